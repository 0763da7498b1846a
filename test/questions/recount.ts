import type { Connection } from "mongoose";

/**
 * The register counted over by hand: the rows as they are stored, and plain arrays. Nothing here comes from the code that
 * answers.
 */
export interface RawReport {
  readonly id: string;
  readonly kind: string;
  readonly on: string;
  readonly text?: string;
  readonly amounts: Readonly<Record<string, number>>;
  readonly replaces?: string;
}

export interface RawModel {
  readonly _id: string;
  readonly year: number;
  readonly number: number;
  readonly name: string;
  readonly kind: string;
  readonly subject: string;
  readonly field: string;
  readonly level: string;
  readonly novelty: string;
  readonly unit: string;
  readonly unitName: string;
  readonly path: string;
  readonly village?: string;
  readonly person?: string;
  readonly phone?: string;
  readonly tags: readonly string[];
  readonly registeredOn: string;
  readonly registeredBy: string;
  readonly state: string;
  readonly approvedOn?: string;
  readonly reportedOn?: string;
  readonly recognisedOn?: string;
  readonly commendedOn?: string;
  readonly conclusion?: string;
  readonly continues?: string;
  readonly owner?: string;
  readonly follower?: string;
  readonly reports: readonly RawReport[];
  readonly evidence?: readonly { readonly kind: string; readonly on: string }[];
  readonly history: readonly { readonly action: string; readonly note?: string; readonly at: Date }[];
}

/** Every row of the register, also of models that count nowhere, by code. */
export async function rawModels(connection: Connection): Promise<readonly RawModel[]> {
  const rows = await connection.collection("models").find().sort({ year: 1, number: 1 }).toArray();
  return rows as unknown as readonly RawModel[];
}

/** What counts as registered: neither withdrawn nor undone. */
export function counted(models: readonly RawModel[]): readonly RawModel[] {
  return models.filter(({ state }) => state !== "withdrawn" && state !== "undone");
}

/** Of the district of Thạch Hà, unless another unit's code is given; what a commune took over is its own. */
export function under(models: readonly RawModel[], unit = "TH"): readonly RawModel[] {
  const codes = unit === "LV" ? ["LV", "BS"] : [unit];
  return models.filter(({ path }) => codes.some((code) => `/${path}`.includes(`/${code}/`)));
}

export function sizeBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  for (const item of items) sizes.set(keyOf(item), (sizes.get(keyOf(item)) ?? 0) + 1);
  return sizes;
}

/** Reports that no other one of the same model replaces. */
export function valid(model: RawModel): readonly RawReport[] {
  return model.reports.filter(({ id }) => !model.reports.some(({ replaces }) => replaces === id));
}

/** Sum of an amount over the valid reports, those of some days only where they are given. */
export function sum(models: readonly RawModel[], name: string, from = "", to = "9"): number {
  let total = 0;
  for (const model of models)
    for (const { on, amounts } of valid(model)) if (on >= from && on <= to) total += amounts[name] ?? 0;
  return total;
}

/** "5 mô hình và 1 điển hình (tổng cộng 6)", as replies write it. */
export function figure(models: readonly RawModel[]): string {
  const exemplars = models.filter(({ kind }) => kind === "dien_hinh").length;
  const others = models.length - exemplars;
  if (exemplars === 0) return `${others} mô hình`;
  if (others === 0) return `${exemplars} điển hình`;
  return `${others} mô hình và ${exemplars} điển hình (tổng cộng ${models.length})`;
}

export const FIELD_NAMES: Readonly<Record<string, string>> = {
  KT: "Kinh tế",
  VHXH: "Văn hóa - xã hội",
  ANQP: "Quốc phòng - an ninh",
  HTCT: "Xây dựng hệ thống chính trị",
  NTM: "Nông thôn mới, đô thị văn minh",
};

/** The communes of the district that stand in 2024, by code. */
export const COMMUNES_2024: Readonly<Record<string, string>> = {
  TT: "thị trấn Thạch Hà",
  LA: "xã Thạch Lạc",
  KH: "xã Thạch Khê",
  HA: "xã Thạch Hải",
  TR: "xã Thạch Trị",
  LV: "xã Lưu Vĩnh Sơn",
  LI: "xã Thạch Liên",
  NS: "xã Ngọc Sơn",
};
