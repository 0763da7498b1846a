import { questionWords } from "./question-words";

const EACH = / (?:moi|tung|cac|theo|theo tung|tung cai) (?:huyen|huyen thi|huyen cu) /;

/** "Mỗi huyện bao nhiêu", "chia theo huyện": units are to be grouped by their district. Pure. */
export function asksDistricts(text: string): boolean {
  return EACH.test(questionWords(text));
}
