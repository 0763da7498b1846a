const MOST_LETTERS = 500;

/** "vì trùng nội dung", "lý do: thiếu kinh phí"; a signer ("do đồng chí Nam ký") gives no reason. */
const REASON =
  /(?:^|[\s,;:.(])(?:với lý do|lý do|ly do|lí do|bởi vì|bởi|vì|vi|do|tại vì)(?:\s*(?:là|la|:))?\s+(.+)$/isu;
const SIGNER =
  /^(?:(?:đồng chí|đ\/c|đc|dong chi|ông|bà)\s.{1,60}|tôi|tui|mình|em|toi|minh)\s(?:đã\s)?(?:ký|ky|kí)/isu;

/** The reason that a message gives, as it was written; none if it gives none. */
export function readReason(text: string): string | undefined {
  const reason = REASON.exec(text.normalize("NFC"))?.[1]?.trim();
  if (reason === undefined || SIGNER.test(reason)) return undefined;
  const tidy = reason.replace(/[\p{Cc}\s]+/gu, " ").slice(0, MOST_LETTERS);
  return tidy === "" ? undefined : tidy;
}
