import { COMMUNES_2024, FIELD_NAMES, figure, type RawModel, sizeBy, sum, valid } from "./recount";

/** The lines that replies should be made of, put together from a recount. */
export function counted2024(models: readonly RawModel[], place = "Toàn huyện Thạch Hà", more = ""): string {
  return `${place} có ${figure(models)} đăng ký năm 2024${more}.`;
}

type Part = readonly [name: string, count: number];

export function parts(all: readonly Part[]): string {
  return all.map(([name, count]) => `${name} ${count}`).join("; ");
}

/** "Theo lĩnh vực: …" and, where exemplars are among them, how that adds up. */
export function split(what: string, all: readonly Part[], models: readonly RawModel[]): readonly string[] {
  return [`Theo ${what}: ${parts(all)}.`, ...adding(what, all, models)];
}

export function adding(what: string, all: readonly Part[], models: readonly RawModel[]): readonly string[] {
  const kinds = new Set(models.map(({ kind }) => kind));
  const terms = all.map(([, count]) => count).join(" + ");
  return kinds.size < 2
    ? []
    : [`Cộng theo ${what}: ${terms} = ${models.length}, tính chung cả mô hình và điển hình.`];
}

/** Present values in a fixed order, with their names. */
export function inOrder(
  models: readonly RawModel[],
  keyOf: (model: RawModel) => string,
  names: Readonly<Record<string, string>>,
): readonly Part[] {
  const sizes = sizeBy(models, keyOf);
  return Object.entries(names).flatMap(([key, name]) => {
    const count = sizes.get(key);
    return count === undefined ? [] : [[name, count] as const];
  });
}

export const byField = (models: readonly RawModel[], fields = 5) =>
  inOrder(models, ({ field }) => (fields === 4 && field === "NTM" ? "VHXH" : field), FIELD_NAMES);

/** @param all how many communes there are, where the reply says from how many the models of commune level come */
export function byLevel(models: readonly RawModel[], all?: number): readonly Part[] {
  const own = models.filter(({ level, unit }) => level === "xa" && unit !== "TH");
  const have = new Set(own.map(({ unit }) => unit)).size;
  const xa = all === undefined ? "cấp xã" : `cấp xã từ ${have}/${all} xã, thị trấn`;
  return inOrder(models, ({ level }) => level, { tinh: "cấp tỉnh", huyen: "cấp huyện", xa });
}

export const bySubject = (models: readonly RawModel[]) =>
  inOrder(models, ({ subject }) => subject, { tap_the: "tập thể", ca_nhan: "cá nhân" });

export const byNovelty = (models: readonly RawModel[]) =>
  inOrder(models, ({ novelty }) => novelty, { moi: "mới", duy_tri: "duy trì" });

/** Units by how many they have; former ones under the unit they went into. */
export function byUnit(models: readonly RawModel[]): readonly Part[] {
  const names: Readonly<Record<string, string>> = { TH: "huyện Thạch Hà", ...COMMUNES_2024 };
  return largestFirst(inOrder(models, ({ unit }) => (unit === "BS" ? "LV" : unit), names));
}

export function largestFirst(all: readonly Part[]): readonly Part[] {
  return [...all].sort(([a, x], [b, y]) => y - x || a.localeCompare(b, "vi"));
}

/** What a count without a split of its own tells: fields, and whatever else the models differ in. */
export function toldByItself(
  models: readonly RawModel[],
  { fields = 5, communes }: { readonly fields?: 4 | 5 | 0; readonly communes?: number } = {},
): readonly string[] {
  const others: readonly (readonly [string, readonly Part[]])[] = [
    ["cấp", byLevel(models, communes)],
    ["chủ thể", bySubject(models)],
    ["mới/duy trì", byNovelty(models)],
  ];
  const differing = others.filter(([, all]) => all.length > 1);
  const first = fields === 0 ? [] : [["lĩnh vực", byField(models, fields)] as const];
  const told = [...first, ...differing];
  const [top] = told;
  return [
    ...told.map(([what, all]) => `Theo ${what}: ${parts(all)}.`),
    ...(top === undefined ? [] : adding(top[0], top[1], models)),
  ];
}

/** 12345,6 -> "12.345,6". */
export function grouped(value: number): string {
  const [whole = "", rest] = String(Math.round(value * 100) / 100).split(".");
  const dotted = whole.replace(/\B(?=(\d{3})+$)/g, ".");
  return rest === undefined ? dotted : `${dotted},${rest}`;
}

export function money(vnd: number): string {
  return vnd >= 1_000_000_000 && vnd % 10_000_000 === 0
    ? `${grouped(vnd / 1e9)} tỷ đồng`
    : `${grouped(vnd / 1e6)} triệu đồng`;
}

const AMOUNTS: readonly (readonly [string, (value: number) => string])[] = [
  ["households", (value) => `${grouped(value)} hộ`],
  ["landM2", (value) => `${grouped(value)} m² đất`],
  ["labourDays", (value) => `${grouped(value)} ngày công`],
  ["amountVnd", (value) => `kinh phí ${money(value)}`],
  ["budgetVnd", (value) => `ngân sách ${money(value)}`],
  ["peopleVnd", (value) => `nhân dân đóng góp ${money(value)}`],
  ["lengthM", (value) => `${grouped(value)} m đường`],
];
export const MONEY = ["amountVnd", "budgetVnd", "peopleVnd"] as const;

/** What the reports of these models come to, of some amounts only. */
export function amounts(models: readonly RawModel[], names: readonly string[]): string {
  return AMOUNTS.filter(([name]) => names.includes(name))
    .map(([name, told]) => [sum(models, name), told] as const)
    .filter(([value]) => value > 0)
    .map(([value, told]) => told(value))
    .join("; ");
}

/** From how many reports a sum comes. */
export function source(models: readonly RawModel[], names: readonly string[]): string {
  const having = (model: RawModel) =>
    valid(model).filter(({ amounts: told }) => names.some((name) => (told[name] ?? 0) > 0)).length;
  const reports = models.map(having).filter((count) => count > 0);
  const total = reports.reduce((all, count) => all + count, 0);
  return `Cộng từ ${total} báo cáo của ${reports.length} mô hình, điển hình; báo cáo đã sửa chỉ tính bản sau cùng.`;
}

/** "16/57 = 28,1%". */
export function share(part: number, whole: number): string {
  return `${part}/${whole} = ${grouped(Math.round((part / whole) * 1000) / 10)}%`;
}
