import { factsOf } from "../../src/dialogue/draft-record";
import { first } from "../../src/dialogue/first";
import {
  type Correction,
  readCorrection,
  readCorrections,
  withoutCodes,
} from "../../src/dialogue/read-correction";
import { readDecision } from "../../src/dialogue/read-decision";
import { type FormReading, formText, readFormItems } from "../../src/dialogue/read-form-items";
import { readItems } from "../../src/dialogue/read-items";
import { readSupplement } from "../../src/dialogue/read-supplement";
import { resolveUnit } from "../../src/dialogue/resolve-unit";
import { mayStep } from "../../src/domain/life-cycle";
import {
  type ChangedField,
  type ChangeValue,
  type EditableField,
  FACTS,
  type FactField,
  type Model,
  type ModelFacts,
} from "../../src/domain/model";
import { factField, formField, isFactField, isFormField } from "../../src/domain/model-field";
import { FORM_ITEMS, type WardForm } from "../../src/domain/ward-form";
import type { Slots } from "../../src/understanding/understanding";
import { nameWithParent } from "../figures/question-place";
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
  const { role } = request.person;
  // "Nhầm, số 16-QĐ/ĐU": of who decides, the decision is meant.
  if (mayStep(role, "recognise") && readDecision(request.text, {}).number !== undefined)
    return answer(say("decision.again"));
  if (!mayStep(role, "edit")) return answer(roleText("edit", role, services));
  if (model === undefined || other !== undefined) return answer(say("edit.one"));
  const read = valuesOf(request, services);
  if (!read.ok) return answer(read.text);
  if (Object.keys(read.set).length === 0) {
    const state = { ...request.state, about: model.code };
    return { ...answer(say("edit.what", { name: model.name, code: model.code })), state };
  }
  return editModel(model, read.set, request, services);
}

/** Of "mô hình A bổ sung: ...", the name says nothing of the values. */
function valuesOf(request: Request, services: Services): ReadValues {
  const supplement = readSupplement(request.text);
  if (supplement === undefined) return valuesIn(request, services);
  const understanding = request.read(`bổ sung: ${supplement}`, "correct");
  return valuesIn({ ...request, text: supplement, understanding }, services);
}

function valuesIn(request: Request, services: Services): ReadValues {
  const lines = readFormItems(withoutCodes(request.text));
  // The long texts of a form hold no values of other fields.
  if (Object.keys(lines.form).length > 0) return withBeside(lines, request, services);
  const items = readItems(withoutCodes(request.text));
  const count = Object.keys(items.form).length;
  const correction = count > 1 ? undefined : readCorrection(request.text);
  if (correction === undefined && count > 0) return withBeside(items, request, services);
  if (correction !== undefined) return correctedValues(readCorrections(request.text), request, services);
  const { code: _code, ...slots } = request.understanding.slots;
  return statedValues(slots, request, services);
}

/** All of them, or what is asked back of the first that cannot be taken. */
function correctedValues(
  corrections: readonly Correction[],
  request: Request,
  services: Services,
): ReadValues {
  let set: NewValues = {};
  for (const correction of corrections) {
    const read = correctedValue(correction, request, services);
    if (!read.ok) return read;
    set = { ...set, ...read.set };
  }
  return { ok: true, set };
}

function withBeside({ form, rest }: FormReading, request: Request, services: Services): ReadValues {
  const beside = valuesBeside(rest, request, services);
  return beside.ok ? { ok: true, set: { ...beside.set, ...formValues(form) } } : beside;
}

/** The texts of a form as new values. */
export function formValues(form: WardForm): NewValues {
  return Object.fromEntries(
    FORM_ITEMS.flatMap((item) => (form[item] === undefined ? [] : [[formField(item), form[item]]])),
  );
}

/** The amounts of a registration as new values. */
export function factValues(facts: ModelFacts): NewValues {
  return Object.fromEntries(
    FACTS.flatMap((fact) => (facts[fact] === undefined ? [] : [[factField(fact), facts[fact]]])),
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
  { field, value }: { readonly field: Correction["field"] | FactField; readonly value: string },
  request: Request,
  services: Services,
): ReadValues {
  if (isFactField(field)) return { ok: true, set: correctedFact(field, value, request) };
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

/** What a bare number is counted in. */
const COUNTED_IN: Readonly<Record<FactField, string>> = {
  "facts.amountVnd": "đồng",
  "facts.landM2": "m2",
  "facts.lengthM": "m",
  "facts.labourDays": "ngày công",
  "facts.households": "hộ",
  "facts.people": "người",
};

function correctedFact(field: FactField, value: string, request: Request): NewValues {
  const counted = /^[\d.,\s]+$/.test(value) ? `${value.trim()} ${COUNTED_IN[field]}` : value;
  const read = factValues(factsOf(request.read(carried(counted)).slots));
  return read[field] === undefined ? {} : { [field]: read[field] };
}

function carrier(field: EditableField, value: string): string {
  const words = `${LABELS[field] ?? ""} ${value}`.trim();
  return carried(words.replace(/^cấp\s+cấp/iu, "cấp"));
}

/** A value is read as in a registration, where every value has its place. */
function carried(words: string): string {
  return `đăng ký mô hình "Không tên", ${words}`;
}

/** The values that stand beside the texts of a form: "..., chị Mai phụ trách". A name must be said as one. */
export function valuesBeside(rest: string, request: Request, services: Services): ReadValues {
  const words = rest.replace(ACT, "").replace(/^[\s,;:.]+|[\s,;:.]+$/gu, "");
  if (words === "") return { ok: true, set: {} };
  const understanding = request.read(carried(words));
  const { name: _name, code: _code, ...slots } = understanding.slots;
  return statedValues(slots, { ...request, understanding }, services);
}

const ACT =
  /^[\s,;:]*(?:(?:cho|xin|em|mình|tôi)\s+)*(?:sửa|đổi|điền|bổ sung|khai|cập nhật|thêm)(?:\s+(?:lại|thêm))?/iu;

/** A corrected level must not also move the model to a unit that its words name. */
function only(slots: Slots, field: EditableField): Slots {
  const { field: sector, level, phone, date, person, unit_raw, unit_norm } = slots;
  if (field === "field") return { field: sector };
  if (field === "level") return { level };
  // "Người phụ trách là anh Lụa 0908111222": the number is theirs.
  if (field === "person") return { person, phone };
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
  return unit.ok ? { ok: true, set: { ...set, ...factValues(factsOf(slots)), ...unit.set } } : unit;
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
