import type { AmountName, Amounts } from "../domain/amounts";
import { fold } from "../understanding/fold";
import type { Slots } from "../understanding/understanding";
import { listOf } from "./first";
import type { Figure } from "./read-figures";

export interface ReadAmounts {
  readonly amounts: Amounts;
  /** Amounts of which the message gives several values: they are asked about, never added up on a guess. */
  readonly unclear: readonly { readonly name: AmountName; readonly values: readonly number[] }[];
}

/** Whose money it is, by the words of its clause. */
const SOURCES: readonly (readonly [AmountName, RegExp])[] = [
  [
    "budgetVnd",
    // "Xã hỗ trợ 10 triệu", but not what the women's union of the commune gives.
    /\b(?:ngan sach|nha nuoc)\b|(?<!\b(?:nu|dan|binh|nien|tran|doan|hoi) )\b(?:xa|phuong|huyen|tinh|ubnd|cap tren) (?:da )?(?:ho tro|cap|dau tu)\b/,
  ],
  ["socialVnd", /\b(?:xa hoi hoa|doanh nghiep|manh thuong quan|hao tam|tai tro|dong huong)\b/],
  ["peopleVnd", /\b(?:nhan dan|nguoi dan|dan gop|dan dong gop|ba con|hoi vien|cac ho)\b/],
];
/** "đất ở", but not "hiến đất ở thôn Bàu Am". */
const RESIDENTIAL =
  /đất (?:ở|thổ cư)(?!\s+(?:thôn|xóm|xã|bản|ấp|khu|khối|tổ|phường|đây|đó|chỗ|nơi)(?!\p{L}))/iu;

/**
 * The amounts of a report. Money with its source is of the whole; where only sources are given, the whole is
 * their sum. Residential land is of the land.
 */
export function readAmounts(slots: Slots, figures: readonly Figure[]): ReadAmounts {
  const money = sourcedMoney(figures);
  const residential = figures.flatMap(({ kind, value, clause }) =>
    kind === "area" && RESIDENTIAL.test(clause.normalize("NFC")) ? [value] : [],
  );
  const sourced = Object.values(money);
  const whole = {
    amountVnd: without(listOf(slots.amount_vnd), sourced),
    landM2: without(listOf(slots.land_m2), residential),
    labourDays: listOf(slots.labour_days),
    lengthM: listOf(slots.length_m),
    households: listOf(slots.households),
    people: listOf(slots.people),
  };
  const entries = Object.entries(whole).map(([name, values]) => ({
    name: amountName(name),
    values: [...new Set(values)],
  }));
  const single = Object.fromEntries(
    entries.flatMap(({ name, values: [value, other] }) =>
      value === undefined || other !== undefined ? [] : [[name, value]],
    ),
  );
  const [residentialM2] = residential;
  const sum = sourced.reduce((total, value) => total + value, 0);
  return {
    amounts: {
      ...(sourced.length > 0 && { amountVnd: sum }),
      ...(residentialM2 !== undefined && { landM2: residentialM2, residentialM2 }),
      ...single,
      ...money,
    },
    unclear: entries.filter(({ values }) => values.length > 1),
  };
}

type Whole = "amountVnd" | "landM2" | "labourDays" | "lengthM" | "households" | "people";
const WHOLES: readonly Whole[] = ["amountVnd", "landM2", "labourDays", "lengthM", "households", "people"];

function amountName(name: string): Whole {
  return WHOLES.find((known) => known === name) ?? "people";
}

function sourcedMoney(figures: readonly Figure[]): Partial<Record<AmountName, number>> {
  const money: Partial<Record<AmountName, number>> = {};
  for (const { kind, value, clause } of figures) {
    const source = kind === "money" ? SOURCES.find(([, words]) => words.test(fold(clause)))?.[0] : undefined;
    if (source !== undefined) money[source] = (money[source] ?? 0) + value;
  }
  return money;
}

/** The values that no part of the message has already taken for itself, each taken once. */
function without(values: readonly number[], taken: readonly number[]): readonly number[] {
  const left = [...values];
  for (const value of taken) {
    const at = left.lastIndexOf(value);
    if (at >= 0) left.splice(at, 1);
  }
  return left;
}
