import { questionWords } from "./question-words";

const MATTER =
  / (?:tinh hinh|ket qua|so lieu|cong tac) (?:\S+ ){0,2}?(?:dang ky|dang ki|phong trao|dan van kheo|cong nhan|xay dung mo hinh) /;

/** "Tình hình đăng ký năm nay thế nào": figures of all, not of one model. */
export function asksHowGoes(text: string): boolean {
  return MATTER.test(questionWords(text));
}
