import { questionWords } from "./question-words";

const SPLIT =
  "(?:tung |moi )?(?:don vi|xa|phuong|dia phuong|linh vuc|cap|trang thai|tinh trang|chu the|doi tuong|thang|quy|nam)";
const BY = new RegExp(
  `^ (?:\\S+ ){0,8}?theo ${SPLIT}(?: (?:va|voi|x|nhan) (?:theo )?${SPLIT})?(?: (?:\\S+ ){0,5})?$|^ (?:bang |so |so luong |mo hinh |dien hinh |thong ke )*${SPLIT} (?:va|voi|x|nhan) ${SPLIT} $`,
);
const CROSS = /\s*[×✕✖]\s*|(?<=\p{L})\s+[xX*]\s+(?=\p{L})/gu;
const LONGEST = 120;

/**
 * "Mô hình theo đơn vị × trạng thái": a table that is asked for without a word that counts.
 * @returns the question as it is understood when written out; undefined when no splits are named
 */
export function readTable(text: string): string | undefined {
  if (text.length > LONGEST) return undefined;
  const written = text.replace(CROSS, " và ");
  const words = questionWords(written);
  if (!BY.test(words)) return undefined;
  return / theo /.test(words) ? written : `chia theo ${written}`;
}
