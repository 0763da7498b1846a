/** `periods ...`, `deadlines ...`, `criteria ...` and `inspections ...` of the administrator's tool. */
export const periods = {
  "admin.periods.set.usage":
    "NĂM [--fields 4|5] [--targets 'ĐƠN_VỊ=SỐ;...'|none] [--registration-deadline YYYY-MM-DD|none] [--progress-deadline ...] [--result-deadline ...] [--appraisal-deadline ...] [--recognition-deadline ...]",
  "admin.periods.set.summary":
    "Đặt kỳ: 4 lĩnh vực (KT, VHXH, ANQP, HTCT; NTM tính vào VHXH) hay 5 lĩnh vực (thêm NTM), chỉ tiêu giao cho từng đơn vị (số 0 bỏ chỉ tiêu của đơn vị đó), và các hạn: đăng ký, báo cáo tiến độ, báo cáo kết quả, thẩm định, hồ sơ công nhận. Phần không ghi thì giữ như cũ; none bỏ hạn, bỏ mọi chỉ tiêu.",
  "admin.periods.set.nothing": "Thiếu --fields.",
  "admin.periods.set.fields": "--fields phải là 4 hoặc 5.",
  "admin.periods.set.otherYear": "Hạn {day} không thuộc kỳ {year}.",
  "admin.periods.target.form": '"{text}" không có dạng ĐƠN_VỊ=SỐ.',
  "admin.periods.target.unit": 'Không tìm thấy, hoặc có nhiều đơn vị "{unit}".',
  "admin.periods.target.tooLarge": "Chỉ tiêu {number} quá lớn.",
  "admin.periods.list.summary": "In các kỳ đã đặt: năm, số lĩnh vực, hạn đăng ký ban đầu.",
  "admin.periods.list.count": "{count} kỳ đã đặt; năm chưa đặt: 5 lĩnh vực, không có hạn.",
  "admin.periods.row.fields": "{count} lĩnh vực",
  "admin.periods.row.noDeadline": "không có hạn",
  "admin.periods.row.progress": "tiến độ {day}",
  "admin.periods.row.result": "kết quả {day}",
  "admin.periods.row.appraisal": "thẩm định {day}",
  "admin.periods.row.recognition": "công nhận {day}",
  "admin.periods.row.targets": "chỉ tiêu {total} ({units} đơn vị)",

  "admin.deadlines.list.usage": "[--all]",
  "admin.deadlines.list.summary":
    "In các hạn còn theo dõi (--all: tất cả): ngày, giờ, việc, đơn vị, cấp, các mốc nhắc trước (ngày). Đặt hạn bằng cách nhắn cho trợ lý hoặc bằng periods set.",
  "admin.deadlines.kind.registration": "đăng ký",
  "admin.deadlines.kind.progress": "báo cáo tiến độ",
  "admin.deadlines.kind.result": "báo cáo kết quả",
  "admin.deadlines.kind.appraisal": "thẩm định",
  "admin.deadlines.kind.recognition": "hồ sơ công nhận",
  "admin.deadlines.kind.other": "việc khác",
  "admin.deadlines.anyLevel": "mọi cấp",
  "admin.deadlines.count": "{count} hạn.",

  "admin.criteria.set.usage": "NĂM (TIÊU_CHÍ... | --default)",
  "admin.criteria.set.summary":
    "Đặt bộ tiêu chí công nhận của một năm, mỗi tiêu chí một tham số; thêm “|ĐIỂM” ở cuối nếu chấm điểm (ví dụ “Nhân dân đồng tình|20”). --default trở về bộ mặc định.",
  "admin.criteria.set.either": "Ghi các tiêu chí, hoặc --default, không cả hai.",
  "admin.criteria.set.default": "Đã trở về bộ tiêu chí mặc định.",
  "admin.criteria.set.wrong": '"{text}": {problem}',
  "admin.criteria.problem.empty": "tiêu chí không có chữ.",
  "admin.criteria.problem.long": "tiêu chí dài quá {most} chữ.",
  "admin.criteria.problem.points": "điểm phải là số nguyên từ 1 đến {most}.",
  "admin.criteria.list.summary":
    "In các bộ tiêu chí công nhận đã đặt theo năm, và bộ mặc định cho năm chưa đặt.",
  "admin.criteria.list.default": "mặc định",
  "admin.criteria.list.count": "{count} năm đã đặt bộ tiêu chí riêng.",
  "admin.criteria.row.noPoints": "không chấm điểm",
  "admin.criteria.row.points": "tối đa {points} điểm",

  "admin.inspections.list.usage": "[--all]",
  "admin.inspections.list.summary":
    "In lịch kiểm tra từ hôm nay (--all: tất cả): ngày, giờ, đơn vị, mã mô hình, trạng thái, kết luận, id người kiểm tra.",
  "admin.inspections.state.planned": "đã lên lịch",
  "admin.inspections.state.done": "đã kiểm tra",
  "admin.inspections.state.cancelled": "đã huỷ",
  "admin.inspections.count": "{count} lịch kiểm tra.",
  "admin.inspections.first": "{count} lịch kiểm tra đầu tiên.",
} as const;
