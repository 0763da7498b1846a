import type { AmountName } from "../domain/amounts";
import { questionWords } from "./question-words";
import { readMeasures } from "./read-measures";

const GIVEN =
  "(?:hien dat|dat hien|gop dat|ngay cong|gop cong|gop tien|dong gop tien|tien dan gop|dan gop tien|kinh phi|ngan sach|xa hoi hoa|lam duong|ho tham gia|ho dan tham gia)";
/** "Có mấy mô hình vừa được công nhận vừa có hiến đất"; "không có", "có nhiều" and "có bao nhiêu" ask for something else. */
const HAVING = new RegExp(
  ` (?:mo hinh|dien hinh|cai) (?:\\S+ ){0,8}?(?<!(?:khong|chua) )co (?:(?:duoc|nguoi|dan|nhan|ba|con|huy|van|dong|su|dung|bao|cao) )*?(${GIVEN}) (?:(?:khong|chua|va|o|tai|cua|trong|nam|thi|la|theo) |$)`,
);

/** "Mô hình nào có hiến đất": only those whose reports tell of some of it. Linear. */
export function readHaving(text: string): AmountName | undefined {
  const given = HAVING.exec(questionWords(text))?.[1];
  return given === undefined ? undefined : readMeasures(given)[0];
}
