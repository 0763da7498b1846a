import { fold } from "../understanding/fold";
import type { Intent, Understanding } from "../understanding/understanding";
import { questionWords } from "./question-words";
import { readMeasures } from "./read-measures";
import { asksOnlySameTime } from "./read-same-time";

type Read = (text: string, meant?: Intent) => Understanding;

const LONGEST = 60;
/** "Còn tiền?", "thế đất thì sao": what stands between is asked about in the way of the question before. */
const REST =
  /^\s*(?:(?:thế|vậy|rứa|the|vay|rua)\s+)?(?:còn|con|thế|the|riêng|rieng)\s+(.{2,40}?)(?:\s+(?:thì sao|thi sao|thế nào|the nao|sao|bao nhiêu|bao nhieu|mấy|may|nhỉ|nhi))?\s*[?.!]*\s*$/iu;
const WHERE =
  /^ (?:o |tai |cua |thuoc |la |nhung |cac |cu the |tap trung )*(?:xa|phuong|xa phuong|don vi|dia phuong|noi|thi tran)(?: phuong)? nao $|^ (?:o|tai) dau $|^ (?:nam )?o (?:nhung )?(?:dau|noi nao) $/;

/** "Còn ít nhất?" behind who has most. */
export function asksOtherEnd(text: string): boolean {
  return OTHER_END.test(questionWords(text));
}

const OTHER_END =
  /^ (?:con|the|vay|the con|vay con) (?:nhieu|it|cao|thap|kem|lon)(?: (?:mo hinh|dang ky))? nhat (?:thi sao |la ai |la xa nao |la don vi nao |la dau |la noi nao |nao )?$/;

/**
 * A question of two or three words that only the one before makes clear: "còn kinh tế?", "còn tiền?", "ở xã nào".
 * @returns how it is to be understood behind another question; undefined when it says nothing of the kind
 */
export function readEllipsis(text: string, read: Read): Understanding | undefined {
  if (text.length > LONGEST) return undefined;
  if (asksOnlySameTime(text))
    return { ...asks({ slots: { group_by: "period" }, extras: { followUp: true } }), intent: "ask_compare" };
  if (WHERE.test(questionWords(text)))
    return asks({ slots: { group_by: "unit" }, extras: { followUp: true } });
  if (asksOtherEnd(text))
    return { ...asks({ slots: {}, extras: { followUp: true } }), intent: "ask_compare" };
  const kinds = questionWords(text).trim().split(" ").length <= MOST_WORDS ? kindsIn(text, read) : undefined;
  if (kinds !== undefined) return asks({ slots: {}, extras: { unitKinds: kinds, followUp: true } });
  const rest = REST.exec(text)?.[1];
  if (rest === undefined) return undefined;
  if (readMeasures(rest).length > 0) return asks({ slots: {}, extras: { followUp: true } });
  // A field by its bare name: with the word before it, it is read as one.
  const { slots } = read(`còn lĩnh vực ${rest} thì sao`, "ask_count");
  const named = slots.field !== undefined && fold(rest).split(" ").length <= MOST_WORDS;
  return named ? asks({ slots: { field: slots.field }, extras: { followUp: true } }) : undefined;
}

/** "Của các phường thôi". */
function kindsIn(text: string, read: Read): Understanding["extras"]["unitKinds"] {
  const { unitKinds } = read(text, "ask_count").extras;
  return unitKinds?.loose === true ? undefined : unitKinds;
}

/** The longest name of a field: "nông thôn mới, đô thị văn minh". */
const MOST_WORDS = 7;

function asks(read: Pick<Understanding, "slots" | "extras">): Understanding {
  return { intent: "ask_count", confidence: 1, ...read };
}
