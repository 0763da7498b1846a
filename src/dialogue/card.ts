import type { Say } from "../../locales/say";
import type { UnitTree } from "../domain/unit";
import { formatArea, formatDay, formatLength, formatMoney, formatNumber } from "../reports/format";
import { levelName } from "../reports/level-name";
import { levelOf } from "./draft-record";
import type { DraftRecord } from "./state";

/** What the card shows besides the record itself. */
export interface CardNotes {
  /** Names already registered in the unit and year that are close to this one. */
  readonly close: readonly string[];
  /** Code of a record of this very name, unit and village. */
  readonly sameAs?: string;
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
    say("card.kind", { value: kindText(record, say) }),
    fieldLine(record, say),
    say("card.unit", { value: unit?.norm ?? record.unitRaw ?? "" }),
    record.village === undefined ? "" : say("card.village", { value: record.village }),
    say("card.level", { value: levelName(levelOf(record, tree), record.unit ?? "", context) }),
    record.year === year ? "" : say("card.year", { value: String(record.year) }),
    personLine(record, say),
    record.tags.length === 0 ? "" : say("card.tags", { value: record.tags.join(", ") }),
    factsLine(record, say),
    record.date === undefined ? "" : say("card.date", { value: formatDay(record.date) }),
    missingLine(record, say),
    notesLine(record, notes, context),
  ];
  return lines.filter((line) => line !== "");
}

function kindText(record: DraftRecord, say: Say): string {
  const kind = say(`kind.${record.kind}`);
  return `${kind} ${say(`subject.${record.subject}`)}, ${say(`novelty.${record.novelty}`)}`;
}

function fieldLine(record: DraftRecord, say: Say): string {
  if (record.field === undefined) return "";
  const value = say(`field.${record.field}`);
  return record.fieldProposed === true ? say("card.field.proposed", { value }) : say("card.field", { value });
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

function missingLine(record: DraftRecord, say: Say): string {
  const parts = [
    record.person === undefined ? say("missing.person") : "",
    record.village === undefined ? say("missing.village") : "",
  ].filter((part) => part !== "");
  return parts.length === 0 ? "" : say("card.missing", { value: parts.join(", ") });
}

function notesLine(record: DraftRecord, notes: CardNotes, { say, tree }: CardContext): string {
  if (notes.sameAs !== undefined) return say("card.same", { code: notes.sameAs });
  if (notes.close.length === 0) return "";
  const unit = record.unit === undefined ? "" : (tree.get(record.unit)?.norm ?? "");
  return say("card.close", { unit, year: String(record.year), names: notes.close.join("; ") });
}
