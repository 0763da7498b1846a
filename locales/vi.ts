import { admin } from "./vi/admin";
import { agenda } from "./vi/agenda";
import { asked } from "./vi/asked";
import { chartRates } from "./vi/chart-rates";
import { charts } from "./vi/charts";
import { committees } from "./vi/committees";
import { comparisons } from "./vi/comparisons";
import { conditions } from "./vi/conditions";
import { deadlines } from "./vi/deadlines";
import { decisions } from "./vi/decisions";
import { deliveries } from "./vi/deliveries";
import { documents } from "./vi/documents";
import { everyday } from "./vi/everyday";
import { evidence } from "./vi/evidence";
import { facts } from "./vi/facts";
import { gaps } from "./vi/gaps";
import { help } from "./vi/help";
import { inspections } from "./vi/inspections";
import { leaderAnswers } from "./vi/leader-answers";
import { lifeCycle } from "./vi/life-cycle";
import { mergers } from "./vi/mergers";
import { narrative } from "./vi/narrative";
import { nudges } from "./vi/nudges";
import { overview } from "./vi/overview";
import { ownReminders } from "./vi/own-reminders";
import { people } from "./vi/people";
import { questions } from "./vi/questions";
import { quiet } from "./vi/quiet";
import { registration } from "./vi/registration";
import { sheets } from "./vi/sheets";
import { start } from "./vi/start";
import { sumLists } from "./vi/sum-lists";
import { sums } from "./vi/sums";
import { telegram } from "./vi/telegram";
import { villages } from "./vi/villages";
import { workbooks } from "./vi/workbooks";
import { zaloOa } from "./vi/zalo-oa";

/** Every sentence the bot says, in official Vietnamese. `{name}` is filled in by the caller. */
export const vi = {
  // Names of values
  "field.KT": "Kinh tế",
  "field.VHXH": "Văn hóa - xã hội",
  "field.ANQP": "Quốc phòng - an ninh",
  "field.HTCT": "Xây dựng hệ thống chính trị",
  "field.NTM": "Nông thôn mới, đô thị văn minh",
  "level.xa": "cấp xã",
  "level.huyen": "cấp huyện",
  "level.huyen.town": "cấp thị xã",
  "level.huyen.city": "cấp thành phố",
  "level.huyen.urban": "cấp quận",
  "level.tinh": "cấp tỉnh",
  "kind.mo_hinh": "mô hình",
  "kind.dien_hinh": "điển hình",
  "subject.tap_the": "tập thể",
  "subject.ca_nhan": "cá nhân",
  "novelty.moi": "mới",
  "novelty.duy_tri": "duy trì",
  "role.officer": "cán bộ",
  "role.committee": "thành viên Ban Chỉ đạo",
  "role.leader": "lãnh đạo",
  "role.admin": "quản trị",
  "state.registered": "đã đăng ký",
  "state.returned": "trả lại để bổ sung",
  "state.approved": "đã duyệt",
  "state.underway": "đang thực hiện",
  "state.reported": "đã báo cáo kết quả",
  "state.appraised": "đã thẩm định",
  "state.recognised": "được công nhận",
  "state.notRecognised": "chưa được công nhận",
  "state.outstanding": "tiêu biểu",
  "state.commended": "được khen thưởng",
  "state.paused": "tạm dừng",
  "state.withdrawn": "đã rút",
  "state.stopped": "đã dừng",
  "state.undone": "đã hoàn tác",

  // Buttons
  "button.save": "Lưu",
  "button.edit": "Sửa",
  "button.cancel": "Huỷ",
  "button.more": "Xem tiếp",
  "button.byUnit": "Chia theo đơn vị",
  "button.list": "Liệt kê",
  "say.byUnit": "chia theo đơn vị",
  "say.list": "liệt kê ra",

  // Registration card
  "card.title.one": "Đề nghị đồng chí kiểm tra phiếu đăng ký {kind}:",
  "card.title.many": "Đề nghị đồng chí kiểm tra {count} phiếu đăng ký:",
  "card.number": "Phiếu {number}",
  "card.name": "Tên: {value}",
  "card.kind": "Loại: {value}",
  "card.field": "Lĩnh vực: {value}",
  "card.field.proposed": "Lĩnh vực: {value} (đề xuất theo tên, bấm Lưu là đồng ý)",
  "card.unit": "Đơn vị: {value}",
  "card.village": "Địa chỉ: {value}",
  "card.level": "Cấp đăng ký: {value}",
  "card.year": "Năm: {value}",
  "card.person": "Người phụ trách: {value}",
  "card.tags": "Địa bàn: {value}",
  "card.facts": "Quy mô: {value}",
  "card.date": "Thời hạn: {value}",
  "card.missing": "Còn thiếu: {value} (bổ sung sau cũng được; gõ “điền phiếu đầy đủ”)",
  "card.close": "Lưu ý: {unit} năm {year} đã có tên gần giống: {names}. Vẫn đăng ký thì bấm Lưu.",
  "card.same":
    "Lưu ý: mô hình này đã được đăng ký, mã {code}. Đăng ký lại? Nếu đúng là một mô hình khác thì bấm Lưu.",
  "card.unfinished": "Còn {count} phiếu dở, chưa lưu được:",
  "card.merged": "Đã cập nhật phiếu.",
  "card.repeated": "Tin này trùng tin vừa gửi, phiếu vẫn là phiếu dưới đây.",
  "card.appended": "Đã thêm vào các phiếu đang chờ lưu.",
  "card.full":
    "Mỗi lần chỉ lưu được tối đa {count} phiếu. Đề nghị đồng chí bấm Lưu các phiếu này rồi gửi tiếp các phiếu còn lại.",
  "fact.amountVnd": "kinh phí {value}",
  "fact.landM2": "diện tích {value}",
  "fact.lengthM": "chiều dài {value}",
  "fact.labourDays": "{value} ngày công",
  "fact.households": "{value} hộ",
  "fact.people": "{value} người",

  // Questions for what is missing
  "ask.unit": "Phiếu “{name}” thuộc đơn vị nào? Đồng chí chọn hoặc ghi tên đơn vị.",
  "ask.unit.ambiguous": "“{raw}” có nhiều đơn vị trùng tên. Đồng chí chọn đơn vị:",
  "ask.unit.unknown":
    "Chưa tìm thấy đơn vị “{raw}” trong danh sách. Đồng chí ghi lại tên đơn vị (ví dụ: {example}).",
  "ask.name": "Tên mô hình là gì ạ? Đồng chí ghi tên đầy đủ.",
  "ask.field": "“{name}” thuộc lĩnh vực nào? Đồng chí chọn:",
  "ask.date": "Ngày vừa ghi không có trong lịch. Đồng chí ghi lại ngày (ví dụ: 15/10/2026).",
  "ask.edit":
    "Đồng chí ghi mục cần sửa, ví dụ: “lĩnh vực KT”, “tên Nhà sạch vườn đẹp”, “thôn Bàu Am”, “chị Hoa phụ trách”.",

  // After saving
  "saved.one": "Đã ghi nhận {kind} “{name}”, mã {code}.",
  "saved.many": "Đã ghi nhận {count} phiếu:",
  "saved.line": "- {code}: {name}",
  "saved.undo": "Nếu nhầm, đồng chí gõ “hoàn tác”.",
  "saved.already": "Không có phiếu nào mới đang chờ lưu. Lần lưu gần nhất: {codes}.",
  "saved.taken":
    "{name} đã được {who} đăng ký trước, mã {code}. Nếu vẫn là một mô hình khác, đồng chí bấm Lưu lần nữa.",
  "saved.takenBy.you": "chính đồng chí",
  "saved.takenBy.other": "đồng chí {name}",
  "saved.takenBy.erased": "người đã xoá dữ liệu cá nhân",
  "saved.takenBy.unknown": "cán bộ khác",
  "draft.cancelled": "Đã huỷ phiếu chưa lưu. Không có gì được ghi vào sổ.",
  "draft.none": "Hiện không có phiếu nào đang chờ lưu.",
  "draft.stale": "Nút này thuộc phiếu cũ, không còn hiệu lực.",
  "draft.open": "Đồng chí còn phiếu “{name}” chưa lưu. Gõ “Lưu” để ghi nhận hoặc “Huỷ” để bỏ.",
  "draft.expired":
    "Phiếu “{name}” để quá {days} ngày chưa lưu nên đã hết hạn. Đồng chí gửi lại nếu còn cần đăng ký.",
  "undo.done": "Đã hoàn tác: {codes} không còn trong sổ đăng ký. Mã không cấp lại cho mô hình khác.",
  "undo.nothing": "Không có việc nào vừa làm để hoàn tác.",

  // Permissions and scope
  "denied.register": "Vai trò {role} không đăng ký mô hình. Việc này do cán bộ hoặc Ban Chỉ đạo thực hiện.",
  "denied.unit":
    "{unit} ngoài phạm vi của đồng chí ({own}). Đồng chí chỉ đăng ký được cho {own} và các đơn vị trực thuộc.",
  "denied.see":
    "{unit} ngoài phạm vi của đồng chí. Đồng chí xem được số liệu của {own} và các đơn vị trực thuộc.",
  "denied.noUnit":
    "Tài khoản của đồng chí chưa được gắn với đơn vị nào còn trong danh sách. Đề nghị đồng chí báo quản trị.",

  // Figures
  "count.both": "{models} mô hình và {exemplars} điển hình (tổng cộng {all})",
  "count.models": "{models} mô hình",
  "count.exemplars": "{exemplars} điển hình",
  "count.headline": "{place} có {figure} đăng ký {period}{filters}.",
  "count.zero": "{place} chưa có mô hình, điển hình nào đăng ký {period}{filters}.",
  "count.filter": ", {value}",
  "count.by": "Theo {split}: {parts}.",
  "count.part": "{name} {count}",
  "count.sum": "Cộng theo {split}: {terms} = {all}, tính chung cả mô hình và điển hình.",
  "count.coverage": "{have}/{all} {units} đã đăng ký.",
  "count.coverage.standing": "{have}/{all} {units} có mô hình {standing}.",
  "count.coverage.standing.missing": "Chưa có ({count}): {names}.",
  "count.coverage.standing.complete": "Không còn đơn vị nào chưa có.",
  "count.coverage.missing": "Chưa đăng ký ({count}): {names}.",
  "count.coverage.complete": "Không còn đơn vị nào chưa đăng ký.",
  "count.coverage.level": "{level} từ {have}/{all} {units}",
  "count.initial.over":
    "Vượt {difference} mô hình so với đăng ký ban đầu: {initial} (tính đến {date}), nay {now}.",
  "count.initial.under":
    "Ít hơn {difference} mô hình so với đăng ký ban đầu: {initial} (tính đến {date}), nay {now}.",
  "count.initial.equal": "Bằng số đăng ký ban đầu: {initial} (tính đến {date}).",
  "count.side": "- {name}: {figure}",
  "count.sideParts": "{figure} ({parts})",
  "count.sideMore": "{name} nhiều hơn {difference} ({most} so với {least}).",
  "count.sidesEqual": "hai bên bằng nhau.",
  "count.sidesHead": "Số đăng ký",
  unhonoured: "Lưu ý: số liệu trên chưa tách theo {what}.",
  "unhonoured.measure": "điều kiện về số tiền, diện tích, số hộ, số người",
  "count.unitsMore": "và {count} đơn vị khác {sum}",
  "count.nested": "- {name} {count}: {parts}",
  "filter.person": "do đồng chí {name} phụ trách",
  "count.scopeNote": "Số liệu trong phạm vi đồng chí được xem: {own}.",
  "split.field": "lĩnh vực",
  "split.level": "cấp",
  "split.unit": "đơn vị",
  "split.kind": "loại",
  "split.subject": "chủ thể",
  "split.novelty": "mới/duy trì",
  "split.year": "năm",
  "split.month": "tháng",
  "split.quarter": "quý",
  "period.year": "năm {year}",
  "period.years": "giai đoạn {from}-{to}",
  "period.range": "từ {from} đến {to}",
  "place.whole": "Toàn {unit}",
  "place.unit": "{unit}",
  "units.communes": "xã",
  "units.mixed": "xã, thị trấn",
  "units.wards": "xã, phường",
  "units.wardsOnly": "phường",

  // Lists and single records
  "list.title": "{place}: {figure} {period}{filters}:",
  "list.line": "{number}. {name} – {unit} – {field} ({code})",
  "list.more": "Còn {count} dòng nữa: nhắn “liệt kê tiếp” để xem, “xuất Excel” để lấy đủ.",
  "list.end": "Đã hết danh sách.",
  "status.title": "{code}: {name}",
  "status.state": "Trạng thái: {value} (ngày {date})",
  "status.by": "Người đăng ký: {value}",
  "status.notFound":
    "Chưa tìm thấy mô hình “{name}” trong phạm vi {own}. Đồng chí thử ghi mã (ví dụ: DVK-2026-0001) hoặc vài chữ trong tên.",
  "status.many": "Có {count} mô hình khớp “{name}”, đồng chí chọn:",
  "status.choice": "{number}. {name} – {unit} ({code})",
  "status.choice.state": "{number}. {name} – {unit} ({code}): {state}",
  "status.own": "Đồng chí có {count} mô hình, điển hình; chọn một để xem rõ:",
  "status.which": "Đồng chí cần xem mô hình nào? Ghi mã hoặc tên mô hình.",

  // Courtesy and help
  greeting: "Chào đồng chí {name}. {help}",
  welcome: "Rất vui được hỗ trợ đồng chí.",
  "help.short": "Đồng chí gõ “trợ giúp” để xem cách dùng.",
  unknown:
    "Chưa rõ ý đồng chí. Đồng chí có thể đăng ký mô hình hoặc hỏi số liệu; gõ “trợ giúp” để xem ví dụ.",
  "unknown.guess": "Chưa rõ ý đồng chí. Có phải đồng chí muốn:",
  "unknown.orphan":
    "Chưa rõ tin này bổ sung cho việc nào. Nếu là phiếu đăng ký, đồng chí gửi tên mô hình trước.",
  "intent.register_model": "Đăng ký mô hình",
  "intent.register_exemplar": "Giới thiệu điển hình",
  "intent.update_progress": "Báo tiến độ",
  "intent.report_result": "Báo cáo kết quả",
  "intent.attach_evidence": "Gửi minh chứng",
  "intent.correct": "Sửa thông tin đã ghi",
  "intent.withdraw": "Rút mô hình",
  "intent.ask_status": "Xem một mô hình",
  "intent.ask_count": "Hỏi số lượng",
  "intent.ask_list": "Xem danh sách",
  "intent.ask_compare": "So sánh số liệu",
  "intent.ask_overdue": "Xem đơn vị, mô hình chậm",
  "intent.export_report": "Xuất báo cáo",
  "intent.schedule_inspection": "Lên lịch kiểm tra",
  "intent.record_inspection": "Ghi kết quả kiểm tra",
  "intent.recognise": "Công nhận mô hình",
  "intent.commend": "Biểu dương, khen thưởng",
  "intent.assign": "Phân công theo dõi",
  "intent.set_deadline": "Đặt thời hạn",
  "intent.remind_me": "Đặt nhắc việc",
  "intent.snooze": "Hoãn nhắc việc",
  "intent.undo": "Hoàn tác",
  "intent.cancel": "Bỏ việc đang làm",
  "intent.help": "Xem cách dùng",
  "intent.link_account": "Liên kết tài khoản",
  notYet:
    "Trợ lý hiểu đồng chí muốn {what}, nhưng việc này chưa làm được qua tin nhắn ở phiên bản hiện nay. Hiện nhận đăng ký, duyệt, báo cáo, công nhận, khen thưởng, sửa, xem danh sách, xem từng mô hình và thống kê số lượng.",
  "what.merit": "so sánh tiến độ, chất lượng",
  "input.notOffered":
    "Không có lựa chọn mang số này. Đồng chí gõ một số từ 1 đến {most}, hoặc nhắn lại bằng lời.",
  "input.empty": "Tin nhắn không có nội dung chữ. {help}",
  "input.tooLong":
    "Tin dài quá {limit} ký tự nên chưa xử lý được. Đề nghị đồng chí gửi ngắn lại, mỗi tin vài mô hình.",
  "error.retrying":
    "Xin lỗi đồng chí, hệ thống đang trục trặc. Tin đã được giữ lại, đồng chí không cần gửi lại; nếu sau ít phút chưa có trả lời, đề nghị báo quản trị.",
  ...people,
  ...deliveries,
  ...documents,
  ...evidence,
  ...everyday,
  ...agenda,
  ...charts,
  ...chartRates,
  ...committees,
  ...comparisons,
  ...conditions,
  ...leaderAnswers,
  ...lifeCycle,
  ...deadlines,
  ...inspections,
  ...mergers,
  ...registration,
  ...sheets,
  ...narrative,
  ...nudges,
  ...ownReminders,
  ...facts,
  ...gaps,
  ...questions,
  ...quiet,
  ...decisions,
  ...sumLists,
  ...sums,
  ...asked,
  ...telegram,
  ...overview,
  ...villages,
  ...workbooks,
  ...zaloOa,
  ...help,
  ...admin,
  ...start,
  "group.private": "Trợ lý đã trả lời vào tin nhắn riêng của đồng chí.",
  "group.private.codes": "{codes}: đã gửi riêng cho đồng chí.",
} as const;

export type Key = keyof typeof vi;
