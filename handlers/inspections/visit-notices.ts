import type { Visit } from "../../src/dialogue/visit";
import type { Inspection } from "../../src/domain/inspection";
import { COUNTED_STATES } from "../../src/domain/life-cycle";
import { whenText } from "../../src/reports/when-text";
import type { Request, Services } from "../handler";
import { inChargeOf, seeing } from "../models/step-audience";
import { addMessage, type Messages, type Told, tell } from "../tell";
import { placeText } from "./visit-text";

const MOST_MODELS = 200;

/** What the inspected and the inspectors are told of a calendar that changed; of results, the appraisal tells. */
export async function visitNotices(
  act: Visit["act"],
  inspections: readonly Inspection[],
  request: Request,
  services: Services,
): Promise<Told> {
  const messages: Messages = new Map();
  for (const inspection of inspections) await addVisit(messages, act, inspection, request, services);
  return tell(messages, request, services);
}

export async function addVisit(
  messages: Messages,
  act: Visit["act"],
  inspection: Inspection,
  request: Request,
  services: Services,
): Promise<void> {
  const { say } = services;
  const by = request.person.name;
  const place = await placeText(inspection, request, services);
  const when = whenText(inspection, say);
  const before = inspection.history.at(-1)?.before?.inspectors ?? [];
  if (act === "inspectors" || act === "schedule") {
    const added = inspection.inspectors.filter((id) => act === "schedule" || !before.includes(id));
    for (const id of added) addMessage(messages, id, say("notice.visit.inspector", { place, when }));
    const left = before.filter((id) => !inspection.inspectors.includes(id));
    for (const id of left) addMessage(messages, id, say("notice.visit.inspector.out", { place, when }));
  }
  if (act === "inspectors") return;
  if (act === "record") return addResult(messages, inspection, place, services);
  const text = say(`notice.visit.${act}`, { by, place, when });
  const note = inspection.history.at(-1)?.note;
  const whole = note === undefined ? text : `${text} ${say("notice.note", { note })}`;
  for (const id of await concerned(inspection, services)) addMessage(messages, id, whole);
  if (act !== "schedule") for (const id of inspection.inspectors) addMessage(messages, id, whole);
}

/** Of a unit as a whole, no model's person in charge hears otherwise. */
async function addResult(
  messages: Messages,
  inspection: Inspection,
  place: string,
  services: Services,
): Promise<void> {
  const { say } = services;
  const { conclusion, on } = inspection;
  if (conclusion === undefined) return;
  const values = { place, date: whenText({ on }, say), conclusion: say(`conclusion.${conclusion}`) };
  for (const id of await concerned(inspection, services))
    addMessage(messages, id, say("notice.visit.record", values));
}

/** Who answers for the models that are looked at; for a whole unit, those of all its models and its own officers. */
async function concerned(inspection: Inspection, services: Services): Promise<readonly string[]> {
  const { figures, personnel } = services;
  const { codes, path, unit } = inspection;
  const models =
    codes.length > 0
      ? (await Promise.all(codes.map((code) => figures.findByCode(code, path)))).filter(
          (model) => model !== undefined,
        )
      : await figures.list(
          { path, states: COUNTED_STATES },
          { skip: 0, limit: MOST_MODELS, newestFirst: true },
        );
  const owners: string[] = [];
  for (const model of models) {
    const owner = await seeing(inChargeOf(model), model, services);
    if (owner !== undefined) owners.push(owner);
  }
  if (codes.length > 0) return [...new Set(owners)];
  const officers = (await personnel.people.all()).filter(
    (person) => person.unit === unit && person.role === "officer",
  );
  return [...new Set([...owners, ...officers.map(({ id }) => id)])];
}
