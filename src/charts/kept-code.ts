import { type Evaluate, type ExpressionCode, type MakeFunction, runtimeContext } from './untyped-vega.ts';

/** Vega's own way, with each expression of a runtime compiled once, however many Views are made of it. */
export function keptCode(): ExpressionCode {
  const code = runtimeContext({ events: () => undefined }, {}).expr;
  const { operator, parameter, encode } = code;
  return { ...code, operator: once(operator), parameter: once(parameter), encode: once(encode) };
}

function once(make: MakeFunction): MakeFunction {
  const made = new WeakMap<object, Evaluate>();
  return (context, expression) => {
    const evaluate = made.get(expression) ?? make(null, expression);
    made.set(expression, evaluate);
    return context === null ? evaluate : evaluate.bind(context.functions);
  };
}
