import type { Standing } from "../domain/figures";
import type { LifeState, Milestone, PassedStep } from "../domain/life-cycle";
import { fold } from "../understanding/fold";
import type { Slots } from "../understanding/understanding";
import { listOf } from "./first";
import { withoutLookalikes } from "./without-lookalikes";

/** What has not come about yet; read first, and taken out, so that "chưa báo cáo" is not heard as "báo cáo". */
const NOT_YET: readonly (readonly [Milestone, RegExp])[] = [
  ["approvedOn", / chua (?:duoc |co )?(?:phe )?duyet /],
  ["reportedOn", / chua hoan thanh(?: (?:bao cao|ket qua|viec bao cao))? /],
  ["reportedOn", / (?:chua|cho) (?:duoc |co |nop |gui |lam )?bao cao (?!tien do)/],
  ["recognisedOn", / chua (?:duoc |xet )?cong nhan /],
  ["commendedOn", / chua (?:duoc )?(?:khen|bieu duong|tuyen duong) /],
];

/** "Đang chờ công nhận": put forward, and not decided on. */
const AWAITS_DECISION =
  / (?:cho|dang cho|con cho|dang (?:trinh|de nghi|de xuat)) (?:(?:xet|duoc|quyet dinh|tinh|huyen|tren|cap tren|ket qua) )*cong nhan | (?:cho|dang cho|con cho) (?:co |ra |ky )?quyet dinh | cho (?:toi |anh |chi |minh |lanh dao |thuong truc )?ky | (?:da )?trinh (?:\S+ ){0,4}?(?:ma |nhung )?chua (?:co quyet dinh|duoc (?:xet )?cong nhan|cong nhan) /;

const FORWARD = "(?:trinh|de nghi|de xuat|lap ho so)(?: \\S+){0,4}? cong nhan";

/** Steps that are not behind a model yet. */
const NOT_PASSED: readonly (readonly [PassedStep, RegExp])[] = [
  ["propose", new RegExp(` chua (?:duoc |lam )?${FORWARD} | chua trinh `)],
  [
    "appraise",
    / (?:chua (?:duoc |qua |co )?(?:to chuc )?tham dinh|(?:khong|chua) (?:duoc|qua) (?:to chuc )?(?:tham dinh|kiem tra)) /,
  ],
  ["start", / chua (?:duoc |bat dau |di vao |to chuc )?(?:trien khai|thuc hien) /],
];

/** "Đã thẩm định", "đã trình công nhận": how many got so far, wherever they are now. */
const PASSED: readonly (readonly [PassedStep, RegExp])[] = [
  ["propose", new RegExp(` (?:da|duoc) (?:duoc |lam )?${FORWARD} `)],
  [
    "appraise",
    / (?:(?:da|duoc) (?:duoc |qua |to chuc )?(?:tham dinh|kiem tra)|(?:tham dinh|kiem tra) (?:xong|roi)|qua (?:tham dinh|kiem tra)|tham dinh duoc (?:bao nhieu|may)) /,
  ],
  [
    "return",
    / (?:(?:da|tung|da tung) (?:bi |phai )?(?:tra lai|tra ve)|(?:tra lai|tra ve) cho (?:cac |nhung )?(?:xa|phuong|don vi|co so|dia phuong)) /,
  ],
  ["start", / (?:da|duoc) (?:duoc |bat dau |di vao )?(?:trien khai|thuc hien)(?: thuc hien)? /],
];

/** "Đang ở trạng thái đã thẩm định": the state it is in now. */
const NOW = / (?:trang thai|hien dang|dang o|dang dung o|dang o buoc|moi dung o|buoc) /;

const STATES: readonly (readonly [LifeState, RegExp])[] = [
  ["notRecognised", / (?:khong|bi tu choi) (?:duoc |xet )?cong nhan /],
  ["registered", / (?:cho|dang cho|moi cho) (?:phe )?duyet /],
  ["returned", / (?:tra lai|tra ve|cho bo sung|can bo sung) /],
  ["underway", / dang (?:duoc )?(?:thuc hien|trien khai|lam|hoat dong) /],
  ["appraised", / (?:da |duoc )?(?:duoc )?(?:tham dinh|kiem tra) /],
  ["outstanding", / tieu bieu /],
  ["paused", / tam (?:dung|ngung|hoan) /],
  ["withdrawn", / (?:da|bi|xin|duoc) rut /],
  ["stopped", / (?:da|bi) (?:dung|ngung|cham dut) | (?:dung|ngung) (?:han|hoat dong) /],
];

const REACHED: readonly (readonly [Milestone, RegExp])[] = [
  ["commendedOn", / (?:khen|khen thuong|bieu duong|tuyen duong) /],
  ["recognisedOn", / cong nhan /],
  [
    "reportedOn",
    / (?:da|duoc|co|nop|gui) (?:nop |gui |co )?bao cao (?!tien do)| bao cao (?:roi|xong) | da (?:co ket qua|hoan thanh) /,
  ],
  ["approvedOn", / (?:da|duoc|so|nao) (?:duoc )?(?:phe )?duyet | duyet (?:roi|xong) /],
];

/** "Chưa có ảnh", "thiếu minh chứng"; read first too. */
const EVIDENCE = [
  [
    "none",
    / (?:(?:chua|khong|ko) (?:co |gui |nop |kem |bo sung )?|thieu |con thieu )(?:hinh )?(?:anh|minh chung|tai lieu minh chung|hinh)(?: minh (?:chung|hoa))? /,
  ],
  ["some", / (?:da |co )(?:co |gui |nop |kem )?(?:hinh )?(?:anh|minh chung)(?: minh (?:chung|hoa))? /],
] as const;

const CONCLUSIONS = [
  ["chua_dat", / (?:chua|khong) dat /],
  ["can_cung_co", / can cung co /],
  ["dat", / (?:tham dinh|kiem tra|ket luan|danh gia|xep loai) (?:la )?dat | dat yeu cau /],
] as const;

/** "Đủ điều kiện công nhận": appraised as đạt, and not recognised yet. */
const FIT = / (?:du|dat) (?:dieu kien|tieu chuan|tieu chi) (?:\S+ ){0,3}?cong nhan /;

const UNDECIDED: LifeState[] = ["reported", "appraised"];

/** The statuses that the understanding reads, where they say the same. */
const OF_STATUS: Partial<Record<string, Standing>> = {
  cho_duyet: { states: ["registered"] },
  da_duyet: { milestone: "approvedOn" },
  dang_thuc_hien: { states: ["underway"] },
  hoan_thanh: { milestone: "reportedOn" },
  tam_dung: { states: ["paused"] },
  cong_nhan: { milestone: "recognisedOn" },
  khong_cong_nhan: { states: ["notRecognised"] },
  da_rut: { states: ["withdrawn"] },
  chua_bao_cao: { notYet: "reportedOn" },
  thieu_minh_chung: { evidence: "none" },
  dat: { conclusion: "dat" },
  khong_dat: { conclusion: "chua_dat" },
};

/**
 * Which of the five numbers, which state or which conclusion a question is about.
 * @returns undefined when it is about what is registered.
 */
export function readStanding(text: string, slots: Pick<Slots, "status">): Standing | undefined {
  let words = ` ${wordsOf(text)} `;
  if (FIT.test(words)) return { conclusion: "dat", notYet: "recognisedOn" };
  const take = <T>(known: readonly (readonly [T, RegExp])[]): T[] =>
    known.flatMap(([value, pattern]) => {
      if (!pattern.test(words)) return [];
      words = words.replace(pattern, " ");
      return [value];
    });
  const [evidence] = take(EVIDENCE);
  const [conclusion] = take(CONCLUSIONS);
  const awaits = AWAITS_DECISION.test(words);
  if (awaits) words = words.replace(AWAITS_DECISION, " ");
  const [notPassed] = take(NOT_PASSED);
  const [notYet] = take(NOT_YET);
  const [passed] = awaits ? (["propose"] as const) : NOW.test(words) ? [] : take(PASSED);
  const states = awaits
    ? UNDECIDED
    : take(NOW.test(words) ? STATES : STATES.filter(([state]) => state !== "appraised"));
  const [milestone] = take(REACHED);
  const read: Standing = {
    ...(milestone && { milestone }),
    ...(notYet && { notYet }),
    ...(notPassed && { notPassed }),
    // "Đã thẩm định đạt" is a conclusion; where the model went from there is another matter.
    ...(passed && !(passed === "appraise" && conclusion !== undefined) && { passed }),
    ...(states.length > 0 && conclusion === undefined && { states }),
    ...(conclusion && { conclusion }),
    ...(evidence && { evidence }),
  };
  if (Object.keys(read).length > 0) return read;
  const [status] = listOf(slots.status);
  return status === undefined ? undefined : OF_STATUS[status];
}

/** Asks for several of the five numbers, or for their rate: "đăng ký bao nhiêu, công nhận bao nhiêu". */
export function asksAllNumbers(text: string): boolean {
  const words = ` ${wordsOf(text)} `;
  if (/ (?:nam|5) con so /.test(words)) return true;
  if (/ (?:ty le|ti le) (?:duoc )?cong nhan /.test(words)) return true;
  const named = [/ dang ky /, / duyet /, / bao cao /, / cong nhan /, / (?:khen|khen thuong|bieu duong) /];
  const count = named.filter((pattern) => pattern.test(words)).length;
  const asked = words.split(/ (?:bao nhieu|may) /).length - 1;
  return count >= 3 || (count === 2 && asked >= 2);
}

/** The same, with a word that asks: a message that only tells of several steps is none. */
export function asksNumbersTogether(text: string): boolean {
  return asksAllNumbers(text) && / (?:bao nhieu|may|con so) /.test(` ${wordsOf(text)} `);
}

/** "Ngày công nhân dân đóng góp" is no recognition (công nhận), though it sounds like one without accents. */
function wordsOf(text: string): string {
  const written = withoutLookalikes(text).replace(/công nhân(?!\p{L})/giu, " ");
  return fold(written)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .replace(/\b(ngay|buoi) cong nhan dan\b/g, "$1 cong")
    .trim();
}
