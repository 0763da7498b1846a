import { questionWords } from "./question-words";

const BACK =
  /^ (?:(?:thoi|gio|vay|the|cho|anh|chi|em|toi) )*(?:quay|tro) (?:lai|ve)(?: (?:voi|xem|so lieu|cua))* (?:toan|ca|cap|nam|quy|thang|xa|phuong|thi tran|dac khu|huyen|tinh|linh vuc|tat ca|giai doan)(?: |$)/;

/** "Quay lại toàn tỉnh", "trở về năm nay": to the figures of that place or time; nothing is to be undone. */
export function goesBack(text: string): boolean {
  return BACK.test(questionWords(text));
}
