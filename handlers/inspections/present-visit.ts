import type { Button } from "../../src/dialogue/state";
import type { Stop, Visit } from "../../src/dialogue/visit";
import type { InspectionTime } from "../../src/domain/inspection";
import { STEPS } from "../../src/domain/life-cycle";
import { CONCLUSIONS, type Model } from "../../src/domain/model";
import { vietnamDay } from "../../src/domain/vietnam-time";
import { formatDay } from "../../src/reports/format";
import { whenText } from "../../src/reports/when-text";
import type { Request, Response, Services } from "../handler";
import { marksText } from "./visit-marks";
import { namesText, placeText } from "./visit-text";

/** Models offered one by one; of more, the name or code is written. */
const MOST_OFFERED = 10;

/** The next question about an inspection being put together, or its card with Đồng ý / Huỷ. Nothing is stored yet. */
export async function presentVisit(
  given: Omit<Visit, "id" | "at">,
  notes: readonly string[],
  request: Request,
  services: Services,
): Promise<Response> {
  const visit: Visit = { ...given, asking: undefined, id: request.key, at: request.sentAt };
  const { asking, text, buttons } = await question(visit, request, services);
  const state = { ...request.state, pending: undefined, visit: { ...visit, ...(asking && { asking }) } };
  const lines = [...notes, text].filter((line) => line !== "");
  return { replies: [{ text: lines.join("\n"), buttons, private: true }], state };
}

interface Question {
  readonly asking?: Visit["asking"];
  readonly text: string;
  readonly buttons: Button[][];
}

async function question(visit: Visit, request: Request, services: Services): Promise<Question> {
  const { say } = services;
  if (visit.stops.length === 0) {
    const text = say("visit.ask.target", { example: request.person.unitName });
    return { asking: "target", text, buttons: [] };
  }
  if (ofOne(visit) && visit.stops.length > 1) return whichQuestion(visit, request, services);
  if (visit.act === "record") return recordQuestion(visit, request, services);
  if (visit.act === "schedule" || visit.act === "move") {
    const asked = await dateQuestion(visit, request, services);
    if (asked !== undefined) return asked;
  }
  if (visit.act === "inspectors" && visit.inspectors.length === 0)
    return { asking: "target", text: say("visit.ask.whom"), buttons: [] };
  return card(visit, request, services);
}

/** Acts on one planned inspection: of several that fit, one is chosen first. A day's cancellation takes them all. */
function ofOne({ act, stops, whole }: Visit): boolean {
  const planned = stops.every(({ inspection }) => inspection !== undefined);
  return (act === "move" || act === "inspectors" || act === "cancel") && planned && whole !== true;
}

async function whichQuestion(visit: Visit, request: Request, services: Services): Promise<Question> {
  const { say } = services;
  const choices = await Promise.all(
    visit.stops.slice(0, MOST_OFFERED).map(async (stop, at) => {
      const before = await plannedTime(stop, request, services);
      const when = before === undefined ? "" : whenText(before, say);
      return press(visit, `stop-${at}`, `${stop.unitName}, ${when}`);
    }),
  );
  const all = visit.act === "cancel" ? [[press(visit, "all", say("visit.button.all"))]] : [];
  const text = say(`visit.ask.which.${visit.act}`);
  return { asking: "which", text, buttons: [...choices.map((choice) => [choice]), ...all] };
}

async function plannedTime(
  { inspection }: Stop,
  { person }: Request,
  { inspections }: Services,
): Promise<InspectionTime | undefined> {
  return inspection === undefined ? undefined : inspections.find(inspection, person.scope);
}

async function dateQuestion(
  { act, stops }: Visit,
  request: Request,
  services: Services,
): Promise<Question | undefined> {
  const { say } = services;
  const today = vietnamDay(request.sentAt);
  const without = stops.find(({ on }) => on === undefined || on < today);
  if (without === undefined) return undefined;
  const place = await placeText(without, request, services);
  const ask = () => {
    if (without.on !== undefined) return say("visit.ask.date.past", { date: formatDay(without.on), place });
    if (request.understanding.clarify?.includes("date")) return say("visit.ask.date.bad", { place });
    return act === "move" ? say("visit.ask.move", { place }) : say("visit.ask.date", { place });
  };
  return { asking: "date", text: ask(), buttons: [] };
}

async function recordQuestion(visit: Visit, request: Request, services: Services): Promise<Question> {
  const { say } = services;
  const bare = visit.stops.find(({ codes }) => codes.length === 0);
  if (bare !== undefined && visit.whole !== true) {
    const models = await appraisable(bare, services);
    if (models.length > 0) return modelsQuestion(visit, bare, models, services);
  }
  const open = openCodes(visit);
  const whole = visit.stops.some(({ codes }) => codes.length === 0) && visit.conclusion === undefined;
  if (open.length === 0 && !whole) return card(visit, request, services);
  const what = open.length > 0 ? await whatText(open, request, services) : (bare?.unitName ?? "");
  const buttons = CONCLUSIONS.map((conclusion) =>
    press(visit, conclusion, say(`visit.button.${conclusion}`)),
  );
  const seen = await resultLines(visit, request, services);
  const text = [...seen, say("visit.ask.conclusion", { what })].filter((line) => line !== "").join("\n");
  return { asking: "conclusion", text, buttons: [buttons] };
}

/** Models of a unit that can be appraised now. */
export function appraisable(
  { unit }: Pick<Stop, "unit">,
  { figures, units }: Services,
): Promise<readonly Model[]> {
  const filter = { path: units().pathOf(unit), states: STEPS.appraise.from };
  return figures.list(filter, { skip: 0, limit: 50, newestFirst: true });
}

function modelsQuestion(visit: Visit, stop: Stop, models: readonly Model[], { say }: Services): Question {
  const each = models
    .slice(0, MOST_OFFERED)
    .map(({ code, name }) => [press(visit, code, `${name} (${code})`)]);
  const rest = [press(visit, "all", say("visit.button.all")), press(visit, "unit", say("visit.button.unit"))];
  const text = say("visit.ask.models", { place: stop.unitName });
  return { asking: "models", text, buttons: [...each, rest] };
}

/** Models without a conclusion so far. */
export function openCodes({ stops, results }: Pick<Visit, "stops" | "results">): readonly string[] {
  return stops
    .flatMap(({ codes }) => codes)
    .filter((code) => !results.some((result) => result.code === code));
}

async function whatText(codes: readonly string[], request: Request, services: Services): Promise<string> {
  const { say, figures } = services;
  const named = await Promise.all(
    codes.slice(0, MOST_OFFERED).map(async (code) => {
      const model = await figures.findByCode(code, request.person.scope);
      return say("visit.model", { name: model?.name ?? code, code });
    }),
  );
  const [only] = named;
  if (codes.length === 1 && only !== undefined) return only;
  return say("visit.what.count", { count: codes.length, models: named.join(", ") });
}

async function card(visit: Visit, request: Request, services: Services): Promise<Question> {
  const { say } = services;
  const { act, inspectors, note, followUp } = visit;
  const stops = await Promise.all(visit.stops.map((stop) => stopLine(stop, visit, request, services)));
  const names = inspectors.length === 0 ? "" : await namesText(inspectors, services);
  const lines = [
    say(`visit.title.${act}`),
    ...stops,
    ...(act === "record" ? await resultLines(visit, request, services) : []),
    names === "" || act === "cancel" ? "" : say("visit.inspectors", { names }),
    note === undefined ? "" : say("visit.note", { note }),
    followUp === undefined ? "" : say("visit.followUp", { date: formatDay(followUp) }),
    ...closedPlans(visit).map(({ unitName, before }) =>
      say("visit.closes", { unit: unitName, date: formatDay(before) }),
    ),
    act === "record" ? say("visit.more.hint") : "",
  ];
  const apart = closedPlans(visit).length === 0 ? [] : [[press(visit, "apart", say("visit.button.apart"))]];
  const buttons = [
    [press(visit, "yes", say("button.agree")), press(visit, "no", say("button.cancel"))],
    ...apart,
  ];
  return { text: lines.filter((line) => line !== "").join("\n"), buttons };
}

/** Planned visits that lie ahead and are held with this one. */
function closedPlans({ stops }: Visit): readonly { readonly unitName: string; readonly before: string }[] {
  return stops.flatMap(({ unitName, before }) => (before === undefined ? [] : [{ unitName, before }]));
}

async function stopLine(stop: Stop, { act }: Visit, request: Request, services: Services): Promise<string> {
  const { say, inspections } = services;
  const place = await placeText(stop, request, services);
  const when = stop.on === undefined ? "" : whenText({ ...stop, on: stop.on }, say);
  const before = act === "move" ? await plannedTime(stop, request, services) : undefined;
  if (before !== undefined && stop.on !== undefined) {
    const kept =
      stop.time === undefined && stop.part === undefined
        ? { ...before, on: stop.on }
        : { ...stop, on: stop.on };
    return say("visit.stop.moved", { place, before: whenText(before, say), when: whenText(kept, say) });
  }
  const line = say("visit.stop", { place, when });
  if (act !== "schedule") return line;
  const path = services.units().pathOf(stop.unit);
  const planned = await inspections.list({ path, states: ["planned"], from: vietnamDay(request.sentAt) });
  const same = planned.find(({ unit }) => unit === stop.unit);
  if (same === undefined) return line;
  return `${line}\n${say("visit.already", { place: same.unitName, when: whenText(same, say) })}`;
}

async function resultLines(visit: Visit, { person, sentAt }: Request, services: Services): Promise<string[]> {
  const { say, figures } = services;
  const results = await Promise.all(
    visit.results.map(async ({ code, conclusion, reason }) => {
      const model = await figures.findByCode(code, person.scope);
      return say("visit.result", {
        name: model?.name ?? code,
        code,
        conclusion: conclusionText({ conclusion, reason }, say),
      });
    }),
  );
  const { conclusion, findings } = visit;
  const { marks } = visit;
  return [
    ...results,
    conclusion === undefined ? "" : say("visit.result.unit", { conclusion: say(`conclusion.${conclusion}`) }),
    findings.length === 0 ? "" : say("visit.findings", { findings: findings.join("; ") }),
    marks.length === 0 ? "" : say("visit.marks", { marks: await marksText(marks, sentAt, services) }),
  ];
}

export function conclusionText(
  { conclusion, reason }: { readonly conclusion: (typeof CONCLUSIONS)[number]; readonly reason?: string },
  say: Services["say"],
): string {
  const text = say(`conclusion.${conclusion}`);
  return reason === undefined ? text : say("visit.reason", { conclusion: text, reason });
}

function press({ id }: Visit, choice: string, label: string): Button {
  return { label, action: `visit:${encodeURIComponent(id)}:${encodeURIComponent(choice)}` };
}
