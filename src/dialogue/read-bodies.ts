import type { Body } from "../domain/body";
import { questionWords } from "./question-words";
import { readBody } from "./read-body";

const BY_BODY =
  / (?:theo|tung|moi|cac) (?:(?:tung|cac|nhom) )*(?:to chuc|doan the|hoi doan the|co quan to chuc|hoi)(?: (?:thuc hien|phu trach|chu tri|doan the))? /;
const MODELS_OF = / (?:mo hinh|dien hinh) /;

/** "Chia theo tổ chức thực hiện", "mỗi đoàn thể mấy mô hình". Pure. */
export function splitsByBody(text: string): boolean {
  return BY_BODY.test(questionWords(text));
}

/** The bodies that a question about models names side by side ("của công an mấy cái, của Mặt trận mấy cái"). Pure. */
export function bodiesIn(text: string): readonly Body[] {
  if (!MODELS_OF.test(questionWords(text))) return [];
  const parts = text.split(/[,;]|(?<!\p{L})(?:với|và|voi|va|còn|con|hay)(?!\p{L})/u);
  const found = parts.flatMap((part) => bodyIn(part) ?? []);
  return [...new Set(found)];
}

/** "Công an" alone is a force here, where no unit stands behind it. */
function bodyIn(part: string): Body | undefined {
  return readBody(part) ?? (/ cong an /.test(questionWords(part)) ? "cong_an" : undefined);
}
