import type { AmountName } from "../domain/amounts";
import { fold } from "../understanding/fold";

/** Which amounts a question wants added up, by its words: as they are written, and without accents. */
const WORDS: readonly (readonly [readonly AmountName[], RegExp, RegExp])[] = [
  [
    ["amountVnd", "budgetVnd", "peopleVnd", "socialVnd"],
    /(?<!\p{L})(?:tiền|kinh phí|vốn|tỷ(?! lệ)|tỉ(?! lệ)|triệu|ngân sách|xã hội hóa|xã hội hoá)(?!\p{L})/u,
    /\b(?:tien(?! do)|kinh phi|von|ty(?! le| trong)|trieu|ngan sach|xa hoi hoa)\b/,
  ],
  [
    ["landM2", "residentialM2"],
    /(?<!\p{L})(?:đất|diện tích|m2|m²|mét vuông|hecta|sào)(?!\p{L})/u,
    /\b(?:hien dat|dat o|m2 dat|dat dai|dat|dien tich|m2|met vuong|hecta|sao dat)\b/,
  ],
  [
    ["labourDays"],
    /(?<!\p{L})(?:ngày|buổi) công(?!\p{L})|công lao động/u,
    /\b(?:ngay|buoi) cong\b|cong lao dong/,
  ],
  [
    ["lengthM"],
    /(?<!\p{L})(?:(?:km|mét|m|ki lô mét|cây số) đường|đường|cây số|km|chiều dài)(?!\p{L})/u,
    /\b(?:(?:km|met|m) duong|duong|cay so|km|chieu dai)\b/,
  ],
  [["households"], /(?<!\p{L})(?:hộ|hộ dân|gia đình)(?!\p{L})/u, /\b(?:ho|ho dan|gia dinh)\b/],
  [
    ["people"],
    /(?<!\p{L})(?:lượt người|người tham gia|người (?:được )?hưởng lợi|bao nhiêu người)(?!\p{L})/u,
    /\b(?:luot|bao nhieu) nguoi\b|\bnguoi (?:duoc )?huong loi\b/,
  ],
];

const MONEY = ["amountVnd", "budgetVnd", "peopleVnd", "socialVnd"] as const;
const SOURCES: readonly (readonly [AmountName, RegExp])[] = [
  ["budgetVnd", /\bngan sach\b/],
  ["peopleVnd", /\b(?:dan|nhan dan|nguoi dan|ba con) (?:dong gop|gop|dong)\b/],
  ["socialVnd", /\bxa hoi hoa\b/],
];
/** All of the money is asked for, whatever source is named besides. */
const WHOLE = /\b(?:tong|cong|huy dong|bao gom|nguon nao|cac nguon|tung nguon|tong so)\b/;

/** "Tổng tiền dân góp": the total of that source. */
const TOTAL_OF_SOURCE =
  /\btong(?: so| cong)?(?: (?:tien|kinh phi|von|nguon|cua|do|ma|la)){0,3} (?=(?:ngan sach|xa hoi hoa|(?:nhan |nguoi )?dan |ba con )(?!.*(?:ngan sach|xa hoi hoa|trong do)))/;

/** Money of the source that is named, else of all of them. */
function sourcesOf(folded: string): readonly AmountName[] {
  const named = SOURCES.flatMap(([name, words]) => (words.test(folded) ? [name] : []));
  return named.length === 0 || WHOLE.test(folded.replace(TOTAL_OF_SOURCE, " ")) ? MONEY : named;
}

/** @returns every amount that the words name; none when they name none. Pure. */
export function readMeasures(text: string): readonly AmountName[] {
  const written = text.normalize("NFC").toLowerCase();
  const folded = fold(text);
  // "Đất" and "đạt", "tiền" and "tiến" are one without accents: what has accents is read by them.
  const isBare = fold(written) === written;
  return WORDS.flatMap(([names, accented, bare]) => {
    if (!(isBare ? bare.test(folded) : accented.test(written))) return [];
    return names.includes("amountVnd") ? sourcesOf(folded) : names;
  });
}
