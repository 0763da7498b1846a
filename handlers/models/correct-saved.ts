import { first } from "../../src/dialogue/first";
import { type Correction, readCorrection, withoutCodes } from "../../src/dialogue/read-correction";
import { formText, readFormItems } from "../../src/dialogue/read-form-items";
import { readItems } from "../../src/dialogue/read-items";
import { resolveUnit } from "../../src/dialogue/resolve-unit";
import { mayStep } from "../../src/domain/life-cycle";
import type { ChangedField, ChangeValue, EditableField, Model } from "../../src/domain/model";
import { formField, isFormField } from "../../src/domain/model-field";
import { FORM_ITEMS, type WardForm } from "../../src/domain/ward-form";
import type { Slots } from "../../src/understanding/understanding";
import { nameWithParent } from "../figures/question";
import { answer, type Request, type Response, type Services } from "../handler";
import { refusal, unitContext } from "../registration/register";
import type { Order } from "./act-on-models";
import { editModel } from "./edit-model";
import { roleText } from "./refusal-text";

export type NewValues = NonNullable<Order["set"]>;

export type ReadValues =
  | { readonly ok: true; readonly set: NewValues }
  /** A sentence that asks back or refuses. */
  | { readonly ok: false; readonly text: string };

/** Correcting a saved record (sửa): "sửa lĩnh vực mã 12 thành KT", "DVK-2026-0012 chị Lan phụ trách". */
export async function correctSaved(
  models: readonly Model[],
  request: Request,
  services: Services,
): Promise<Response> {
  const { say } = services;
  const [model, other] = models;
  if (!mayStep(request.person.role, "edit")) return answer(roleText("edit", request.person.role, services));
  if (model === undefined || other !== undefined) return answer(say("edit.one"));
  const read = valuesOf(request, services);
  if (!read.ok) return answer(read.text);
  if (Object.keys(read.set).length === 0) {
    const state = { ...request.state, about: model.code };
    return { ...answer(say("edit.what", { name: model.name, code: model.code })), state };
  }
  return editModel(model, read.set, request, services);
}

function valuesOf(request: Request, services: Services): ReadValues {
  const { form } = readFormItems(withoutCodes(request.text));
  // The long texts of a form hold no values of other fields.
  if (Object.keys(form).length > 0) return { ok: true, set: formValues(form) };
  const items = readItems(withoutCodes(request.text)).form;
  const correction = Object.keys(items).length > 1 ? undefined : readCorrection(request.text);
  if (correction === undefined && Object.keys(items).length > 0) return { ok: true, set: formValues(items) };
  if (correction !== undefined) return correctedValue(correction, request, services);
  const { code: _code, ...slots } = request.understanding.slots;
  return statedValues(slots, request, services);
}

/** The texts of a form as new values. */
export function formValues(form: WardForm): NewValues {
  return Object.fromEntries(
    FORM_ITEMS.flatMap((item) => (form[item] === undefined ? [] : [[formField(item), form[item]]])),
  );
}

/** Does the message hold a value that a record could take? */
export function statesValue(request: Request, services: Services): boolean {
  const read = valuesOf(request, services);
  return !read.ok || Object.keys(read.set).length > 0;
}

/** What a label tells the understanding about a value: "KT" alone might be anything, "lĩnh vực KT" is a field. */
const LABELS: Partial<Record<EditableField, string>> = {
  field: "lĩnh vực",
  unit: "đơn vị",
  level: "cấp",
  person: "người phụ trách:",
  phone: "số điện thoại",
  date: "hạn",
};

/** The value of one field as it was written for it. */
export function correctedValue(
  { field, value }: Correction,
  request: Request,
  services: Services,
): ReadValues {
  if (isFormField(field)) return { ok: true, set: { [field]: formText(value) } };
  // Names and places are what was written.
  if (field === "name" || field === "village") return { ok: true, set: { [field]: tidy(value) } };
  const reading = request.read(carrier(field, value));
  const { kind, novelty, tags } = reading.extras;
  // "Địa bàn" is either: its tags, or the text of the form.
  if (field === "tags")
    return { ok: true, set: tags === undefined ? { "form.place": formText(value) } : { tags } };
  if (field === "kind" && kind !== undefined) return { ok: true, set: { kind } };
  if (field === "novelty" && novelty !== undefined) return { ok: true, set: { novelty } };
  const subject = first(reading.slots.kind);
  if (field === "subject" && subject !== undefined) return { ok: true, set: { subject } };
  return statedValues(only(reading.slots, field), { ...request, understanding: reading }, services);
}

/** A value is read as in a registration, where every value has its place. */
function carrier(field: EditableField, value: string): string {
  const words = `${LABELS[field] ?? ""} ${value}`.trim();
  return `đăng ký mô hình "Không tên", ${words.replace(/^cấp\s+cấp/iu, "cấp")}`;
}

/** A corrected level must not also move the model to a unit that its words name. */
function only(slots: Slots, field: EditableField): Slots {
  const { field: sector, level, phone, date, person, unit_raw, unit_norm } = slots;
  if (field === "field") return { field: sector };
  if (field === "level") return { level };
  if (field === "person") return { person };
  if (field === "phone") return { phone };
  return field === "date" ? { date } : { unit_raw, unit_norm };
}

/** Every value that a message states, as a change of a record; the unit is checked against the person's scope. */
export function statedValues(slots: Slots, request: Request, services: Services): ReadValues {
  const set: Partial<Record<ChangedField, ChangeValue>> = {};
  const put = (field: ChangedField, value: ChangeValue | undefined) => {
    if (value !== undefined) set[field] = value;
  };
  put("name", tidied(first(slots.name)));
  put("field", first(slots.field));
  put("level", first(slots.level));
  put("village", tidied(first(slots.village)));
  put("person", tidied(first(slots.person)));
  put("phone", first(slots.phone));
  put("date", first(slots.date));
  put("subject", first(slots.kind));
  const unit = unitOf(slots, request, services);
  return unit.ok ? { ok: true, set: { ...set, ...unit.set } } : unit;
}

function unitOf(slots: Slots, request: Request, services: Services): ReadValues {
  if (slots.unit_raw === undefined && slots.unit_norm === undefined) return { ok: true, set: {} };
  const { say, units } = services;
  const { person, understanding } = request;
  const unit = resolveUnit(slots, { units: understanding.extras.units }, unitContext(request, services));
  if (unit.status === "outside") return { ok: false, text: refusal(unit, person.unitName, services) };
  if (unit.status === "found") {
    const tree = units();
    const unitName = tree.get(unit.code)?.norm ?? "";
    return { ok: true, set: { unit: unit.code, unitName, path: tree.pathOf(unit.code) } };
  }
  if (unit.status === "none") return { ok: true, set: {} };
  if (unit.status === "unknown")
    return { ok: false, text: say("ask.unit.unknown", { raw: unit.raw, example: person.unitName }) };
  const raw = unit.status === "ambiguous" ? unit.raw : "";
  const names = unit.codes.map((code) => `- ${nameWithParent(code, { units })}`);
  return { ok: false, text: [say("ask.unit.ambiguous", { raw }), ...names].join("\n") };
}

function tidied(text: string | undefined): string | undefined {
  return text === undefined ? undefined : tidy(text);
}

function tidy(text: string): string {
  return withoutCodes(text.normalize("NFC"))
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, " ")
    .trim()
    .slice(0, 300);
}
