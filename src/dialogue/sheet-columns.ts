import { FACTS } from "../domain/model";
import type { FormItem } from "../domain/ward-form";
import { fieldOf } from "../understanding/fields/field-of";
import { fold } from "../understanding/fold";
import { formItemOf } from "./read-form-items";

/** What a column of a list of models (danh sách đăng ký) holds. */
const SHEET_SLOTS = [
  ...(["order", "name", "unit", "village", "field", "kind", "subject", "level", "novelty"] as const),
  ...(["person", "phone", "year", "code", "date", "tags"] as const),
  ...FACTS.map((name) => `planned.${name}` as const),
] as const;
export type SheetSlot = (typeof SHEET_SLOTS)[number];

/** A column; with `mark`, an "x" in a cell means that value. `label` is its head as it is written. */
export interface SheetColumn {
  readonly slot: SheetSlot | FormItem;
  readonly mark?: string;
  readonly label: string;
}

interface Meaning {
  readonly slot: SheetColumn["slot"];
  readonly mark?: string;
}

/** Heads as offices write them, folded; the longest that a head begins with decides. */
const HEADS: readonly (readonly [Meaning, string])[] = [
  [{ slot: "order" }, "stt,tt,so tt,so thu tu"],
  [
    { slot: "name" },
    "ten mo hinh,ten cac mo hinh,ten dien hinh,ten goi,ten,mo hinh,mo hinh dien hinh,dien hinh,cac mo hinh,ten tap the ca nhan",
  ],
  [
    { slot: "unit" },
    "don vi,ten don vi,ma don vi,xa,phuong,xa phuong,ten xa,ten phuong,dia phuong,co quan,co quan don vi,ubnd",
  ],
  [
    { slot: "village" },
    "thon,xom,ap,khom,buon,to dan pho,khu pho,khu dan cu,ten thon,thon xom,thon ban,to khu pho,kdc,tdp",
  ],
  [{ slot: "field" }, "linh vuc,thuoc linh vuc,mang"],
  [{ slot: "kind" }, "loai,loai hinh,phan loai,mo hinh hay dien hinh,mo hinh hoac dien hinh"],
  [{ slot: "subject" }, "tap the ca nhan,tap the hay ca nhan,tap the hoac ca nhan,ca nhan tap the"],
  [{ slot: "subject", mark: "tap_the" }, "tap the"],
  [{ slot: "subject", mark: "ca_nhan" }, "ca nhan"],
  [{ slot: "level" }, "cap,cap dang ky,cap mo hinh"],
  [{ slot: "novelty" }, "moi duy tri,moi hay duy tri,moi hoac duy tri,tinh trang,hien trang"],
  [{ slot: "novelty", mark: "moi" }, "moi,xay dung moi,dang ky moi"],
  [{ slot: "novelty", mark: "duy_tri" }, "duy tri"],
  [
    { slot: "person" },
    "nguoi phu trach,phu trach,ho ten,ho va ten,ten nguoi,nguoi dung dau,nguoi dai dien,nguoi thuc hien,can bo phu trach,dau moi,chu mo hinh",
  ],
  [{ slot: "phone" }, "so dien thoai,dien thoai,sdt,so dt,dt,lien he,so lien he"],
  [{ slot: "year" }, "nam,nam dang ky"],
  [{ slot: "code" }, "ma mo hinh,ma so mo hinh"],
  [{ slot: "date" }, "ngay du kien"],
  [{ slot: "tags" }, "dac diem dia ban"],
  [{ slot: "planned.amountVnd" }, "du kien kinh phi"],
  [{ slot: "planned.landM2" }, "du kien dien tich"],
  [{ slot: "planned.lengthM" }, "du kien chieu dai"],
  [{ slot: "planned.labourDays" }, "du kien ngay cong"],
  [{ slot: "planned.households" }, "du kien so ho"],
  [{ slot: "planned.people" }, "du kien so nguoi"],
  [{ slot: "place" }, "dia diem,dia chi,dia ban"],
  [{ slot: "resources" }, "kinh phi,thoi gian,tong kinh phi"],
  [{ slot: "forces" }, "don vi phoi hop,phoi hop"],
];

const BY_WORDS: ReadonlyMap<string, Meaning> = new Map(
  HEADS.flatMap(([meaning, heads]) => heads.split(",").map((head) => [head, meaning] as const)),
);
const MOST_WORDS = 6;

/** What the head of a column says it holds; undefined for a column that is nothing of a registration. */
export function sheetColumn(head: string): SheetColumn | undefined {
  const label = head.replace(/\s+/g, " ").trim();
  const words = headWords(label).split(" ");
  for (let count = Math.min(words.length, MOST_WORDS); count > 0; count -= 1) {
    const meaning = BY_WORDS.get(words.slice(0, count).join(" "));
    if (meaning !== undefined) return { ...meaning, label };
  }
  const item = formItemOf(words.join(" "));
  if (item !== undefined) return { slot: item, label };
  const field = fieldOf(label);
  return field === undefined ? undefined : { slot: "field", mark: field, label };
}

/** Is this the head of names and nothing else? Of a title, it is only the beginning. */
export function isNameHead(head: string): boolean {
  return BY_WORDS.get(headWords(head))?.slot === "name";
}

/** "1. Tên mô hình, điển hình (ghi rõ)" without number, brackets and marks. */
function headWords(head: string): string {
  return fold(head.replace(/\([^()]*\)/g, " "))
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .replace(/^\d{1,2} /, "");
}
