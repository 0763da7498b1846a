import { questionWords } from "./question-words";

const ONLY =
  / (?:chi|chi rieng|rieng) (?:tinh |lay |dem |xem |ke )?(?:so |cac )?mo hinh (?:thoi|khong|ma thoi|khong thoi|thoi nhe|thoi a) | (?:khong|chua|dung|bo) (?:tinh |ke |gop |gom |lay )?(?:ca |cac )?dien hinh /;

/**
 * "Chỉ tính mô hình thôi", "không tính điển hình": here the everyday word for both means the one kind. Pure.
 */
export function onlyModels(text: string): boolean {
  return ONLY.test(questionWords(text));
}
