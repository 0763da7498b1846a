import { OTHER_WORDS } from "./other-words";

/**
 * Words that stand for a value of a closed slot: `slot value: phrases`, separated by `|`. `novelty`, `tag` and `type`
 * go to the extras, everything else is a slot of the labels. `-` as value shields a phrase from a shorter one.
 */
export const FACTS: readonly (readonly [slot: FactSlot, value: string, phrases: string])[] = [
  [
    "level",
    "xa",
    "cấp xã|cấp cơ sở|cấp phường|cấp thị trấn|cấp thôn|cấp cơ sở xã|mức xã|xã cấp|cấp xã phường|cấp xã phường thị trấn",
  ],
  [
    "level",
    "huyen",
    "cấp huyện|cấp thị xã|cấp thành phố|cấp quận|tầm huyện|mức huyện|cấp thị|huyện công nhận",
  ],
  ["level", "tinh", "cấp tỉnh|tầm tỉnh|mức tỉnh|cấp tinh|cấp trung ương tỉnh|tỉnh công nhận"],
  ["kind", "tap_the", "tập thể|tập thể điển hình|điển hình tập thể|nhóm tập thể"],
  ["kind", "ca_nhan", "cá nhân|cá nhân điển hình|điển hình cá nhân"],
  ["kind", "-", "tập thể lãnh đạo|tập thể dục|tập thể thao|tập thể lực"],
  [
    "novelty",
    "moi",
    "mô hình mới|đăng ký mới|làm mới|xây dựng mới|mới đăng ký|điển hình mới|mới năm nay|mới xây dựng|mới thành lập|lập mới|là mới|mô hình làm mới|mô hình xây dựng mới|mô hình đăng ký mới|mới hoàn toàn",
  ],
  [
    "novelty",
    "duy_tri",
    "duy trì|tiếp tục duy trì|mô hình cũ|chuyển tiếp|từ năm trước|năm trước chuyển sang|tiếp nối|đã có từ năm trước|năm ngoái chuyển sang|mô hình duy trì|củng cố|nâng cao chất lượng|từ năm ngoái|kế tục|làm tiếp từ|tiếp tục thực hiện",
  ],
  [
    "novelty",
    "-",
    "nông thôn mới|mới nhất|năm mới|đổi mới|mới được|mới đạt|cách làm mới|đăng ký mới nhất|mô hình mới nhất|mô hình nông thôn mới",
  ],
  [
    "tag",
    "vùng giáo",
    "vùng giáo|vùng công giáo|giáo dân|vùng đồng bào giáo|vùng đồng bào công giáo|vùng đồng bào có đạo|vùng có đạo|giáo xứ|giáo họ|đồng bào công giáo|xứ đạo|vùng tôn giáo|vùng đông đồng bào có đạo|đồng bào có đạo|vùng lương giáo",
  ],
  ["tag", "vùng đặc thù", "vùng đặc thù|địa bàn đặc thù|xã đặc thù|đặc thù"],
  [
    "tag",
    "trọng điểm",
    "trọng điểm|vùng trọng điểm|địa bàn trọng điểm|vùng dự án trọng điểm|dự án trọng điểm|công trình trọng điểm|mô hình trọng điểm",
  ],
  [
    "tag",
    "dân tộc thiểu số",
    "dân tộc thiểu số|vùng dân tộc thiểu số|vùng dân tộc|đồng bào dân tộc|vùng đồng bào dân tộc|vùng đồng bào dân tộc thiểu số|dtts|đồng bào dân tộc thiểu số",
  ],
  ["tag", "biên giới", "biên giới|vùng biên|vùng biên giới|xã biên giới|khu vực biên giới"],
  [
    "tag",
    "ven biển",
    "ven biển|vùng biển|bãi ngang|vùng bãi ngang|vùng ven biển|xã ven biển|vùng ven biển bãi ngang",
  ],
  ["tag", "miền núi", "miền núi|vùng cao|vùng núi|xã miền núi|vùng sâu vùng xa"],
  ["tag", "tiêu biểu", "tiêu biểu|mô hình tiêu biểu|điển hình tiêu biểu"],
  ["tag", "-", "tiêu biểu cấp tỉnh|tiêu biểu cấp huyện|tiêu biểu cấp xã|gương tiêu biểu"],
  ["tag", "mô hình điểm", "mô hình điểm|làm điểm|chỉ đạo điểm"],
  [
    "status",
    "cho_duyet",
    "chờ duyệt|đang chờ duyệt|chưa duyệt|chưa được duyệt|đợi duyệt|chờ phê duyệt|chưa phê duyệt|đang đợi duyệt|chờ xét duyệt|còn chờ duyệt|chưa xét duyệt|chờ xét",
  ],
  [
    "status",
    "da_duyet",
    "đã duyệt|được duyệt|đã được duyệt|đã phê duyệt|được phê duyệt|đã được phê duyệt|duyệt xong|duyệt rồi|duyệt được",
  ],
  [
    "status",
    "dang_thuc_hien",
    "đang thực hiện|đang chạy|đang triển khai|đang làm|đang tiến hành|đang hoạt động|đang thi công|đang dở|đang làm dở|đang trong quá trình thực hiện|đang xây dựng|đang xây",
  ],
  [
    "status",
    "hoan_thanh",
    "hoàn thành|đã hoàn thành|đã xong|xong|làm xong|xong rồi|hoàn tất|đã hoàn tất|hoàn thành rồi|xây xong|đã làm xong|hoàn thành xong|xong hết|đã xong hết|xong xuôi|hoàn thiện xong|đã bàn giao|trồng xong|lắp xong|đổ xong|sửa xong|xong toàn bộ|hoàn thành toàn bộ",
  ],
  ["status", "cham", "chậm tiến độ|bị chậm|đang chậm|trễ tiến độ|chậm|trễ"],
  [
    "status",
    "tam_dung",
    "tạm dừng|đang tạm dừng|tạm ngưng|tạm ngừng|đang dừng|đang ngưng|ngừng hoạt động|dừng hoạt động|đang tạm ngưng|dừng tạm|đang tạm ngừng",
  ],
  [
    "status",
    "cong_nhan",
    "được cn|dc cn|đc cn|đã cn|tỷ lệ cn|được công nhận|đã công nhận|đã được công nhận|công nhận rồi|có quyết định công nhận|công nhận|công nhận dân vận",
  ],
  [
    "status",
    "khong_cong_nhan",
    "không công nhận|chưa công nhận|chưa được công nhận|không được công nhận|không đồng ý công nhận|thôi công nhận|hủy công nhận|thu hồi công nhận|chưa đủ điều kiện công nhận|không đủ điều kiện công nhận|từ chối công nhận|rút công nhận|chưa thể công nhận|không thể công nhận|khoan công nhận|bác công nhận|không xét công nhận|chưa xét công nhận|không đạt công nhận|chưa thống nhất công nhận|không thống nhất công nhận|chưa đồng ý công nhận",
  ],
  ["status", "-", `nào rút kinh nghiệm|nào rút ra|${OTHER_WORDS}`],
  ["status", "da_rut", "nào rút|nào xin rút|đã rút|bị rút|xin rút|đã hủy|đã bỏ|rút rồi"],
  [
    "status",
    "chua_bao_cao",
    "chưa báo cáo|chưa nộp báo cáo|chưa gửi báo cáo|nợ báo cáo|chưa có báo cáo|không báo cáo|thiếu báo cáo",
  ],
  [
    "status",
    "thieu_minh_chung",
    "thiếu minh chứng|chưa có ảnh|thiếu ảnh|chưa có minh chứng|không có ảnh|thiếu hình ảnh|chưa nộp minh chứng|chưa gửi ảnh|không có minh chứng|chưa đính kèm ảnh|chưa nộp ảnh|chưa đủ minh chứng|chưa có hình ảnh|chưa có hình|thiếu hình",
  ],
  [
    "status",
    "dat",
    "đạt|đạt yêu cầu|đạt chuẩn|đạt loại tốt|đạt loại khá|xếp loại tốt|loại tốt|đạt tốt|xếp loại khá|đạt loại|đạt tiêu chí|đạt hết|loại khá|xếp loại đạt|kết quả đạt|đủ điều kiện|đạt các tiêu chí",
  ],
  [
    "status",
    "khong_dat",
    "không đạt|chưa đạt|không đạt yêu cầu|chưa đạt yêu cầu|không đạt chuẩn|chưa đạt chuẩn|ko đạt|loại yếu|xếp loại yếu|chưa đạt tiêu chí|không đạt tiêu chí|xếp loại không đạt|rớt|chưa đủ điều kiện|không đủ điều kiện",
  ],
  [
    "group_by",
    "field",
    "theo lĩnh vực|theo từng lĩnh vực|từng lĩnh vực|mỗi lĩnh vực|theo các lĩnh vực|lĩnh vực nào|các lĩnh vực|theo mảng|từng mảng|theo lv|chia lĩnh vực|theo 5 lĩnh vực|theo 4 lĩnh vực|theo năm lĩnh vực|theo bốn lĩnh vực|mấy lĩnh vực|mảng nào",
  ],
  [
    "group_by",
    "level",
    "theo cấp|theo từng cấp|từng cấp|mỗi cấp|theo các cấp|cấp nào|các cấp|theo cấp độ|theo cấp đăng ký",
  ],
  [
    "group_by",
    "unit",
    "theo xã|theo đơn vị|từng xã|từng đơn vị|mỗi xã|mỗi đơn vị|theo từng xã|theo từng đơn vị|theo địa bàn|từng địa bàn|theo phường|từng phường|theo từng phường|mỗi phường|theo địa phương|từng địa phương|theo xã phường|theo các xã|theo thôn|từng thôn|theo từng thôn|mỗi thôn|các xã ra sao|theo từng địa bàn|theo từng địa phương|từng nơi|mỗi nơi|theo huyện|từng huyện",
  ],
  [
    "group_by",
    "kind",
    "theo loại|theo chủ thể|tập thể và cá nhân|tập thể cá nhân|từng loại|mỗi loại|theo đối tượng|theo loại hình|theo tập thể cá nhân|theo tập thể và cá nhân|tập thể bao nhiêu cá nhân bao nhiêu|tập thể với cá nhân|theo từng loại|bao nhiêu tập thể bao nhiêu cá nhân|mấy tập thể mấy cá nhân|bao nhiêu tập thể và bao nhiêu cá nhân",
  ],
  [
    "group_by",
    "status",
    "theo trạng thái|theo tình trạng|từng trạng thái|mỗi trạng thái|theo kết quả|theo tiến độ|theo từng trạng thái|từng tình trạng|mỗi tình trạng|theo từng tình trạng",
  ],
  [
    "group_by",
    "period",
    "theo năm|từng năm|qua các năm|mỗi năm|theo kỳ|theo giai đoạn|qua từng năm|theo từng năm|các năm",
  ],
  ["group_by", "month", "theo tháng|từng tháng|mỗi tháng|qua các tháng|theo từng tháng"],
  ["group_by", "quarter", "theo quý|từng quý|mỗi quý|qua các quý|theo từng quý"],
  [
    "group_by",
    "tag",
    "theo loại địa bàn|theo từng loại địa bàn|từng loại địa bàn|mỗi loại địa bàn|theo vùng|từng vùng|mỗi vùng|theo địa bàn đặc thù|theo tính chất địa bàn",
  ],
  ["group_by", "-", "theo tiến độ đăng ký"],
  ["type", "mo_hinh", "mô hình"],
  ["type", "dien_hinh", "điển hình|tấm gương|gương|gương sáng"],
];

export type FactSlot = "level" | "kind" | "novelty" | "tag" | "status" | "group_by" | "type";
