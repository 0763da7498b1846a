import { fold } from "../understanding/fold";

/** "Công nhận tất cả mô hình đã thẩm định đạt của xã X", "duyệt hết mấy cái của xã X": a list by its description. */
const DESCRIBED =
  /\b(?:tat ca|toan bo|cac|nhung|het|may|het thay|tat|ca (?:hai|ba|bon|nam|\d+))(?: \S+)? (?:mo hinh|dien hinh|cai|mh)\b(?! (?:nao|gi)\b)/;
/** "Duyệt hết đi", "công nhận luôn tất cả": nothing is named besides. */
const WHOLE =
  /\b(?:duyet|chap thuan|thong qua|cong nhan|khen thuong|khen|bieu duong|tuyen duong|tieu bieu)(?: (?:luon|giup|cho|di|em|anh|chi|minh))* (?:het|tat ca|toan bo|tat tan tat|het thay)\b/;
/** "Đã duyệt hết rồi" tells of it. */
const TOLD = /\b(?:da|duoc)(?: \S+)? (?:duyet|cong nhan|khen thuong|khen|bieu duong)\b.*\broi\b/;

/** Is an act to be done to all models that a message describes? */
export function wantsAll(text: string): boolean {
  const words = fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  return DESCRIBED.test(words) || (WHOLE.test(words) && !TOLD.test(words));
}

/** "Mô hình đủ điều kiện", "những cái đạt tiêu chuẩn": those that meet what the act asks for. */
export function wantsFit(text: string): boolean {
  return /\b(?:du|dat|dung) (?:dieu kien|tieu chuan|tieu chi|yeu cau|quy dinh|ho so)\b/.test(fold(text));
}
