import fc from "fast-check";
import { createSay } from "../../../../locales/say";
import { tidy } from "../../../../src/dialogue/draft-record";
import { formText } from "../../../../src/dialogue/read-form-items";
import type { ListedModel } from "../../../../src/domain/model";
import { normalisePhone } from "../../../../src/domain/phone";
import { isMarkedSecret } from "../../../../src/domain/secret-mark";
import { FORM_ITEMS } from "../../../../src/domain/ward-form";
import type { ListRow } from "../../../../src/reports/workbook/list-row";
import { FIELDS, KINDS, LEVELS, NOVELTIES, SUBJECTS } from "../../../../src/understanding/understanding";

export const say = createSay("vi");

/** A record with nothing but what every one has. */
export function listedModel(number: number, more: Partial<ListedModel> = {}): ListedModel {
  return {
    code: `DVK-2026-${String(number).padStart(4, "0")}`,
    ...{ year: 2026, number, name: `Nhà sạch vườn đẹp ${number}`, kind: "mo_hinh", subject: "tap_the" },
    ...{ field: "KT", level: "xa", unit: "L", unitName: "xã Thạch Lạc", path: "H/L/", tags: [] },
    ...{ novelty: "moi", facts: {}, registeredAt: new Date(0), registeredOn: "2026-03-02" },
    ...{ registeredBy: "hoa", state: "registered", version: 0, reports: [], totals: {} },
    ...more,
  };
}

export function listRow(model: ListedModel, more: Partial<ListRow> = {}): ListRow {
  const field = say(`field.${model.field}`);
  const unit = model.unitName;
  return { model, unit, countedUnit: unit, field, countedField: field, ...more };
}

const text = fc
  .oneof(
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 }),
    fc.constantFrom(
      "=1+1",
      '=HYPERLINK("http://a")',
      "+84",
      "-1",
      "@SUM(A1)",
      "\tx",
      "\rx",
      "<b>&'\"",
      "0123",
    ),
    fc.constantFrom("Tổng cộng", "x", "2026-01-01", "1.500", "Xã Thạch Khê", "_x0041_", "I"),
  )
  // As a name is stored, without what no document can hold.
  .map((value) => tidy(value.replace(/[\uD800-\uDFFF\uFFFE\uFFFF]/gu, "")))
  .filter((value) => value !== "" && !isMarkedSecret(value));

const amount = fc.oneof(fc.integer({ min: 0, max: 9_000_000_000 }), fc.constantFrom(0.5, 1.125, 62.5));
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

/** Any record as registering can make it. */
export const anyModel: fc.Arbitrary<ListedModel> = fc
  .record({
    name: text,
    kind: fc.constantFrom(...KINDS),
    subject: fc.constantFrom(...SUBJECTS),
    field: fc.constantFrom(...FIELDS),
    level: fc.constantFrom(...LEVELS),
    novelty: fc.constantFrom(...NOVELTIES),
    village: optional(text),
    phone: optional(fc.constantFrom("0912345678", "0281234567").map((phone) => normalisePhone(phone) ?? "")),
    tags: fc.uniqueArray(fc.constantFrom("vùng giáo", "biên giới", "vùng đặc thù"), { maxLength: 3 }),
    date: optional(fc.constantFrom("2026-02-28", "2026-12-31")),
    facts: fc.record(
      {
        amountVnd: amount,
        landM2: amount,
        lengthM: amount,
        labourDays: amount,
        households: amount,
        people: amount,
      },
      { requiredKeys: [] },
    ),
    form: fc.dictionary(
      fc.constantFrom(...FORM_ITEMS),
      text.map(formText).filter((value) => value !== ""),
    ),
  })
  .map((values) => listedModel(1, values));
