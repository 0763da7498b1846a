import type { DecisionPaper } from "../domain/decision";
import type { Slots } from "../understanding/understanding";
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

/** Number, date and signer of the decision that a message names. */
export function readDecision(text: string, slots: Pick<Slots, "date">): DecisionPaper {
  const composed = text.normalize("NFC");
  const number = (NUMBER.exec(composed) ?? LETTERED.exec(composed))?.[1]
    ?.replace(/[.,/-]+$/, "")
    .replace(/(?<=\/)QD(?=-|$)/iu, "QĐ");
  const signer = (SIGNER_AFTER.exec(composed) ?? SIGNER.exec(composed))?.[1]?.trim();
  const date = first(slots.date);
  return {
    ...(number !== undefined && { number }),
    ...(date !== undefined && { date }),
    ...(signer !== undefined && { signer }),
  };
}
