import type { DecisionPaper } from "../domain/decision";
import { fold } from "../understanding/fold";
import type { Level, Slots } from "../understanding/understanding";
import { first } from "./first";

/** "QĐ số 15-QĐ/ĐU", "quyết định 123/QĐ-UBND", "quyết định công nhận số 7": the number ends at a blank; its letters may hold marks, or lack them ("118/QD-UBND"). */
const NUMBER =
  /(?:quyết định|quyet dinh|qđ|qd)(?:\s{1,3}(?:công nhận|cong nhan|khen thưởng|khen thuong)(?=\s{1,3}s[ốo]\s))?\s{0,3}(?:số|so)?\s{0,3}:?\s{0,3}(\d{1,6}[\p{L}\p{N}./-]{0,30})/iu;
/** "Số 45/QĐ-BCĐ": a number that says itself what it is of. */
const LETTERED = /(?<![\p{L}\p{N}/.-])(\d{1,6}[/-]q[đd](?![\p{L}\p{N}])[\p{L}\p{N}./-]{0,30})/iu;
const SIGNER =
  /(?:(?:đồng chí|đ\/c|đc|ông|bà|do)\s+){0,2}((?:\p{Lu}\p{Ll}*\s+){1,5}\p{Lu}\p{Ll}*)\s+(?:đã\s+)?(?:ký|kí)/u;
const SIGNER_AFTER =
  /(?:người ký|nguoi ky|ký bởi|ky boi)\s{0,3}:?\s{0,3}(?:đồng chí |đ\/c |ông |bà )?((?:\p{Lu}\p{Ll}*\s?){2,6})/u;

const SIGNED_MYSELF =
  /(?<![\p{L}])(?:tôi|tui|mình|em|toi|minh)\s+(?:đã\s+|da\s+)?(?:ký|kí|ky|ki)(?![\p{L}])/iu;
/** "Bằng khen UBND tỉnh", "giấy khen cấp xã": whose praise it is. */
const PRAISE_LEVEL =
  /\b(?:bang|giay) khen (?:(?:cua|do|chu tich|ubnd|uy ban nhan dan|dang uy|tinh uy|mttq|cap) ){1,4}(tinh|huyen|xa|phuong)\b/;
const LEVEL_OF: Readonly<Record<string, Level>> = { tinh: "tinh", huyen: "huyen", xa: "xa", phuong: "xa" };

/**
 * Number, date, signer and level of the decision that a message names.
 * @param writer who signed, where the message says "tôi ký"
 */
export function readDecision(text: string, slots: Pick<Slots, "date">, writer?: string): DecisionPaper {
  const composed = text.normalize("NFC");
  const number = (NUMBER.exec(composed) ?? LETTERED.exec(composed))?.[1]
    ?.replace(/[.,/-]+$/, "")
    .replace(/(?<=\/)QD(?=-|$)/iu, "QĐ");
  const named = (SIGNER_AFTER.exec(composed) ?? SIGNER.exec(composed))?.[1]?.trim();
  const signer = named ?? (SIGNED_MYSELF.test(composed) ? writer : undefined);
  const statedLevel = LEVEL_OF[PRAISE_LEVEL.exec(fold(composed).replace(/\s+/g, " "))?.[1] ?? ""];
  const date = first(slots.date);
  return {
    ...(number !== undefined && { number }),
    ...(date !== undefined && { date }),
    ...(signer !== undefined && { signer }),
    ...(statedLevel !== undefined && { statedLevel }),
  };
}
