/** What a question says that its figure does not honour, and figures of one model. */
export const asked = {
  unread: "Chưa hiểu {words}; số trên chưa tính điều kiện này.",
  "unread.words": "“{words}”",
  "model.which": "{kind} “{name}” ({code}, {place})",
  "model.amounts": "{which}: {amounts}.",
  "model.amounts.none": "{which}: chưa có báo cáo nào ghi số liệu được hỏi.",
  "model.from": "Cộng từ {count} báo cáo, ngày {days}; báo cáo đã sửa chỉ tính bản sau cùng.",
  "model.all": "Cộng {count} mô hình: {amounts}.",
  "model.reports": "{which}: {count} báo cáo ({parts}).",
  "model.reports.days": "Ngày báo cáo: {days}; báo cáo đã sửa chỉ tính bản sau cùng.",
  "model.reports.none": "{which}: chưa có báo cáo nào.",
  "model.evidence": "{which}: {all}.",
  "model.evidence.none": "{which}: chưa có ảnh, minh chứng nào.",
  "model.visits":
    "{which}: {done} lần kiểm tra, thẩm định đã thực hiện; {planned} lần đã lên lịch, chưa thực hiện.",
  "model.visits.days": "Ngày kiểm tra: {days}.",
  "model.visits.unit":
    "Không tính {count} lần kiểm tra chung của đơn vị không ghi kết quả riêng cho mô hình này.",
  "model.scope": "Phạm vi: riêng mô hình nêu trên; kỳ: {period}.",
  "model.next": "thế còn mô hình khác (ghi tên hoặc mã)",
} as const;
