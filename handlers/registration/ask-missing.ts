import type { nextQuestion } from "../../src/dialogue/draft";
import type { Reply } from "../../src/dialogue/reply";
import type { Button, DraftRecord } from "../../src/dialogue/state";
import type { FieldScheme } from "../../src/domain/period";
import { periodFields } from "../../src/domain/period-fields";
import type { Services } from "../handler";
import { cardAction } from "./card-buttons";

export type Question = NonNullable<ReturnType<typeof nextQuestion>>;

/** The one next question about a record, with the answers where they are few: of the fields, those its year has. */
export function askMissing(
  record: DraftRecord,
  { slot }: Question,
  scheme: FieldScheme,
  services: Services,
): Reply {
  return {
    text: questionText(record, slot, services),
    buttons: choiceButtons(record, slot, scheme, services),
  };
}

function questionText(record: DraftRecord, slot: string, { say, units }: Services): string {
  const name = record.name ?? say(`kind.${record.kind}`);
  if (slot === "field") return say("ask.field", { name });
  if (slot === "name") return say("ask.name");
  if (slot === "date") return say("ask.date");
  if (record.unitChoices !== undefined && record.unitRaw)
    return say("ask.unit.ambiguous", { raw: record.unitRaw });
  const example = units().communesUnder("", record.year)[0]?.norm ?? "";
  if (record.unitRaw) return say("ask.unit.unknown", { raw: record.unitRaw, example });
  return say("ask.unit", { name });
}

const MOST_UNITS = 8;

function choiceButtons(
  record: DraftRecord,
  slot: string,
  scheme: FieldScheme,
  { say, units }: Services,
): Button[][] {
  if (slot === "field") {
    return periodFields(scheme).map((field) => [
      { label: say(`field.${field}`), action: cardAction("field", record, field) },
    ]);
  }
  if (slot !== "unit") return [];
  return (record.unitChoices ?? []).slice(0, MOST_UNITS).map((code) => {
    const unit = units().get(code);
    const parent = unit?.parent === undefined ? undefined : units().get(unit.parent);
    const label = [unit?.norm ?? code, parent?.norm].filter((part) => part !== undefined).join(", ");
    return [{ label, action: cardAction("unit", record, code) }];
  });
}
