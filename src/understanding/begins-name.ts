import { startsUpper } from "./starts-upper";
import type { Token } from "./tokens";

const CAPITALISED = /^\p{Lu}\p{Ll}*$/u;

/** Who does something, when, and which value is put right: a sentence begins with these, no name. */
const SENTENCE_STARTS: ReadonlySet<string> = new Set(
  "bà em tôi mình chúng hôm ngày sáng chiều tối tuần tháng năm quý nay đến đã đang mới vừa còn và nhân người dân cán các những mọi toàn cả hiện trước sau bên về nhờ xin đề do vì số theo từ khi lĩnh kinh diện thời hạn tên đơn quy cấp mã phần chỗ".split(
    " ",
  ),
);

/** A capitalised word that may begin a name: "Gom lon ...", and not "Bà con ...", "BÁO CÁO ...". */
export function beginsName(token: Token): boolean {
  return (
    token.kind === "word" &&
    startsUpper(token.raw) &&
    CAPITALISED.test(token.raw.normalize("NFC")) &&
    !SENTENCE_STARTS.has(token.acc)
  );
}
