import type { LoggerInterface } from 'vega';

/** Vega's doubts are bugs of the chart: a conflict of scales or an empty extent would draw something else than meant. */
export function strictLogger(what: string): LoggerInterface {
  const refuse = (...messages: readonly unknown[]): never => {
    throw new Error(`Unexpected warning of Vega in ${what}: ${messages.join(' ')}`);
  };
  const logger: LoggerInterface = {
    level(_?: number) {
      return logger;
    },
    error: refuse,
    warn: refuse,
    info: () => logger,
    debug: () => logger,
  };
  return logger;
}
