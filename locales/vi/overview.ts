/** How everything stands (tình hình chung). */
export const overview = {
  "overview.head":
    "Tình hình chung {place}, {period}{filters}: đăng ký {registered}; đã duyệt {approved}; đã báo cáo kết quả {reported}; được công nhận {recognised}; được khen thưởng {commended}.",
  "overview.target": "- So với chỉ tiêu giao: {count}/{target}, {verdict}.",
  "overview.news": "- {period}: {what}.",
  "overview.news.none": "chưa có việc gì mới",
  "overview.news.registered": "đăng ký mới {registered}",
  "overview.news.approved": "duyệt {approved}",
  "overview.news.reported": "báo cáo kết quả {reported}",
  "overview.news.recognised": "công nhận {recognised}",
  "overview.news.commended": "khen thưởng {commended}",
  "overview.waiting": "- Đang chờ duyệt: {count}.",
  "overview.late": "- Quá hạn {title} ({date}): {count} đơn vị ({units}).",
  "overview.visits": "- Lịch kiểm tra đến {to}: {count} cuộc ({units}).",
  "overview.more": "{names} và {count} đơn vị khác",
  "merit.none": "Trợ lý không xếp loại tốt, yếu; tỷ lệ mô hình được công nhận của từng đơn vị như sau.",
  // Read as if it had been typed.
  "merit.question": "tỷ lệ được công nhận theo đơn vị",
} as const;
