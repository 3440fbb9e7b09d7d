/** The class for a table cell of the prose, in place of the inline style that the content policy would block. */
export function alignment(style: unknown): 'to-left' | 'to-middle' | 'to-right' {
  const text = typeof style === 'string' ? style : JSON.stringify(style ?? '');
  if (text.includes('right')) return 'to-right';
  return text.includes('center') ? 'to-middle' : 'to-left';
}
