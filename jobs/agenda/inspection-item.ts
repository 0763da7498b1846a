import type { Say } from "../../locales/say";
import { instantOf } from "../../src/domain/calendar/days";
import type { Inspection } from "../../src/domain/inspection";
import { formatDay } from "../../src/reports/format";
import type { Item } from "./item";
import { namesText } from "./names-text";

const MOST_CODES = 3;

/** What somebody is told of an inspection that is planned; the step says which time it is told. */
export function inspectionItem(inspection: Inspection, step: string, say: Say): Item {
  const values = { place: inspectionPlace(inspection, say), when: inspectionWhen(inspection, say) };
  const order = instantOf(inspection.on, inspection.time ?? "08:00");
  if (step === "before" || step === "morning")
    return { order, text: say(`agenda.inspection.${step}`, values), later: false };
  return {
    order,
    text: say("agenda.inspection.record", values),
    button: {
      label: say("agenda.button.record"),
      action: `say:${say("agenda.say.record", { unit: inspection.unitName })}`,
      act: say("agenda.act.record"),
    },
    later: true,
  };
}

export function inspectionPlace({ unitName, codes }: Inspection, say: Say): string {
  if (codes.length === 0) return unitName;
  return say("visit.place.models", { unit: unitName, models: namesText(codes, MOST_CODES, say) });
}

export function inspectionWhen({ on, time, part }: Inspection, say: Say): string {
  const date = formatDay(on);
  if (time !== undefined) return say("visit.when.time", { time, date });
  if (part !== undefined) return say("visit.when.part", { part: say(`part.${part}`), date });
  return say("visit.when", { date });
}
