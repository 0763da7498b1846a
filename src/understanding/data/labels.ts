/** What a label of a form announces. "text" labels are known but announce no slot: their value is read as plain text. */
export const LABELS = {
  name: "tên mô hình|mô hình|tên|tên gọi|tên đăng ký|tên điển hình|tên mô hình điển hình|tên mô hình dân vận khéo|tên tập thể|tập thể|mô hình đăng ký|tên công trình|tên phần việc|công trình|phần việc|model|model name|name|tên việc|tên mh|điển hình|tên của mô hình|tên mô hình đăng ký|việc đăng ký|tên cái mô hình|mô hình mới|đăng ký mô hình|đăng ký|đăng ký mới|mô hình thực hiện|đăng ký thực hiện|tập thể điển hình|xin đăng ký|bổ sung mô hình|mô hình bổ sung",
  unit: "đơn vị|đơn vị đăng ký|xã|phường|thị trấn|địa phương|nơi đăng ký|địa bàn|xã phường|xã thị trấn|đơn vị thực hiện|nơi thực hiện|cơ sở|unit|commune|cơ quan|địa chỉ|địa điểm|nơi ở|xã phường thị trấn|tên đơn vị|đơn vị công tác|quê|ở|tại|nơi|thuộc xã|đơn vị báo cáo|chi bộ|địa bàn thực hiện|nơi công tác|nơi cư trú|trú tại|ward|place|location",
  village:
    "thôn|xóm|tổ dân phố|khu dân cư|thôn xóm|xóm thôn|khối|khu phố|bản|ấp|village|thôn bản|hamlet|khối phố|tổ",
  field:
    "lĩnh vực|thuộc|thuộc lĩnh vực|mảng|field|nhóm|nhóm lĩnh vực|lĩnh vực đăng ký|lĩnh vực hoạt động|loại lĩnh vực|ngành",
  level:
    "cấp|cấp đăng ký|level|cấp độ|cấp mô hình|cấp công nhận|đăng ký cấp|cấp đề nghị|cấp đề xuất|cấp xét|cấp khen|đề nghị cấp",
  person:
    "người phụ trách|phụ trách|đầu mối|liên hệ|người liên hệ|người đăng ký|họ tên|họ và tên|ông bà|ông|bà|anh|chị|chủ nhiệm|trưởng nhóm|contact|người đại diện|cán bộ|cán bộ phụ trách|người theo dõi|người chịu trách nhiệm|đại diện|chủ mô hình|tên người|cá nhân|người thực hiện|tổ trưởng|người được giới thiệu|người được đề cử|nhân vật|đồng chí|người được khen|họ tên người phụ trách|chịu trách nhiệm|person|in charge|anh chị|gương|người làm|người lo|đầu mối liên hệ|chủ hộ|ai làm",
  phone:
    "điện thoại|số điện thoại|phone|tel|số máy|di động|số liên hệ|điện thoại liên hệ|mobile|zalo|số zalo|hotline|phone number|gọi",
  amount_vnd:
    "kinh phí|số tiền|vốn|tổng kinh phí|dự toán|nguồn vốn|tiền|kinh phí thực hiện|kinh phí dự kiến|tổng tiền|tổng vốn|nguồn lực|budget|cost|nguồn kinh phí|tổng số tiền|tổng mức|chi phí|tổng dự toán",
  land_m2: "diện tích|area|diện tích đất|đất hiến|hiến đất|diện tích thực hiện",
  length_m: "chiều dài|dài|length|tổng chiều dài",
  labour_days: "ngày công|số ngày công|công lao động|số công|công",
  households:
    "số hộ|hộ|số hộ hiến|số hộ hiến đất|hộ hiến đất|số hộ đóng góp|hộ tham gia|số hộ tham gia|hộ hưởng lợi|households|số hộ hưởng lợi",
  people:
    "số người|thành viên|số thành viên|người tham gia|số người tham gia|hội viên|số hội viên|số lượng thành viên|members|people|số đoàn viên|nhân lực|số học viên",
  percent: "tiến độ|tỷ lệ|phần trăm|đạt tỷ lệ|mức độ hoàn thành|progress|khối lượng hoàn thành",
  date: "thời hạn|hạn|hoàn thành|ngày hoàn thành|deadline|hạn chót|hạn hoàn thành|khai trương|ra mắt|bắt đầu|ngày bắt đầu|ngày ra mắt|khởi công|dự kiến hoàn thành|ngày kiểm tra|ngày|thời gian hoàn thành|hạn xong|dự kiến xong|due|date|ngày báo cáo|thời điểm|due date|lịch",
  time: "giờ|lúc|time|thời gian",
  code: "mã|mã mô hình|mã số|code|mã số mô hình|mã hồ sơ|mã đăng ký|số hiệu",
  status: "trạng thái|tình trạng|kết luận|đánh giá|xếp loại|status|kết quả kiểm tra|kết quả thẩm định",
  reason: "lý do|nguyên nhân|vì sao|reason|lí do",
  kind: "loại|loại hình|đối tượng|chủ thể|hình thức|kind",
  period: "năm|giai đoạn|kỳ|quý|tháng|year|period|kỳ báo cáo",
  text: "người lập|người lập biểu|người viết|người nhập|người gửi|người báo cáo|người ký|người tổng hợp|nơi nhận|nơi gửi|kính gửi|nội dung|thành tích|ghi chú|mục tiêu|khó khăn|kết quả|quy mô|mô tả|việc làm|note|notes|cách làm|hiệu quả|kiến nghị|đề xuất|tóm tắt thành tích|nội dung thực hiện|lực lượng|số lượng|thực trạng|sản phẩm|việc đã làm|description|thành tích nổi bật|tóm tắt|khối lượng|vướng mắc|sự việc|báo cáo|kết quả đạt được|số liệu|tổng",
} as const satisfies Readonly<Record<string, string>>;

export type LabelKind = keyof typeof LABELS;
