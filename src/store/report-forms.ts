import type { mongo } from "mongoose";
import { z } from "zod";
import { LAYOUT_NAMES, type LayoutName } from "../reports/document/layouts";

/** How the reports of a unit and those under it look: in an official layout, or an office's own template. */
export type ReportForm =
  | { readonly kind: "layout"; readonly layout: LayoutName }
  /** A checked DOCX with fields, and the name of the file it came from. */
  | { readonly kind: "own"; readonly name: string; readonly bytes: Buffer };

/** A form and the unit it holds for; for every unit that has no nearer one when `unit` is absent. */
export interface UnitForm {
  readonly unit?: string;
  readonly form: ReportForm;
}

/** The forms (mẫu báo cáo) that administrators have set. */
export interface ReportForms {
  /** The form of the first of these units that has one, else that of all units. */
  of(units: readonly string[]): Promise<ReportForm | undefined>;
  all(): Promise<readonly UnitForm[]>;
  set(given: UnitForm): Promise<void>;
  /** @returns false when none was set. */
  remove(unit: string | undefined): Promise<boolean>;
}

/** No code of a unit. */
const EVERY_UNIT = "*";

const rowSchema = z.union([
  z.object({ _id: z.string(), layout: z.enum(LAYOUT_NAMES) }),
  z.object({
    _id: z.string(),
    name: z.string(),
    file: z.object({ buffer: z.instanceof(Uint8Array) }).transform(({ buffer }) => Buffer.from(buffer)),
  }),
]);

/** @throws ZodError when a stored form is not one. */
export function createReportForms(
  collection: mongo.Collection<mongo.Document & { _id: string }>,
): ReportForms {
  return {
    async of(units) {
      const places = [...units, EVERY_UNIT];
      const rows = await collection.find({ _id: { $in: places } }).toArray();
      const nearest = places.map((place) => rows.find(({ _id }) => _id === place)).find(Boolean);
      return nearest === undefined ? undefined : toUnitForm(nearest).form;
    },
    all: async () => (await collection.find().sort({ _id: 1 }).toArray()).map(toUnitForm),
    async set({ unit = EVERY_UNIT, form }) {
      const row = form.kind === "layout" ? { layout: form.layout } : { name: form.name, file: form.bytes };
      await collection.replaceOne({ _id: unit }, row, { upsert: true });
    },
    remove: async (unit = EVERY_UNIT) => (await collection.deleteOne({ _id: unit })).deletedCount === 1,
  };
}

function toUnitForm(stored: unknown): UnitForm {
  const row = rowSchema.parse(stored);
  const form: ReportForm =
    "layout" in row
      ? { kind: "layout", layout: row.layout }
      : { kind: "own", name: row.name, bytes: row.file };
  return row._id === EVERY_UNIT ? { form } : { unit: row._id, form };
}
