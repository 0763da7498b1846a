import type { Say } from "../../locales/say";
import type { Body } from "../domain/body";
import type { FieldScheme } from "../domain/period";
import { reportedField } from "../domain/period-fields";
import type { UnitTree } from "../domain/unit";
import { FORM_ITEMS, type WardForm } from "../domain/ward-form";
import { formatArea, formatDay, formatLength, formatMoney, formatNumber } from "../reports/format";
import { levelName } from "../reports/level-name";
import { levelOf } from "./draft-record";
import { lackingParts, type MottoPart } from "./read-missing";
import type { DraftRecord } from "./state";

/** What the card shows besides the record itself. */
export interface CardNotes {
  /** Names already registered in the unit and year that are close to this one. */
  readonly close: readonly string[];
  /** Code of a record of this very name, unit and village. */
  readonly sameAs?: string;
  /** A model that another kind of body of the same place runs already: the two must not be one. */
  readonly runElsewhere?: { readonly name: string; readonly code: string; readonly body: Body };
  /** By how many fields its year is reported. */
  readonly scheme: FieldScheme;
}

export interface CardContext {
  readonly say: Say;
  readonly tree: UnitTree;
  /** The year that goes without saying. */
  readonly year: number;
}

/** The lines of one card (phiếu): everything understood, what is still missing, and what to look out for. */
export function cardLines(record: DraftRecord, notes: CardNotes, context: CardContext): string[] {
  const { say, tree, year } = context;
  const unit = record.unit === undefined ? undefined : tree.get(record.unit);
  const lines = [
    say("card.name", { value: record.name ?? "" }),
    record.accented === undefined ? "" : say("card.accented", { value: record.accented }),
    say("card.kind", { value: kindText(record, say) }),
    record.continues === undefined ? "" : say("card.continues", { code: record.continues }),
    fieldLine(record, notes, say),
    say("card.unit", { value: unit?.norm ?? record.unitRaw ?? "" }),
    record.village === undefined ? "" : say("card.village", { value: record.village }),
    nearVillageLine(record, context),
    say("card.level", { value: levelName(levelOf(record, tree), record.unit ?? "", context) }),
    record.year === year ? "" : say("card.year", { value: String(record.year) }),
    personLine(record, say),
    record.tags.length === 0 ? "" : say("card.tags", { value: record.tags.join(", ") }),
    factsLine(record, say),
    record.date === undefined ? "" : say("card.date", { value: formatDay(record.date) }),
    ...formLines(record.form, say),
    missingLine(record, say),
    notesLine(record, notes, context),
    elsewhereLine(notes, say),
  ];
  return lines.filter((line) => line !== "");
}

function kindText(record: DraftRecord, say: Say): string {
  const kind = say(`kind.${record.kind}`);
  return `${kind} ${say(`subject.${record.subject}`)}, ${say(`novelty.${record.novelty}`)}`;
}

/** A field that the year does not have is shown as the one it is reported under. */
function fieldLine(record: DraftRecord, { scheme }: CardNotes, say: Say): string {
  if (record.field === undefined) return "";
  const value = say(`field.${reportedField(record.field, scheme)}`);
  return record.fieldProposed === true ? say("card.field.proposed", { value }) : say("card.field", { value });
}

/** A known village of nearly the same name: is it the same? */
function nearVillageLine({ nearVillage, village = "" }: DraftRecord, { say, tree }: CardContext): string {
  const known = nearVillage === undefined ? undefined : tree.get(nearVillage)?.norm;
  return known === undefined ? "" : say("card.nearVillage", { known, village });
}

function personLine(record: DraftRecord, say: Say): string {
  const value = [record.person, record.phone].filter((part) => part !== undefined).join(", ");
  return value === "" ? "" : say("card.person", { value });
}

/** "kinh phí 2,5 tỷ đồng; diện tích 4.200 m²". */
export function factsText(facts: DraftRecord["facts"], say: Say): string {
  const parts = [
    facts.amountVnd === undefined ? "" : say("fact.amountVnd", { value: formatMoney(facts.amountVnd) }),
    facts.landM2 === undefined ? "" : say("fact.landM2", { value: formatArea(facts.landM2) }),
    facts.lengthM === undefined ? "" : say("fact.lengthM", { value: formatLength(facts.lengthM) }),
    facts.labourDays === undefined ? "" : say("fact.labourDays", { value: formatNumber(facts.labourDays) }),
    facts.households === undefined ? "" : say("fact.households", { value: formatNumber(facts.households) }),
    facts.people === undefined ? "" : say("fact.people", { value: formatNumber(facts.people) }),
  ];
  return parts.filter((part) => part !== "").join("; ");
}

function factsLine(record: DraftRecord, say: Say): string {
  const value = factsText(record.facts, say);
  return value === "" ? "" : say("card.facts", { value });
}

/** Longer texts are kept whole and shown cut. */
const FORM_TEXT_SHOWN = 200;

/** The texts of the full form, a line each. */
export function formLines(form: WardForm, say: Say): string[] {
  return FORM_ITEMS.flatMap((item) => {
    const value = shortened(form[item] ?? "");
    if (value === "") return [];
    return [say("card.form", { item: say(`form.${item}`), value })];
  });
}

/** A long text in one line, cut. */
export function shortened(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length > FORM_TEXT_SHOWN ? `${line.slice(0, FORM_TEXT_SHOWN).trimEnd()}…` : line;
}

/** By the motto: what a complete registration says, and this one does not yet. */
function missingLine(record: DraftRecord, say: Say): string {
  const parts = lackingParts(record).map((part: MottoPart) => say(`missing.${part}`));
  return parts.length === 0 ? "" : say("card.missing", { value: parts.join(", ") });
}

function elsewhereLine({ runElsewhere }: CardNotes, say: Say): string {
  if (runElsewhere === undefined) return "";
  const { name, code, body } = runElsewhere;
  return say("card.elsewhere", { name, code, body: say(`body.${body}`) });
}

function notesLine(record: DraftRecord, notes: CardNotes, { say, tree }: CardContext): string {
  if (notes.sameAs !== undefined) return say("card.same", { code: notes.sameAs });
  if (notes.close.length === 0) return "";
  const unit = record.unit === undefined ? "" : (tree.get(record.unit)?.norm ?? "");
  return say("card.close", { unit, year: String(record.year), names: notes.close.join("; ") });
}
