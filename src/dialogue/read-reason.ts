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

/** What stands behind the comma of a short order, where nothing names it a reason: "rút mã 2, bà con không đồng tình". */
export function readBareReason(text: string): string | undefined {
  const [, ...clauses] = text.normalize("NFC").split(/[,;]\s+/u);
  const told = clauses.filter(
    (clause) => clause.trim().split(/\s+/u).length >= LEAST_WORDS && !OBJECT.test(clause),
  );
  const reason = told
    .join(", ")
    .replace(/[\s.]+$/u, "")
    .slice(0, MOST_LETTERS);
  return reason === "" ? undefined : reason;
}

const LEAST_WORDS = 3;
/** Codes, names and decisions are what the order is about. */
const OBJECT =
  /(?<!\p{L})(?:mã|ma|dvk|mô hình|điển hình|mo hinh|dien hinh|quyết định|quyet dinh|qđ|qd)(?!\p{L})|["“]/iu;
