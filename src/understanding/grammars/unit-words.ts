import { fold } from "../fold";
import { WordTable } from "../word-table";
import { accAt, foldAt, type Scan, valueAt } from "./scan";

/** What a word after a number makes of it. `noun` counts something that is no slot of its own. */
export type UnitWord =
  | "ha"
  | "m2"
  | "km2"
  | "sao"
  | "mau"
  | "cong_dat"
  | "thuoc"
  | "m"
  | "km"
  | "m3"
  | "labour"
  | "households"
  | "people"
  | "percent"
  | "progress"
  | "billion"
  | "million"
  | "thousand"
  | "dong"
  | "time"
  | "noun";

interface Entry {
  readonly unit: UnitWord;
  readonly acc: readonly string[];
  readonly fold: readonly string[];
  /** The first word without its tone: "triêu". */
  readonly toneless: string;
  /** The unaccented spelling is another word: accept it only in a message without accents. */
  readonly strict: boolean;
  /** The unaccented spelling is never accepted. */
  readonly accented: boolean;
}

/**
 * One line a unit; "!" marks words whose unaccented spelling means something else in accented text, "!!" those whose
 * unaccented spelling means something else everywhere.
 */
const WORDS: Readonly<Record<UnitWord, string>> = {
  ha: "ha, hecta, héc ta, héc - ta, hec, héc, hec ta, hécta",
  m2: "m2, mét vuông, m vuông, mv",
  km2: "km2, ki lô mét vuông, km vuông",
  sao: "sào!, sào đất, sào ruộng, sào lúa",
  mau: "mẫu!, mẫu đất, mẫu ruộng, mẫu lúa",
  cong_dat: "công đất, công ruộng, công lúa, công vườn, công tầm lớn",
  thuoc: "thước!, thước đất",
  m: "m, mét, met, mét dài, m dài, mét đường, m đường, mét tới",
  km: "km, cây số, ki lô mét, kilomet, kilômét, ki lô, km đường",
  m3: "m3, mét khối, khối!, khối đất, khối cát, cm, dm",
  labour: "ngày công, ngày công lao động, công!, công lao động, lượt công, ngày công làm",
  households: "hộ, hộ dân, hộ gia đình, gia đình, hộ nghèo, hộ cận nghèo, nóc nhà, hộ nông dân",
  people:
    "người, thành viên, hội viên, đoàn viên, đảng viên, cháu!, em, học sinh, chị em, phụ nữ, cụ!, bạn!, thanh niên, " +
    "ngư dân, lao động, nhân khẩu, khẩu!, tình nguyện viên, chiến sĩ, chiến sỹ, cán bộ, bà con, người dân, lượt người, " +
    "giáo viên, trẻ em, trẻ!, nông dân, xã viên, công nhân, dân quân, cựu chiến binh, ccb, tnv, hs, hv, nhân dân, " +
    "sinh viên, thiếu nhi, hội viên phụ nữ, em học sinh, bệnh nhân, công dân, nghệ nhân, anh em, ng, ông bà, giáo dân, " +
    "chị!, anh!!, bé!, em bé, các cháu, các em, thuyền viên, tiểu thương, sĩ quan, công an, dân phòng, tổ viên, đội viên, " +
    "thợ, lái xe, tài xế, chủ tàu, chủ ghe, chủ thuyền, chủ phương tiện, chủ hộ, chủ quán, đồng chí, đ / c, chủ cơ sở, đại biểu, cựu quân nhân, quân nhân, bộ đội, thương binh, người già, " +
    "người cao tuổi, bác sĩ, y bác sĩ, thầy cô, thầy giáo, cô giáo, mẹ!!, du khách, khách, hướng dẫn viên, vận động viên, nghệ sĩ, đứa!, " +
    "thí sinh, trưởng thôn, hòa giải viên, tuyên truyền viên, cộng tác viên, nhà hảo tâm, mạnh thường quân, chức sắc, " +
    "tu sĩ, người lao động, sản phụ, học viên, giáo lý viên, ban viên, ngư phủ, thợ lặn, dân, " +
    "tín đồ, phật tử, phụ huynh, ngừoi, ngươi, tay chèo, diễn viên, hộ viên, cụ già, bà mẹ, nhân lực, nạn nhân, nhân viên, thủy thủ, thuỷ thủ, bạn trẻ, anh chị em, anh chị, cô chú, chú bác, cô bác, y tá, điều dưỡng, kỹ sư, cầu thủ, nhạc công, nhà giáo, dân binh, lính, thai phụ, ngư phủ, cổ động viên, giảng viên, trưởng xóm, trưởng bản, lão nông, tv!!, mệ, mụ!!, mệ già, mạ già, ông già, bà già, bà cụ, ông cụ",
  percent: "%, phần trăm, phan tram",
  progress:
    "hạng mục, phần việc, khối lượng, công việc, tiến độ, chặng đường, quãng đường, đầu việc, công đoạn, phần, " +
    "kế hoạch, chỉ tiêu, đoạn đường, nội dung, việc, mục tiêu, tuyến đường, khối lượng công việc",
  billion: "tỷ, tỉ, tỏi!!, tỷ đồng, tỉ đồng, ty, ti",
  million: "triệu, tr, triệu đồng, củ!, trieu, trđ, trd, chiệu",
  thousand: "nghìn đồng, ngàn đồng, nghìn, ngàn",
  dong: "đồng, đ, vnđ, vnd, đồng chẵn",
  time: "ngày, tuần, tháng, năm, giờ, phút, tiếng, hôm, bữa, quý, giây, buổi, đêm, tuổi, h, p, lần, kỳ, đợt, vụ",
  noun:
    "mô hình, mh, điển hình, xã, phường, huyện, thị trấn, thôn, xóm, đơn vị, tổ, nhà, căn, cái, chiếc, con, cây, suất, " +
    "điểm, đường, tuyến, lượt, bộ, bao, kg, tấn, tạ, yến, lít, bóng, đèn, cột, camera, chi hội, chi bộ, câu lạc bộ, clb, " +
    "chậu, phần quà, quà, mái ấm, ngôi, bản, chương trình, cuộc, vụ việc, lớp, trường, hội, đội, nhóm, khu, cơ sở, " +
    "giống, gốc, vườn, ao, lồng, tủ, thùng, hũ, nút, cầu, công trình, ảnh, tấm, file, dòng, trang, chữ, bước, cấp, " +
    "lĩnh vực, tiêu chí, địa phương, bí thư, chữ số, loại, hồ sơ, bài, hộp, chai, ngọn, km / h, trạm",
};

const TABLE = buildTable();

/** The unit word at token `i` and the token after it; the longest wins. */
export function unitWordAt(s: Scan, i: number): { readonly unit: UnitWord; readonly to: number } | undefined {
  const entries = valueAt(s, i, TABLE);
  if (entries === undefined) return undefined;
  for (const entry of entries) {
    if (matches(s, i, entry)) return { unit: entry.unit, to: i + entry.fold.length };
  }
  return undefined;
}

function matches(s: Scan, i: number, entry: Entry): boolean {
  for (let k = 0; k < entry.fold.length; k += 1) {
    if (foldAt(s, i + k) !== entry.fold[k]) return false;
  }
  if (entry.fold.length > 1) return true;
  const acc = accAt(s, i);
  if (acc === entry.acc[0]) return true;
  // "27 triêu": the mark of the vowel typed, the tone forgotten.
  if (acc === entry.toneless && acc !== entry.fold[0] && !entry.strict && !entry.accented) return true;
  return acc === entry.fold[0] && !entry.accented && (s.plain || !entry.strict);
}

function buildTable(): WordTable<readonly Entry[]> {
  const table = new Map<string, Entry[]>();
  for (const unit of unitsOf(WORDS)) {
    for (const phrase of WORDS[unit].split(", ")) {
      const entry = makeEntry(unit, phrase);
      const first = entry.fold[0] ?? "";
      table.set(first, [...(table.get(first) ?? []), entry]);
    }
  }
  for (const entries of table.values()) entries.sort((a, b) => b.fold.length - a.fold.length);
  return new WordTable(table);
}

function unitsOf(words: Readonly<Record<UnitWord, string>>): readonly UnitWord[] {
  return Object.keys(words).filter((key): key is UnitWord => key in words);
}

function makeEntry(unit: UnitWord, phrase: string): Entry {
  const strict = phrase.endsWith("!");
  const acc = phrase.replaceAll("!", "").split(" ");
  return {
    unit,
    acc,
    fold: acc.map(fold),
    toneless: withoutTones(acc[0] ?? ""),
    strict,
    accented: phrase.endsWith("!!"),
  };
}

/** Grave, acute, hook, tilde and dot below; what makes â, ă, ê, ô, ơ, ư stays. */
function withoutTones(word: string): string {
  return word
    .normalize("NFD")
    .replace(/[\u0300\u0301\u0303\u0309\u0323]/g, "")
    .normalize("NFC");
}
