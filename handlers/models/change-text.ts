import { shortened } from "../../src/dialogue/card";
import type { Report } from "../../src/domain/amounts";
import { LIFE_STATES } from "../../src/domain/life-cycle";
import type {
  ChangedField,
  ChangeValue,
  Model,
  ModelEvent,
  ModelFacts,
  ValueChange,
} from "../../src/domain/model";
import { CONCLUSIONS } from "../../src/domain/model";
import { factOfField, isFormField, itemOfField } from "../../src/domain/model-field";
import { reportedField } from "../../src/domain/period-fields";
import { vietnamDay, vietnamTime } from "../../src/domain/vietnam-time";
import { lowered } from "../../src/reports/figures-text";
import { formatArea, formatDay, formatLength, formatMoney, formatNumber } from "../../src/reports/format";
import { levelName } from "../../src/reports/level-name";
import { FIELDS, KINDS, LEVELS, NOVELTIES, SUBJECTS } from "../../src/understanding/understanding";
import type { Services } from "../handler";

/** Kept beside the unit itself, and said by it. */
const UNSAID: readonly ValueChange["field"][] = ["path", "unitName"];

/** "lĩnh vực: Nông thôn mới → Kinh tế; người phụ trách: chưa có → chị Hoa". */
export async function changesText(
  changes: readonly ValueChange[],
  model: Pick<Model, "unit" | "year">,
  services: Services,
): Promise<string> {
  const said = changes.filter(({ field }) => !UNSAID.includes(field));
  const parts = await Promise.all(
    said.map(async ({ field, from, to }) =>
      services.say("change", {
        field: fieldLabel(field, services.say),
        from: await valueText(field, from, model, services),
        to: await valueText(field, to, model, services),
      }),
    ),
  );
  return parts.join("; ");
}

/** What a field is called: "mục tiêu, tiêu chí". */
export function fieldLabel(field: ChangedField, say: Services["say"]): string {
  const item = itemOfField(field);
  if (item !== undefined) return lowered(say(`form.${item}`));
  return isFormField(field) ? "" : say(`label.${field}`);
}

/** A value as it is said: "Kinh tế", "30/10/2026", "chưa có". */
export async function valueText(
  field: ValueChange["field"],
  value: ChangeValue,
  model: Pick<Model, "unit" | "year">,
  services: Services,
): Promise<string> {
  const { say, units } = services;
  if (value === null || value === "" || (typeof value === "object" && value.length === 0))
    return say("change.none");
  if (typeof value === "object") return value.join(", ");
  const text = String(value);
  const fact = factOfField(field);
  if (fact !== undefined && typeof value === "number") return FACT_TEXT[fact](value);
  if (isFormField(field)) return shortened(text);
  if (field === "follower" || field === "owner") return (await services.findPerson(text))?.name ?? text;
  if (field === "unit") return units().get(text)?.norm ?? text;
  if (field === "date" || field.endsWith("On")) return formatDay(text);
  const level = field === "level" ? LEVELS.find((known) => known === text) : undefined;
  if (level !== undefined) return levelName(level, model.unit, { say, tree: units() });
  const sector = field === "field" ? FIELDS.find((known) => known === text) : undefined;
  if (sector !== undefined) {
    const { fields } = await services.periods.get(model.year);
    return say(`field.${reportedField(sector, fields)}`);
  }
  return namedValue(field, text, say) ?? text;
}

const FACT_TEXT: Readonly<Record<keyof ModelFacts, (value: number) => string>> = {
  amountVnd: formatMoney,
  landM2: formatArea,
  lengthM: formatLength,
  labourDays: formatNumber,
  households: formatNumber,
  people: formatNumber,
};

function namedValue(field: ValueChange["field"], text: string, say: Services["say"]): string | undefined {
  const known = <T extends string>(values: readonly T[]) => values.find((value) => value === text);
  const [state, conclusion] = [known(LIFE_STATES), known(CONCLUSIONS)];
  const [kind, subject, novelty] = [known(KINDS), known(SUBJECTS), known(NOVELTIES)];
  if (field === "state" && state !== undefined) return say(`state.${state}`);
  if (field === "kind" && kind !== undefined) return say(`kind.${kind}`);
  if (field === "subject" && subject !== undefined) return say(`subject.${subject}`);
  if (field === "novelty" && novelty !== undefined) return say(`novelty.${novelty}`);
  return field === "conclusion" && conclusion !== undefined ? say(`conclusion.${conclusion}`) : undefined;
}

/** "52 hộ; hiến 1.200 m² đất; 85 ngày công". */
export function amountsText(amounts: Report["amounts"], say: Services["say"]): string {
  const said = (value: number | undefined, text: (value: number) => string) =>
    value === undefined ? [] : [text(value)];
  return [
    ...said(amounts.households, (value) => say("amount.households", { value: formatNumber(value) })),
    ...said(amounts.people, (value) => say("amount.people", { value: formatNumber(value) })),
    ...said(amounts.landM2, (value) => say("amount.landM2", { value: formatArea(value) })),
    ...said(amounts.residentialM2, (value) => say("amount.residentialM2", { value: formatArea(value) })),
    ...said(amounts.labourDays, (value) => say("amount.labourDays", { value: formatNumber(value) })),
    ...said(amounts.amountVnd, (value) => say("amount.amountVnd", { value: formatMoney(value) })),
    ...said(amounts.budgetVnd, (value) => say("amount.budgetVnd", { value: formatMoney(value) })),
    ...said(amounts.peopleVnd, (value) => say("amount.peopleVnd", { value: formatMoney(value) })),
    ...said(amounts.socialVnd, (value) => say("amount.socialVnd", { value: formatMoney(value) })),
    ...said(amounts.lengthM, (value) => say("amount.lengthM", { value: formatLength(value) })),
  ].join("; ");
}

/** "đồng chí Khánh duyệt lúc 08:10 ngày 02/03/2026". */
export async function eventText(event: ModelEvent, viewer: string, services: Services): Promise<string> {
  const { say, findPerson } = services;
  const person = event.by === viewer ? undefined : await findPerson(event.by);
  const who =
    event.by === viewer
      ? say("saved.takenBy.you")
      : person === null || person === undefined
        ? say("saved.takenBy.unknown")
        : person.erasedAt !== undefined
          ? say("saved.takenBy.erased")
          : say("saved.takenBy.other", { name: person.name });
  const [time, date] = [vietnamTime(event.at), formatDay(vietnamDay(event.at))];
  return say("event", { who, step: say(`step.${event.action}`), time, date });
}
