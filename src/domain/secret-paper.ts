/** What marks a paper in a sentence: "công văn mật", "tài liệu tối mật", "văn bản đóng dấu mật". */
const PAPERS =
  "công văn|văn bản|tài liệu|kế hoạch|báo cáo|hồ sơ|nghị quyết|chỉ thị|thông báo|thông tin|công điện|phương án|quyết định|tờ trình|điện";
/** "Mật ong", "mật độ", "mật thiết", "mật khẩu": words of their own. */
const NO_MARK = "ong|ngọt|mía|hoa|gấu|gỉ|rỉ|độ|thiết|khẩu|mã|danh|ngữ|nghị|đàm|báo|vụ|thám";
const MARKED = new RegExp(
  `(?<!\\p{L})(?:${PAPERS})(?: (?:loại|dạng|độ|cấp|thuộc loại|là|này))? (?:tuyệt |tối )?mật(?!\\p{L})(?! (?:${NO_MARK})(?!\\p{L}))` +
    `|(?<!\\p{L})(?:có|đóng|mang|mức) dấu (?:độ |chỉ độ )?(?:tuyệt |tối )?mật(?!\\p{L})`,
  "u",
);
/** The writer has it, or tells of what stands in it. */
const HOLDS =
  /(?<!\p{L})(?:gửi|chuyển|nhận|kèm|trích|chụp|scan|quét|trình|nộp|lưu|đăng|có|đây là|này là|theo|căn cứ|đọc|vừa|mới)(?!\p{L})/u;
const TELLS =
  /mật(?!\p{L})(?: này)?(?: số \S*\d| về | của | ngày \d|[^\p{L}]*(?:có )?nội dung|[^\p{L}]*như sau|\s*:)/u;
/** Said of such papers in general: what is forbidden, what is to be done with them. */
const GENERAL =
  /(?<!\p{L})(?:không|đừng|cấm|chớ|tránh|chưa|khi|nếu|quy định|quy trình|quy chế|luật|bảo vệ|bảo quản|bảo mật|quản lý|tuyên truyền|tập huấn|tìm hiểu|lộ|lọt|xử lý|phân loại|mô hình|điển hình)(?!\p{L})/u;
const ASKS =
  /(?:\?|(?<!\p{L})(?:không|chưa|gì|sao|thế nào|ai|nào|hả|nhỉ)(?: (?:ạ|em|anh|chị|đồng chí|vậy|nhỉ))*)\s*$/u;
/** A question says no more than it asks. */
const LONGEST_QUESTION = 25;

/**
 * Does a sentence say that it comes from a paper marked as a state secret, in small letters ("em vừa nhận công văn mật của
 * huyện uỷ, nội dung là ...")? What is asked of such papers, or said of them in general, marks nothing. Linear in the text.
 * @param line of composed text (NFC)
 */
export function tellsSecretPaper(line: string): boolean {
  const text = line.toLowerCase().replace(/\s+/g, " ").trim();
  if (!MARKED.test(text)) return false;
  const isQuestion = ASKS.test(text) && text.split(" ").length <= LONGEST_QUESTION;
  if (isQuestion) return false;
  return text.split(/[,;.!?]\s/).some(isTold);
}

function isTold(clause: string): boolean {
  return MARKED.test(clause) && !GENERAL.test(clause) && (HOLDS.test(clause) || TELLS.test(clause));
}
