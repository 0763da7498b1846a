import { FACTS } from "../understanding/data/facts";

/**
 * The words that questions about figures are made of (từ ngữ của câu hỏi số liệu), by what they say: each is read by one of the
 * readers, or says nothing that could narrow a figure. Written with accents, separated by `|`.
 */
const WORDS: Readonly<Record<string, string>> = {
  asking:
    "bao nhiêu|bấy nhiêu|nhiêu|mấy|mấy trăm|mấy chục|bao|nào|gì|chi|ai|những ai|đâu|mô|răng|rứa|sao|ra sao|thế nào|như thế nào|ra răng|khi nào|bao giờ|lúc nào|vì sao|tại sao|lý do|nguyên nhân|hỏi|cho hỏi|xin hỏi|muốn hỏi|biết|muốn biết|cho biết|không|có không|phải không|đúng không|được không|hay không|hay chưa|hay là|chưa|hả|hở|nhỉ|hè|hỉ|à|ạ|nha|nhé|nhá|nghe|với|đi|đó|đây|kia|này|ấy|nọ|vậy|thế|thì|là|mà|rồi|xong|nữa|luôn|ngay|thôi|chứ|cơ|đấy|ơi|vâng|dạ|ừ|thưa|kính|làm ơn|vui lòng|xin|nhờ|giúp|giùm|hộ|dùm|cần|muốn|nhanh|gấp|kỹ|cụ thể|chi tiết|chính xác|đầy đủ|khoảng|chừng|tầm|quãng|độ|how|many|much|count|please|help|total",
  telling:
    "quay lại|quay về|trở lại|trở về|báo cho|báo anh|báo chị|báo em|báo tôi|báo giúp|báo lại|cho|cho xem|cho coi|xem|coi|xem giúp|đưa|gửi|nêu|kể|kể tên|kể ra|đọc|liệt kê|danh sách|ds|list|lọc|tìm|tra|tra cứu|hiển thị|hiện ra|thống kê|đếm|tính|cộng|cộng lại|cộng dồn|lũy kế|tổng hợp|tóm tắt|tổng kết|sơ kết|rà soát|rà|điểm|con số|số liệu|số|số lượng|sl|lượng|tổng|tổng số|tổng cộng|tổng mức|cả thảy|tất cả|toàn bộ|hết thảy|các|những|mọi|mỗi|từng|cả|toàn|cả nước|chung|nói chung|lại|ra|lên|xuống|vào|về|tiếp|tiếp tục|thêm|tiếp theo|trang|còn lại|trong đó|so|số nào|bảng|bảng số liệu|tên|gồm|gồm những|bao gồm|kèm|kèm theo|cùng|cùng với|chốt|tình hình|kết quả|nhìn|theo dõi|cập nhật|mới nhất|gần nhất|gần đây|đầu tiên|cuối cùng|trước tiên|đầu|cuối|giữa",
  people:
    "anh|chị|em|tôi|mình|ta|chúng ta|chúng tôi|chúng em|ông|bà|bác|cô|chú|cậu|o|mệ|thầy|đồng chí|đ c|bot|sếp|lãnh đạo|cán bộ|người phụ trách|nắm|giữ|lo|trông|quản lý|bí thư|thường trực|thường vụ|tỉnh ủy|huyện ủy|phụ trách|đầu mối|làm đầu mối|theo dõi|giúp đỡ|đồng hành|đôn đốc|người|nhà mình|bên mình|bên|phía|nơi|chỗ|địa phương|đơn vị|cơ quan|cơ sở",
  slang:
    "a|c|e|h|show|nhà tui|nhà tôi|bữa|bữa ni|bữa nay|bựa ni|vô|ad|admin|r|z|v|vs|or|mk|tui|hen|nhe|q|slg|bn|bnhieu|coi thử|thử|thử coi|xem thử|hồi|hồi trước|hồi đầu năm|đem|phát|ý anh|ý chị|ý em|ý tôi|ý là|hết|tóm lược|hàng quý|rồi nhỉ|tr|cái gì|chút|một chút|lẹ|gấp gấp|sớm|khẩn",
  joining:
    "nhưng|dưới đó|ở dưới|phải|có thể|thấy|còn phải|đều|cứ|mới|sẽ|nên|và|với|cùng|hay|hoặc|của|ở|tại|trong|trên|ngoài ra|thuộc|từ|đến|tới|cho tới|cho đến|tính đến|tính từ|kể từ|theo|do|bởi|vì|bị|được|đã|đang|sẽ|vừa|mới|vẫn|cũng|đều|có|còn|chỉ|riêng|tính riêng|chỉ tính|chỉ lấy|lấy|dành cho|đối với|nếu|như|hơn|kém|nhất|rất|khá|quá|đến nay|tới nay|hiện nay|hiện|hiện tại|hiện đang|bây giờ|giờ|lúc này|nay|thực tế|tính|kể|tính cả|kể cả|gộp|gộp chung|chung",
  model:
    "tiên tiến|mô hình|điển hình|mh|đh|dân vận khéo|dvk|phong trào|phong trào dân vận khéo|mô hình dân vận khéo|cái|chiếc|mục|việc|nội dung|gương|tấm gương|tập thể|cá nhân|hồ sơ|phiếu|mã|mã số|code",
  units:
    "xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tỉnh|thôn|xóm|bản|làng|ấp|khóm|khối|khu|khu phố|tổ dân phố|tdp|tiểu khu|khu dân cư|kdc|địa bàn|khu vực|vùng|miền|huyện nhà|xã nhà|tỉnh nhà|phường nhà|thị xã nhà|khối xã|khối phường|nhóm xã|nhóm phường|loại hình đơn vị|loại đơn vị|cấp xã|cấp trên|cấp dưới|trực thuộc|trắng|trắng mô hình|phủ kín|phủ hết|phủ|hợp nhất|sáp nhập|cũ|ban chỉ đạo|bcđ|thành viên|ủy viên|tổ giúp việc|thành lập|ban hành|kế hoạch|chỉ tiêu|giao|chỉ tiêu giao|được giao|tổ chức|tổ chức thực hiện|đoàn thể|hội đoàn thể|hội nào|hội",
  split:
    "bộ 4|bộ 5|bộ bốn|bộ năm|bộ lĩnh vực|chia|chia theo|chia ra|phân|phân theo|tách|tách riêng|tách theo|theo từng|lĩnh vực|lv|mảng|cấp|cấp độ|loại|loại hình|chủ thể|đối tượng|nhóm|trạng thái|tình trạng|bước|khâu|mới|duy trì|làm mới|cơ cấu|tỷ lệ|tỉ lệ|tỷ trọng|tỉ trọng|phần trăm|chiếm|bình quân|trung bình|bq|tính bình quân|tính trung bình|nhân",
  time: "năm|tháng|quý|tuần|ngày|hôm|hôm nay|hôm qua|năm nay|năm ngoái|năm qua|năm trước|năm kia|tháng này|tháng trước|kỳ|kỳ trước|cùng kỳ|giai đoạn|nhiệm kỳ|nửa|nửa đầu năm|nửa cuối năm|6 tháng|đầu năm|cuối năm|giữa năm|đầu tháng|cuối tháng|trước|sau|qua|ngoái|vừa qua|vừa rồi|lúc|khi|đợt|lần|thời gian|thời điểm|thời gian qua|lâu|lâu nay|từ trước đến nay|từ trước tới nay|nay|trở đi|trở lại|trở về|mùng|mồng|rằm|thứ|chủ nhật|sáng|chiều|tối|hàng|hằng|suốt|dịp|mai|sáng mai|chiều mai|họp|cuộc họp|buổi họp|họp giao ban|giao ban|hội nghị|mấy ngày|nhau",
  compare:
    "so sánh|so với|so|ss|so kè|đối chiếu|đặt cạnh|nhiều|ít|cao|thấp|lớn|nhỏ|nhiều hơn|ít hơn|tăng|giảm|tăng hay giảm|chênh|chênh lệch|chênh nhau|lệch|hơn kém|khác|khác nhau|vượt|thiếu|hụt|đủ|dư|xếp hạng|thứ hạng|xếp|xếp thứ|hạng|bảng xếp hạng|top|dẫn đầu|đứng đầu|đứng nhất|đứng|bét|bét bảng|đội sổ|nhất|bằng|gấp|lần|ban đầu|đăng ký ban đầu|lúc đầu|nhanh|chậm|sớm|muộn|hiệu quả|tốt|mạnh|bằng nhau|ngang nhau|phân bố|yếu|yếu nhất|trội|khúc|sụt|tốc độ|bứt|bứt lên|bứt phá|về đích|đích|tiến bộ|hăng|hăng hái|đông|thưa|ì ạch|khoảng cách|cách nhau|tương quan|chạy|chạy tốt|thi đua|mặt bằng|biến động|xu hướng|diễn biến|tăng trưởng",
  standing:
    "được chọn|chọn là|ghi|ghi được|đhtt|xứng đáng|kiện toàn|đăng ký|đăng kí|ghi nhận|ghi danh|đk|dk|duyệt|phê duyệt|xét duyệt|xét|báo cáo|bc|nộp|nộp báo cáo|gửi báo cáo|tiến độ|báo cáo tiến độ|hoàn thành|triển khai|thực hiện|làm|xây dựng|hoạt động|thẩm định|kiểm tra|khảo sát|giám sát|công nhận|được công nhận|trình|đề nghị|đề xuất|lập hồ sơ|khen|khen thưởng|được khen|biểu dương|tuyên dương|tiêu biểu|quyết định|qđ|kết luận|đánh giá|xếp loại|đạt|yêu cầu|đạt yêu cầu|điều kiện|tiêu chuẩn|tiêu chí|đủ điều kiện|củng cố|trả lại|trả về|bổ sung|chờ|đợi|tồn|tồn đọng|trễ hẹn|trễ deadline|deadline|overdue|khất|chây ì|ì|ì ra|im hơi|bặt tin|dở dang|dang dở|giậm chân|giậm chân tại chỗ|bỏ bê|chịu|sót|còn sót|xử lý|ký|chờ ký|vào sổ|tạm dừng|tạm ngưng|tạm hoãn|dừng|dừng hẳn|ngừng|ngưng|rút|chấm dứt|thôi|bỏ|chậm|trễ|quá hạn|đến hạn|tới hạn|sắp đến hạn|sắp|hạn|hạn báo cáo|thời hạn|nợ|còn nợ|vướng|vướng mắc|khó khăn|trở ngại|gặp khó khăn|ảnh|hình|hình ảnh|minh chứng|tài liệu minh chứng|giấy tờ|giấy tờ minh chứng|trùng|trùng tên|trùng nội dung|giống|giống nhau|lặp|trùng lặp|đăng ký lại|chuyển tiếp|liên tục|tham gia|hưởng ứng|tin|bài|tin bài|đăng|đăng tải|phóng sự|công tác tuyên truyền|tuyên truyền|cuộc|đợt kiểm tra|chấm|có ảnh|nhận|lên lịch|lịch|lịch kiểm tra|đi",
  amounts:
    "tiền|kinh phí|số tiền|nguồn|nguồn lực|vốn|quỹ|đồng|tỷ|tỉ|tỷ đồng|triệu|triệu đồng|nghìn|ngàn|trăm|chục|đất|diện tích|m2|mét|mét vuông|ha|hecta|héc ta|sào|đất ở|ngày công|công|buổi công|công lao động|ngày công lao động|lao động|km|cây số|đường|mở đường|làm đường|mở rộng đường|mét đường|chiều dài|hộ|hộ dân|hộ gia đình|gia đình|nhân khẩu|lượt|lượt người|hưởng lợi|được hưởng lợi|ngân sách|xã hội hóa|nhân dân|người dân|dân|bà con|quần chúng|đóng góp|góp|hiến|hiến đất|huy động|vận động|ủng hộ|bỏ ra|chi|thu|giá trị|trị giá|quy ra|quy đổi|công sức|của cải|sức|dùng|sử dụng|chi tiêu|nhân",
  drawing:
    "pdf|bản pdf|csv|xls|in|in ra|in giúp|bản in|bản mềm|bản giấy|giấy|tải|tải về|tải xuống|download|export|trích|trích xuất|soạn|lập|lập biểu|biểu|phụ lục|danh mục|mẫu|theo mẫu|máy|về máy|kiểu|định dạng|sổ|sổ theo dõi|thành|thành file|thành bảng|thành báo cáo|điền|điền vào|ngắn|ngắn gọn|gọn|dự thảo|tờ trình|biên bản|chuyên đề|trình chiếu|chuẩn bị|tạo|dựng|đổ ra|đổ số liệu|đổ hết|mở|trích ngang|zalo|mail|email|dạng|điểm danh|điểm mặt|cung cấp|trợ lý|kiếm|vẽ|vẽ lên|biểu đồ|đồ thị|excel|xlsx|word|docx|file|bản|xuất|kết xuất|đoạn|đoạn số liệu|viết",
  numbers: "một|hai|ba|bốn|tư|năm|sáu|bảy|tám|chín|mười|mươi|lăm|linh|rưỡi",
};

/** Said of values that a question narrows by or splits by: as they are read. */
const READ = FACTS.flatMap(([, , phrases]) => phrases.split("|"));

/** Every phrase once. */
export const QUESTION_PHRASES: readonly string[] = [
  ...new Set([...Object.values(WORDS).flatMap((phrases) => phrases.split("|")), ...READ]),
];

/** Words of one syllable that mean something by themselves: beside what is not read, they belong to it. */
export const CONTENT_WORDS: readonly string[] = ["amounts", "standing", "units", "model"].flatMap((group) =>
  (WORDS[group] ?? "").split("|").filter((phrase) => !phrase.includes(" ")),
);

/** Bodies that run models (tổ chức thực hiện): said in a question that narrows to one, or sets several side by side. */
export const BODY_PHRASES: readonly string[] =
  "chi bộ|chi ủy|đảng bộ|đảng ủy|mặt trận|mặt trận tổ quốc|mttq|ubmttq|ủy ban mặt trận tổ quốc|ban công tác mặt trận|ctmt|hội phụ nữ|chi hội|phụ nữ|hội liên hiệp phụ nữ|liên hiệp phụ nữ|lhpn|hpn|hội nông dân|nông dân|hnd|hội cựu chiến binh|cựu chiến binh|ccb|hccb|đoàn thanh niên|thanh niên|đoàn|chi đoàn|đoàn tncs|tncs|đtn|hồ chí minh|công đoàn|liên đoàn lao động|ldld|lđlđ|công an|quân sự|ban chỉ huy quân sự|chqs|ban chqs|hội người cao tuổi|hội chữ thập đỏ|hội khuyến học".split(
    "|",
  );

/** Bare names of fields: said where one was read. */
export const FIELD_PHRASES: readonly string[] =
  "kinh tế|kt|văn hóa|xã hội|văn hóa xã hội|vhxh|an ninh|quốc phòng|anqp|qpan|an ninh trật tự|antt|chính trị|hệ thống chính trị|htct|xây dựng đảng|đảng|chính quyền|nông thôn|nông thôn mới|ntm|đô thị|văn minh|môi trường|giáo dục|y tế|nông nghiệp".split(
    "|",
  );
