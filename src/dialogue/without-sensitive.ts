/** A capitalised word: the traits below are told from common words ("dân tộc thiểu số", "theo dõi") by it. */
const NAME = "\\p{Lu}[\\p{L}-]{0,20}";

/** What the law protects of a person: Party membership, religion, ethnicity (đảng viên, tôn giáo, dân tộc). */
const TRAITS = [
  "(?:[Ll]à )?[Đđ]ảng viên(?: dự bị)?(?: \\d{1,2} năm(?: tuổi [Đđ]ảng)?)?",
  "\\d{1,2} năm tuổi [Đđ]ảng",
  "(?:[Cc]hưa |[Đđ]ã )?[Vv]ào [Đđ]ảng(?: (?:năm|ngày) [\\d/.-]{2,10})?",
  `(?:[Ll]à )?(?:[Nn]gười )?[Dd]ân tộc:? ?${NAME}`,
  "(?:[Ll]à )?[Nn]gười (?:Kinh|Tày|Thái|Mường|Khmer|Hoa|Nùng|H'?Mông|Mông|Dao|Gia Rai|Ê Đê|Ba Na|Chăm|Cơ Ho|Sán Dìu|Hrê)",
  `[Tt]heo (?:đạo |tôn giáo )${NAME}(?: [Gg]iáo)?`,
  `(?:[Tt]ôn giáo|[Đđ]ạo):? ${NAME}(?: [Gg]iáo)?`,
  "(?:[Ll]à )?(?:[Gg]iáo dân|[Pp]hật tử)",
  "[Kk]hông theo đạo",
].join("|");

const PERSON = `(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Cc]ô|[Cc]hú|[Bb]ác|[Đđ]/c|[Đđ]ồng chí) ${NAME}(?: ${NAME}){0,5}`;
/** What stands about a named person, in brackets or after a comma. */
const ABOUT = new RegExp(`(${PERSON})((?: ?[,(-]? ?(?:${TRAITS})(?!\\p{L}) ?\\)?){1,6})`, "gu");
const ALL_TRAITS = new RegExp(` ?[,;(-]? ?(?:${TRAITS})(?!\\p{L}) ?\\)?`, "gu");
/** Lines of a personal form: "Dân tộc: Tày", "Ngày vào Đảng: 3/2/2000". */
const LINES = /^[\s*•+-]*(?:dân tộc|tôn giáo|đảng viên|ngày vào đảng|ngày kết nạp đảng) ?:.*$/gimu;

/** A text without what it says of a named person's Party membership, religion or ethnicity; other text stays as it is. */
export function withoutSensitive(text: string): string {
  const composed = text.normalize("NFC");
  const kept = composed.replace(LINES, "").replace(ABOUT, "$1");
  return kept === composed ? text : kept.trim();
}

/** The same of a value that is a person and nothing else. */
export function personOnly(name: string): string {
  return name
    .normalize("NFC")
    .replace(ALL_TRAITS, "")
    .replace(/[,;(-]\s*$/u, "")
    .trim();
}
