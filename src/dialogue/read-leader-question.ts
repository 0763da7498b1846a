import type { Intent, Level } from "../understanding/understanding";
import { questionWords } from "./question-words";
import { daysIn } from "./read-gaps";
import { withoutLookalikes } from "./without-lookalikes";

/** What a leader asks about models that no count or plain list answers. */
export const LEADER_MATTERS = [
  /** Which are late, by the deadlines of the area (chậm báo cáo). */
  "late",
  /** Which were registered after the deadline of registration (đăng ký trễ). */
  "lateRegistered",
  /** Which are to be appraised in a time (đến hạn thẩm định). */
  "due",
  /** Which are good enough to be put forward to a higher level (đủ điều kiện đề nghị). */
  "eligible",
  /** Which of last year's were not registered again (không đăng ký lại). */
  "lapsed",
  /** Which have one name, or one content (trùng tên, trùng nội dung). */
  "repeated",
  /** Which reports came in a time (báo cáo mới). */
  "reports",
  /** Which were stopped, returned, not recognised, and why (vì sao). */
  "reasons",
  /** Who is in charge of most, or follows most (ai phụ trách nhiều nhất). */
  "ranking",
  /** Which meet with difficulties (đang vướng). */
  "obstacles",
] as const;

/** Where a model went that a reason is asked of. */
export type Ending =
  | "stopped"
  | "paused"
  | "withdrawn"
  | "returned"
  | "notRecognised"
  | "can_cung_co"
  | "chua_dat";

export interface LeaderQuestion {
  readonly about: (typeof LEADER_MATTERS)[number];
  /** Late by more than these days. */
  readonly days?: number;
  /** The level to be put forward to. */
  readonly level?: Level;
  readonly ending?: Ending;
  /** Of last year's: only those recognised. */
  readonly recognised?: true;
  /** Years named, in the order of time. */
  readonly years?: readonly number[];
}

const MODELS = / (?:mo hinh|dien hinh) /;
/** Says that something is asked, also in what was understood as something else and has no question mark. */
const ASKS =
  / (?:mo hinh|dien hinh|bao cao|cai|nguoi|can bo|dong chi) (?:nao|gi) | nhung (?:mo hinh|dien hinh|bao cao|ai) | (?:bao nhieu|may) (?:mo hinh|dien hinh|bao cao|cai|nguoi) | ai (?:\S+ ){0,6}nhieu | (?:danh sach|liet ke|ke ten|vi sao|tai sao) | ly do (?:gi |la gi |nao )?$/;
/** Another matter: models are registered, units reminded, deadlines set, files and pictures made. */
const OTHER =
  /^ (?:em |toi |nho |xin |hay )*(?:nhac|dat|gia han|lui|doi|duyet|rut|phan cong|cong nhan|khen|gui|bao cao|nop|lap lich|len lich|sua|xuat|tao|ve|viet|dang ky (?:mo hinh|dien hinh)) | (?:excel|xlsx|word|docx|pdf|file|bieu do|so do|doan so lieu) /;

const LATE =
  / (?:cham|tre|muon|qua han|no) (?:\S+ ){0,3}?(?:bao cao|tien do|han|nop) | (?:bao cao|tien do) (?:\S+ ){0,3}?(?:cham|tre|muon|qua han) | (?:qua|tre) han (?:bao cao|nop|tham dinh) | dang cham | bi cham /;
const LATE_REGISTERED =
  / (?:dang ky|dang ki|ghi danh) (?:\S+ ){0,3}?(?:tre|cham|muon|qua han|sau han|ngoai han|sau thoi han|sau khi het han|khong (?:dung |kip )?(?:thoi )?han) (?!(?:\S+ ){0,2}?(?:bao cao|tien do|tham dinh|nop) )| (?:tre|cham|muon|qua|sau) (?:thoi )?(?:han )?(?:dang ky|dang ki) (?!lai )/;
/** What is still to come is listed by the deadlines of the units. */
const COMING = / sap (?:tre|den|qua|het|toi) /;
/** "Còn mấy xã chậm đăng ký, chưa đăng ký": those that have not at all. */
const NOT_REGISTERED =
  / (?:chua|khong) (?:\S+ )?(?:dang ky|dang ki) | (?:may|bao nhieu|cac|nhung) (?:don vi|xa|phuong|thi tran|dia phuong|thon) /;
const UNITS_ASKED = / (?:don vi|xa|phuong|thi tran|dia phuong|thon|hoi|noi) nao /;
const DUE =
  / (?:den han|phai|can|sap|se|toi han|den ky|cho|chua) (?:(?:duoc|han|den|di|to chuc) )*tham dinh | tham dinh (?:nhung |cac )?(?:mo hinh|dien hinh) nao | han tham dinh /;
/** "Chưa thẩm định mấy mô hình" is a count of those that have that step before them, whenever it is due. */
const NOT_APPRAISED = / chua (?:(?:duoc|di|to chuc) )*tham dinh /;
const COUNTED = / (?:bao nhieu|may) /;
const TO_COME = / (?:han|phai|can|sap|se|ky) /;
const WHEN = / (?:khi nao|bao gio|ngay nao|ngay may|luc nao) /;
const SUITED = / (?:du|dat) (?:dieu kien|tieu chuan|tieu chi) | co the | xung dang | nen /;
const PUT_FORWARD =
  / (?:de nghi|trinh|de xuat|gioi thieu|bao cao|gui|dua|xet|lam ho so) (?:\S+ ){0,4}?(tinh|huyen|thi xa|thanh pho|tren|trung uong) /;
const LAST_YEAR =
  / (?:nam|ky) (?:ngoai|truoc|vua roi|vua qua) | (?:nam )?20\d\d (?:\S+ ){1,12}?(?:(?:nam )?20\d\d|nam nay) /;
const NOT_AGAIN =
  / (?:nay|20\d\d) (?:lai |thi |da )?(?:bo|thoi|dung) (?:luon |roi |han |mat |di )?$| (?:khong|chua|bo|thoi) (?:(?:thay|co|duoc|he|con) )*(?:dang ky|dang ki|duy tri|tiep tuc|lam tiep|thuc hien tiep|lam lai)(?: (?:lai|tiep|nua))? /;
const REPEATED = / (?:trung|giong|trung lap|lap) (?:ten|noi dung|nhau|lap|lai|voi nhau|y) | bi trung /;
const REPORTS = / (?:nhung|cac|bao nhieu|may|them) bao cao | bao cao (?:nao|gi|moi) /;
const NO_NEW_REPORTS =
  / (?:chua|khong|thieu|cham|tre|no|han|den han|mau|viet|phai|xuat|lam) (?:\S+ ){0,3}?bao cao | bao cao (?:\S+ ){0,2}?(?:chua|cham|tre) | doan | (?:don vi|xa|phuong|thi tran|dia phuong|thon|hoi) nao /;
const WHY = / (?:vi sao|tai sao|ly do|nguyen nhan|do dau|vi dau) /;
const MOST =
  / (?:ai|nguoi nao|can bo nao|dong chi nao|anh nao|chi nao|nhung ai) (?:\S+ ){0,7}?nhieu (?:\S+ ){0,4}?nhat | nhieu (?:\S+ ){0,4}?nhat (?:la )?(?:ai|nguoi nao|dong chi nao) | (?:theo|tung|moi) (?:tung )?(?:nguoi|can bo|dong chi) (?:phu trach|theo doi) | (?:moi|tung) (?:nguoi|can bo|dong chi) (?:\S+ ){0,2}?(?:phu trach|theo doi) /;
const OBSTACLES = / (?:vuong|vuong mac|kho khan|tro ngai|be tac|ach tac|gap kho) /;

const ENDINGS: readonly (readonly [Ending, RegExp])[] = [
  ["paused", / tam (?:dung|ngung|hoan) /],
  [
    "stopped",
    / (?:da |bi |phai |dang )(?:dung|ngung) | (?:mo hinh|dien hinh) (?:nao )?(?:dung|ngung) (?!hinh |dien )| (?:dung|ngung) (?:han|hoat dong|roi|lai|thuc hien|trien khai) | cham dut /,
  ],
  ["withdrawn", / (?:da|bi|xin|phai) rut | rut (?:dang ky|lui|khoi) /],
  ["returned", / (?:tra lai|tra ve|bi tra) /],
  ["notRecognised", / (?:khong|chua|tu choi) (?:duoc |xet )*cong nhan /],
  ["can_cung_co", / (?:can|phai) cung co /],
  ["chua_dat", / (?:khong|chua) dat /],
];

/**
 * @param intent what the message was understood as: of what is no question, only the plainest are taken for one
 * @returns undefined when the message asks nothing of the kind. Linear.
 */
export function readLeaderQuestion(text: string, intent: Intent): LeaderQuestion | undefined {
  const words = questionWords(withoutLookalikes(text));
  const asks = intent.startsWith("ask_") || /\?\s*$/.test(text) || ASKS.test(words);
  if (words === "" || !asks || OTHER.test(words)) return undefined;
  if (REPORTS.test(words) && !NO_NEW_REPORTS.test(words)) return { about: "reports" };
  if (MOST.test(words)) return { about: "ranking" };
  if (LATE_REGISTERED.test(words) && !UNITS_ASKED.test(words) && !NOT_REGISTERED.test(words))
    return { about: "lateRegistered" };
  if (!MODELS.test(words)) return undefined;
  return aboutModels(words);
}

function aboutModels(words: string): LeaderQuestion | undefined {
  if (LAST_YEAR.test(words) && NOT_AGAIN.test(words)) return lapsed(words);
  if (REPEATED.test(words)) return { about: "repeated" };
  const level = SUITED.test(words) ? LEVELS[PUT_FORWARD.exec(words)?.[1] ?? ""] : undefined;
  if (level !== undefined) return { about: "eligible", level };
  if (LATE.test(words) && !UNITS_ASKED.test(words) && !COMING.test(words)) {
    const days = daysIn(words);
    return { about: "late", ...(days !== undefined && { days }) };
  }
  const ending = ENDINGS.find(([, pattern]) => pattern.test(words))?.[0];
  // That one was stopped is always told with its reason; of the others it has to be asked for.
  if (ending !== undefined && (WHY.test(words) || TOLD.includes(ending))) return { about: "reasons", ending };
  if (DUE.test(words) && !countsOpen(words) && !UNITS_ASKED.test(words) && !WHEN.test(words))
    return { about: "due" };
  return OBSTACLES.test(words) ? { about: "obstacles" } : undefined;
}

const TOLD: readonly Ending[] = ["stopped", "can_cung_co", "withdrawn"];

const LEVELS: Readonly<Record<string, Level>> = {
  ...{ tinh: "tinh", "trung uong": "tinh", tren: "tinh" },
  ...{ huyen: "huyen", "thi xa": "huyen", "thanh pho": "huyen" },
};

function lapsed(words: string): LeaderQuestion {
  const years = [...new Set([...words.matchAll(/ (20\d\d)(?= )/g)].map(([, year]) => Number(year)))].sort();
  return {
    about: "lapsed",
    ...(/ cong nhan /.test(words) && { recognised: true as const }),
    ...(years.length > 1 && { years }),
  };
}

function countsOpen(words: string): boolean {
  return NOT_APPRAISED.test(words) && COUNTED.test(words) && !TO_COME.test(words);
}
