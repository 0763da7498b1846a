import type { Say } from "../../locales/say";
import { instantOf } from "../../src/domain/calendar/days";
import type { Inspection } from "../../src/domain/inspection";
import { whenText } from "../../src/reports/when-text";
import type { Item } from "./item";
import { namesText } from "./names-text";

const MOST_CODES = 3;

/** What somebody is told of an inspection that is planned; the step says which time it is told. */
export function inspectionItem(inspection: Inspection, step: string, say: Say): Item {
  const values = { place: inspectionPlace(inspection, say), when: whenText(inspection, say) };
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
