import { fold } from "../understanding/fold";
import type { Understanding } from "../understanding/understanding";
import { questionWords } from "./question-words";

const TYPE =
  "(?:thon|xom|ap|khom|buon|lang|khoi pho|khu pho|khu dan cu|kdc|to dan pho|tdp|tieu khu|thon xom|thon ban|bản)";
const ASKS = new RegExp(
  [
    ` (?:may|bao nhieu|nhieu|tong so|so|con) ${TYPE} `,
    ` ${TYPE} nao `,
    ` (?:khoi|${TYPE}) (?:da|chua) (?:co|dang ky|duoc|bao cao) `,
    ` (?:danh sach|liet ke|ke ten)(?: cac| nhung)? ${TYPE} `,
    ` (?:moi|tung|theo|tinh theo) ${TYPE} `,
    " khoi nao ",
  ].join("|"),
);
/** "Có mấy mô hình, thôn nào", "gồm những mô hình nào, ở thôn nào": models are asked for, and where they are. */
const WHERE = new RegExp(
  ` (?:may|bao nhieu|nhung|cac) (?:mo hinh|dien hinh) (?:\\S+ ){0,4}?(?:o |tai |thuoc |cua )?(?:nhung |cac )?${TYPE} nao $`,
);
const LONGEST = 300;
const FIGURES: readonly Understanding["intent"][] = ["ask_count", "ask_list", "ask_compare", "ask_overdue"];

/**
 * "Xã Thạch Lạc có mấy thôn có mô hình", "thôn nào chưa đăng ký", "bao nhiêu tổ dân phố đã đăng ký": asks for villages, not
 * for models.
 */
export function asksVillages(text: string, { intent, slots }: Understanding): boolean {
  if (!FIGURES.includes(intent) || text.length > LONGEST) return false;
  if (slots.village !== undefined || slots.name !== undefined || slots.code !== undefined) return false;
  // "Ban" without its accent is a committee.
  const words = text
    .normalize("NFC")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => (word === "bản" ? word : fold(word)));
  const question = ` ${words.join(" ")} `;
  return ASKS.test(question) && !WHERE.test(question);
}

const EACH = new RegExp(` (?:moi|tung|theo|tinh theo) ${TYPE} `);

/** "Chia theo thôn": how many each has, so that the parts must come to the whole. */
export function splitsByVillage(text: string): boolean {
  return EACH.test(questionWords(text));
}

/** Asks for models and the villages that they are in, not for villages. */
export function asksWhere(text: string): boolean {
  return WHERE.test(questionWords(text));
}
