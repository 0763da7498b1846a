import { questionWords } from "./question-words";

const AROUND =
  "va|con|the|vay|hay|thi|gio|em|anh|chi|cho|toi|biet|xem|giup|minh|so|sanh|doi|chieu|voi|tang|giam|ra|sao|nao|nhu|bao|nhieu|may|di|nhe|a|nua|nhi|ma|co";
const ONLY = new RegExp(
  `^ (?:(?:${AROUND}) )*cung ky (?:cua )?(?:nam (?:ngoai|truoc)(?: do)? )?(?:(?:${AROUND}) )*$`,
);

/** "Còn cùng kỳ năm ngoái?", "so với cùng kỳ": nothing but the same time of the year before, of whatever was asked. Pure. */
export function asksOnlySameTime(text: string): boolean {
  return ONLY.test(questionWords(text));
}
