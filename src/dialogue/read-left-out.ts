/** What a question says is not to be counted (phần không tính). */
export interface LeftOutWords {
  /** With the words that leave it out: "trừ xã Cam Lộ". */
  readonly said: string;
  /** What is left out: "xã Cam Lộ". */
  readonly what: string;
  /** The question without it. */
  readonly rest: string;
}

/** Letters. A longer text is no question, and LEFT_OUT may look through the rest of it from each of its words. */
const LONGEST = 300;

const NOT = "không|ko|khong|chưa|chua|đừng|dung";
const COUNTED = "tính|tinh|kể|ke|bao gồm|bao gom|gồm|gom|lấy|lay|đếm|dem|gộp|gop";
/** "Năm ngoái", "ngoài ra" and "ngoài trời" leave nothing out. */
const OUTSIDE =
  "(?<!(?:năm|nam|tháng|thang|quý|quy|tuần|tuan|kỳ|ky|bên|ben|trong và|trong va)\\s+)(?:ngoài|ngoai)(?!\\s+(?:ra|trời|troi|đường|duong|đồng|dong|giờ|gio|nước|nuoc|việc|viec)(?!\\p{L}))";
const CUE = `(?:(?:ngoại|loại|ngoai|loai)\\s+)?(?:trừ|tru)(?!\\p{L})(?:\\s+(?:ra|đi|di))?|(?:${NOT})\\s+(?:${COUNTED})|${OUTSIDE}`;
const MORE = "(?:\\s+(?:cả|ca|đến|den|tới|toi|riêng|rieng|phần|phan|của|cua|các|cac|những|nhung|số|so|ra))*";
/** Where the question goes on: at a mark, or at the words that ask. */
const END =
  "(?=\\s*[,;:.?!()]|\\s+(?:thì|thi|ra thì|còn|con|có|co|được|duoc|là|la|toàn|toan|cả|ca|tổng|tong|bao nhiêu|bao nhieu|mấy|may|hết|het|mỗi|moi|bình quân|binh quan|huy động|huy dong|đăng ký|dang ky|năm|quý|tháng|chia|theo)(?!\\p{L})|\\s+(?:nam|quy|thang)\\s+(?:\\d|nay|ngoai|truoc)|\\s*$)";
const LEFT_OUT = new RegExp(`(?<!\\p{L})(?:${CUE})${MORE}\\s+(\\p{L}.*?)(?:\\s+(?:ra|đi))?${END}`, "iu");
/** "Trừ xã Cam Lộ ra", "không tính phường nhé". */
const TAIL = /\s+(?:ra|đi|di|nhé|nhe|nha|ạ|a|em|thôi|thoi|giúp|giup)$/iu;

/**
 * "Trừ xã Cam Lộ", "không tính lĩnh vực kinh tế", "ngoài phường Đông Hà"; undefined where nothing is left out, and for
 * a text of more than 300 letters.
 */
export function readLeftOut(text: string): LeftOutWords | undefined {
  if (text.length > LONGEST) return undefined;
  const written = text.normalize("NFC");
  const found = LEFT_OUT.exec(written);
  const what = found?.[1]?.replace(TAIL, "").trim();
  if (found === null || what === undefined || what === "") return undefined;
  const [said] = found;
  const rest = `${written.slice(0, found.index)} ${written.slice(found.index + said.length)}`;
  return { said: said.trim(), what, rest: tidied(rest) };
}

/** Without the marks that bounded what was cut out. */
function tidied(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/ ([,;.?!])/g, "$1")
    .replace(/^[\s,;.]*(?:(?:thì|thi)\s+(?=\S+ \S+ \S))?|[\s,;]+$/giu, "")
    .replace(/([,;])\s*[,;]/g, "$1")
    .trim();
}

/** More words are no mere change of the question before. */
const MOST_WORDS = 12;
const DROPPED =
  /^(?:(?:thế|the|vậy|vay|giờ|gio|rồi|roi|à|a)\s+)*(?:bỏ|bo|loại|loai|gạt|gat|gạch|gach|bớt|bot|tách|tach)(?:\s+(?:bỏ|bo|riêng|rieng|bớt|bot|giúp|giup|cho|anh|chị|chi|em|tôi|toi|hết|het|luôn|luon|cả|ca|các|cac|mấy|may|phần|phan|số|so))*\s+(\p{L}.*?)\s+(?:ra|đi|di)(?:\s+(?:ngoài|ngoai))?(?:\s+(?:thì|thi|sao|còn|con|bao|nhiêu|nhieu|mấy|may|được|duoc|giúp|giup|cho|anh|chị|chi|em|tôi|toi|nhé|nhe|nha|ạ|a|với|voi|luôn|luon|hết|het|xem))*\s*[.?!]*$/iu;

/** "Bỏ điển hình ra", "loại xã Cam Lộ đi thì còn mấy": what is to be taken out of the figure before. Linear. */
export function readDropped(text: string): string | undefined {
  const written = text.normalize("NFC").trim();
  if (written.length > LONGEST || written.split(/\s+/).length > MOST_WORDS) return undefined;
  return DROPPED.exec(written)?.[1]?.trim();
}
