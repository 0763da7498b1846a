/** Amounts of registrations and reports as they are called, and why a sum is no record. */
export const facts = {
  "label.facts.amountVnd": "kinh phí đăng ký",
  "label.facts.landM2": "diện tích đăng ký",
  "label.facts.lengthM": "chiều dài đăng ký",
  "label.facts.labourDays": "ngày công đăng ký",
  "label.facts.households": "số hộ đăng ký",
  "label.facts.people": "số người đăng ký",
  "history.figures": "số liệu: {figures}",
  "history.report": "số liệu báo cáo",
  "paper.ofMany.differs":
    "{place} có {known} {units} năm {year} theo danh sách đơn vị, nhưng nội dung ghi {have}/{all}. Đồng chí kiểm tra và gửi lại.",
  "paper.text.summary.committee":
    "{unit} (số tổng hợp): {have}/{all} {units} đã thành lập Ban Chỉ đạo năm {year} với {members} thành viên",
  "paper.text.summary.plan": "{unit} (số tổng hợp): {have}/{all} {units} ban hành kế hoạch năm {year}",
  "paper.summary": "Theo số tổng hợp đã ghi; từng đơn vị ghi riêng mới có {have}/{all} {units}.",
  "paper.ofMany":
    "Ban Chỉ đạo và kế hoạch được ghi theo từng đơn vị, con số chung do hệ thống cộng. Đồng chí ghi từng xã, ví dụ: “xã Thạch Khê đã thành lập BCĐ gồm 17 thành viên, QĐ số 12 ngày 3/2”. Xem con số chung: “bao nhiêu xã đã thành lập BCĐ”, “xã nào chưa có kế hoạch”.",
} as const;
