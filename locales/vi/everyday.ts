/** What is said where an everyday message holds more than can be done at once. */
export const everyday = {
  "acts.later": "Trong tin còn việc chưa làm: “{rest}”. Xong việc trên, đồng chí gửi lại câu này.",
  "assign.one": "Mỗi mô hình có một người theo dõi, giúp đỡ. Đồng chí ghi lại một tên trong số: {names}.",
  "visit.left":
    "Lưu ý: kết quả kiểm tra {places} ghi lúc nãy chưa được đồng ý nên chưa vào sổ. Đồng chí gửi lại nếu còn cần.",
  "card.protected": "Dân tộc, tôn giáo, việc vào Đảng của cá nhân không ghi vào phiếu.",
  "reported.whole":
    "Các báo cáo được cộng dồn: nếu số lần này là số chung của cả mô hình, đồng chí bấm Hoàn tác rồi chỉ gửi phần làm thêm.",
  "decision.again":
    "Số, ngày, người ký của quyết định đã ghi không sửa riêng được. Đồng chí gõ “hoàn tác” rồi gửi lại cả câu với số đúng.",
  "reported.each": "Lưu ý: số tính cho mỗi hộ, mỗi người không cộng vào; cần thì đồng chí ghi thêm số tổng.",
} as const;
