/** Why nothing is built as the error that ends Astro: what is said alone, without a stack trace. */
export function refusal(said: string): Error {
  const error = new Error(`\n\n${said}`);
  error.name = 'Refused';
  error.stack = '';
  return error;
}
