import { newRecord, type RecordContext, recordsOf } from "../../src/dialogue/draft-record";
import { first } from "../../src/dialogue/first";
import { listEntries } from "../../src/dialogue/list-entries";
import { readBody } from "../../src/dialogue/read-body";
import { readDeeds } from "../../src/dialogue/read-deeds";
import { formBlocks, readFormItems } from "../../src/dialogue/read-form-items";
import { readItems } from "../../src/dialogue/read-items";
import { resolveUnit, type UnitResolution } from "../../src/dialogue/resolve-unit";
import type { DraftRecord } from "../../src/dialogue/state";
import { withoutSensitive } from "../../src/dialogue/without-sensitive";
import { may } from "../../src/domain/permissions";
import { successorWith } from "../../src/domain/successor-with";
import { isWithin } from "../../src/domain/unit-path";
import { vietnamDay, vietnamYear } from "../../src/domain/vietnam-time";
import { withTypeWord } from "../../src/understanding/gazetteer/read-village-name";
import type { Extras, Slots } from "../../src/understanding/understanding";
import { answer, type Request, type Response, type Services } from "../handler";
import { joinDraft } from "./join-draft";
import { communesOfVillage } from "./known-villages";
import { presentDraft } from "./present-draft";
import { proposeValues } from "./propose-values";

/** Registering (đăng ký): what a message states becomes draft records, shown for confirmation. */
export async function register(request: Request, services: Services): Promise<Response> {
  const { say } = services;
  const { person } = request;
  if (!may(person.role, "register"))
    return answer(say("denied.register", { role: say(`role.${person.role}`) }));
  const { records, refusals } = await readRecords(request, services);
  if (records.length === 0) return answer(refusals.join("\n"));
  const { draft, preface, repeated } = joinDraft(records, request, services);
  const protectedNote = withoutSensitive(request.text) === request.text ? [] : [say("card.protected")];
  const notes = [...refusals, ...preface, ...protectedNote].join("\n");
  return presentDraft(draft, request, services, notes, repeated);
}

async function readRecords(
  request: Request,
  services: Services,
): Promise<{ records: DraftRecord[]; refusals: string[] }> {
  const { person } = request;
  const context = recordContext(request, services);
  const records: DraftRecord[] = [];
  const refusals: string[] = [];
  const blocks = readBlocks(request);
  for (const { understanding, text, form, parts } of blocks) {
    const unit = unitOf(parts, request, services);
    if (unit.status === "outside") {
      refusals.push(refusal(unit, person.unitName, services));
      continue;
    }
    const read = newRecord(understanding, parts, unit, context);
    // Of several people of one message, nobody can tell whose deeds stand behind the last name.
    const told = blocks.length === 1 ? withDeeds(read, form, text) : form;
    const record = withTypedVillage({ ...read, form: told }, text);
    const body = bodyOf(record, text, services);
    const named = body === undefined ? record : { ...record, body };
    records.push(await proposeValues(named, first(parts.slots.field), services));
  }
  return { records, refusals: [...new Set(refusals)] };
}

/** Of an individual exemplar, what they did is the content. */
function withDeeds(
  { subject, kind, person }: DraftRecord,
  form: DraftRecord["form"],
  text: string,
): DraftRecord["form"] {
  if (kind !== "dien_hinh" || subject !== "ca_nhan" || person === undefined || form.content !== undefined)
    return form;
  const content = readDeeds(text, person);
  return content === undefined ? form : { ...form, content };
}

/** The unit that is named, else the commune of the village that is. */
function unitOf({ slots, extras }: Part["parts"], request: Request, services: Services): UnitResolution {
  const said = resolveUnit(slots, extras, unitContext(request, services));
  const village = first(slots.village);
  if (village === undefined) return said;
  if (said.status === "none") return communesOfVillage(village, request, services);
  return said.status === "found" ? (partOfDivided(extras, village, request, services) ?? said) : said;
}

/** Of a unit that was divided since, the part that has the village. */
function partOfDivided(
  { units: mentions = [] }: Extras,
  village: string,
  { person, sentAt }: Request,
  { units }: Services,
): UnitResolution | undefined {
  const tree = units();
  const day = vietnamDay(sentAt);
  const codes = mentions.flatMap(({ candidates }) => candidates.map(({ code }) => code));
  const parts = codes.map((code) => successorWith(village, code, { tree, day }));
  const part = parts.find((unit) => unit !== undefined && isWithin(tree.pathOf(unit.code), person.scope));
  return part && { status: "found", code: part.code };
}

function withTypedVillage(record: DraftRecord, text: string): DraftRecord {
  const { village } = record;
  return village === undefined ? record : { ...record, village: withTypeWord(village, text) };
}

/** One registration of a message. */
export interface Part {
  /** What the record was read from. */
  readonly text: string;
  readonly understanding: Request["understanding"];
  readonly form: DraftRecord["form"];
  readonly parts: { readonly slots: Slots; readonly extras: Extras };
}

/** The registrations that a message states, each with the texts of its form. */
export function readBlocks(request: Request): readonly Part[] {
  const blocks = formBlocks(request.text);
  return blocks.length === 1
    ? (readEntries(request) ?? readParts(request))
    : blocks.flatMap((text) => readParts({ ...request, text, understanding: request.read(text) }));
}

/**
 * The entries of a list that have texts of the form: such a text would go on over all that follows it.
 * @returns undefined when the message is no such list, or an entry is no registration by itself.
 */
function readEntries(request: Request): readonly Part[] | undefined {
  const { intent } = request.understanding;
  const entries = listEntries(request.text).map((text) =>
    readParts({ ...request, text, understanding: request.read(text, intent) }),
  );
  const parts = entries.flat();
  const areOne = entries.every(([only, more]) => first(only?.parts.slots.name) !== undefined && !more);
  const haveItems = parts.some(({ form }) => Object.keys(form).length > 0);
  return areOne && haveItems ? parts : undefined;
}

/**
 * The registrations of a message, or of one form of several. Of a full form, its long texts say nothing of the name, the time or whether it is new:
 * those are read from the rest, and only amounts and places from the whole.
 */
function readParts({ text, understanding, read }: Request): readonly Part[] {
  const whole = recordsOf(understanding).map((parts) => ({ text, understanding, form: {}, parts }));
  const { form, rest } = readItems(text);
  if (whole.length !== 1 || Object.keys(form).length === 0) return whole;
  const inner = read(rest);
  const [only, more] = recordsOf(inner);
  if (only === undefined || more !== undefined) return whole;
  const outer = whole[0]?.parts;
  const name = first(outer?.slots.name);
  // "Nội dung: đăng ký mô hình ..." of a forwarded message is the registration itself, not an item of a form.
  const isInside = name !== undefined && Object.values(form).some((value) => value.includes(name));
  if (isInside && first(only.slots.name) === undefined) return whole;
  const slots = { ...supplements(outer?.slots ?? {}), ...only.slots };
  const units = only.extras.units ?? outer?.extras.units;
  const extras = { ...only.extras, ...(units !== undefined && { units }) };
  return [{ text, understanding: inner, form, parts: { slots, extras } }];
}

const SUPPLEMENTS = [
  ...(["name", "village", "unit_raw", "unit_norm", "amount_vnd", "land_m2", "length_m"] as const),
  ...(["labour_days", "households", "people"] as const),
];

function supplements(slots: Slots): Slots {
  return Object.fromEntries(
    SUPPLEMENTS.flatMap((slot) => (slots[slot] === undefined ? [] : [[slot, slots[slot]]])),
  );
}

/** Who runs it: the unit itself where it is such a body, else what the message says beside the name. */
function bodyOf({ unit, name }: DraftRecord, text: string, { units }: Services): DraftRecord["body"] {
  const { rest } = readFormItems(text);
  const beside = name === undefined ? rest : rest.replace(name, " ");
  return readBody(units().get(unit ?? "")?.norm ?? "", beside);
}

function recordContext(request: Request, services: Services): RecordContext {
  return {
    source: request.messageId,
    year: vietnamYear(request.sentAt),
    person: request.person,
    tree: services.units(),
  };
}

export function unitContext(request: Pick<Request, "person" | "sentAt">, services: Services) {
  return {
    person: request.person,
    tree: services.units(),
    gazetteer: services.gazetteer(),
    day: vietnamDay(request.sentAt),
  };
}

export function refusal(
  unit: UnitResolution & { status: "outside" },
  own: string,
  { say, units }: Services,
): string {
  return say("denied.unit", { unit: units().get(unit.code)?.norm ?? unit.raw, own });
}
