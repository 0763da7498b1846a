import { fold } from "../understanding/fold";

const SKIP = /^(?:bo qua|khong co|chua co|tiep|tiep theo|muc tiep|de trong|khong)$/;
const LEAVE =
  /^(?:de sau|dung(?: lai)?|tam dung|thoi|nghi|luc khac|mai dien tiep|khi khac|de mai|dung dien)$/;
/** "Em bận, để sau". */
const LEAVES_BUSY = /^(?:\S+ ){1,4}(?:de sau|luc khac|khi khac)(?: nhe| a)?$/;

/** A word that is no text of the form but says how to go on with its questions. */
export function readFormWord(text: string): "skip" | "leave" | undefined {
  const words = fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  if (SKIP.test(words)) return "skip";
  return LEAVE.test(words) || LEAVES_BUSY.test(words) ? "leave" : undefined;
}
