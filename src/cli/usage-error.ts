/** What the person at the keyboard can put right: said in one line, exit 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
