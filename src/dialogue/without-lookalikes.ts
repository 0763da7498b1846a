/** Words that are "dừng" without their accents, and something else with them. */
const OTHERS = /(?<!\p{L})(?:dùng|dựng|dụng|đúng|đứng|đụng|đựng|đung|đưng)(?!\p{L})/giu;

/** A text without the words that would be heard as "dừng" (stopped) once it is folded: "đã dùng", "xây dựng". */
export function withoutLookalikes(text: string): string {
  return text.normalize("NFC").replace(OTHERS, "-");
}
