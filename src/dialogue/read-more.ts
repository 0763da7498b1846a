import { questionWords } from "./question-words";

const MORE =
  / (?:nhieu|it|cao|thap) hon | hon kem | (?:ben|cai|loai|linh vuc|cap) nao (?:nhieu|hon|it|tren) | chenh (?:lech|nhau) | so voi | so sanh /;

/** "Kinh tế với văn hóa xã hội bên nào nhiều hơn": asks which of two is more. Pure. */
export function asksWhichIsMore(text: string): boolean {
  return MORE.test(questionWords(text));
}
