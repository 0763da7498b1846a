/** True for one to `most` digits and nothing else: asked of every figure, and an expression takes longer than its letters. */
export function isOnlyDigits(text: string, most: number): boolean {
  if (text.length === 0 || text.length > most) return false;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code < 0x30 || code > 0x39) return false;
  }
  return true;
}
