import { matchPeople } from "../../src/dialogue/match-person";
import type { PeopleMatter } from "../../src/dialogue/people-matter";
import type { Notice } from "../../src/dialogue/reply";
import type { Button } from "../../src/dialogue/state";
import { formerPaths } from "../../src/domain/former-paths";
import type { Inspection } from "../../src/domain/inspection";
import { may } from "../../src/domain/permissions";
import { isWithin } from "../../src/domain/unit-path";
import { whenText } from "../../src/reports/when-text";
import type { HandOverRequest } from "../../src/store/hand-over-models";
import type { StoredPerson } from "../../src/store/people";
import { privately, type Request, type Response, type Services } from "../handler";

type Replacement = Extract<PeopleMatter, { kind: "replace" }>;

/** Pairs offered when names fit several people. */
const MOST_PAIRS = 6;

/** "chị Hoa chuyển công tác, anh Nam thay", by an administrator: shows what would change, and asks. */
export async function askReplacement(
  { leaving, coming }: Replacement,
  request: Request,
  services: Services,
): Promise<Response> {
  const { say } = services;
  if (!may(request.person.role, "replace")) return privately(say("denied.admin"));
  const people = await peopleInArea(request, services);
  const from = matchPeople(leaving, people);
  const to = matchPeople(coming, people);
  const missing = from.length === 0 ? leaving : to.length === 0 ? coming : undefined;
  if (missing !== undefined) return privately(say("replace.unknown", { raw: missing }));
  const pairs = from.flatMap((old) => to.filter(({ id }) => id !== old.id).map((next) => ({ old, next })));
  const [only] = pairs;
  if (only === undefined) return privately(say("replace.unknown", { raw: coming }));
  return pairs.length === 1 ? confirm(only, request, services) : choose(pairs, services);
}

interface Pair {
  readonly old: StoredPerson;
  readonly next: StoredPerson;
}

function choose(pairs: readonly Pair[], services: Services): Response {
  const { say, units } = services;
  const nameOf = (unit: string) => units().get(unit)?.norm ?? unit;
  const buttons = pairs.slice(0, MOST_PAIRS).map(({ old, next }): Button[] => [
    {
      label: say("replace.choice", {
        ...{ coming: next.name, comingUnit: nameOf(next.unit) },
        ...{ leaving: old.name, leavingUnit: nameOf(old.unit) },
      }),
      action: action("ask", { old, next }),
    },
  ]);
  return { replies: [{ text: say("replace.choose"), buttons, private: true }] };
}

async function confirm(pair: Pair, request: Request, services: Services): Promise<Response> {
  const { say, units, personnel } = services;
  const { old, next } = pair;
  const refusal = refusalOf(pair, services);
  if (refusal !== undefined) return privately(refusal);
  const codes = await personnel.handedOver(await handOverOf(pair, request, services));
  const unit = units().get(old.unit)?.norm ?? old.unit;
  const text = say("replace.confirm", { coming: next.name, leaving: old.name, unit, count: codes.length });
  const buttons = [
    [
      { label: say("replace.button.yes"), action: action("yes", pair) },
      { label: say("replace.button.no"), action: action("no", pair) },
    ],
  ];
  return { replies: [{ text, buttons, private: true }] };
}

function action(verb: string, { old, next }: Pair): string {
  return ["replace", verb, encodeURIComponent(old.id), encodeURIComponent(next.id)].join(":");
}

/** A button of the question: `ask`, `yes` or `no`; who may is looked at again. */
export async function answerReplacement(
  { verb, from, to }: { readonly verb: string; readonly from: string; readonly to: string },
  request: Request,
  services: Services,
): Promise<Response> {
  const { say, personnel } = services;
  if (verb === "no") return privately(say("replace.cancelled"));
  if (!may(request.person.role, "replace")) return privately(say("denied.admin"));
  const [old, next] = await Promise.all([personnel.people.find(from), personnel.people.find(to)]);
  const area = { own: request.person.unitName };
  if (
    old === null ||
    next === null ||
    !isInArea(old, request, services) ||
    !isInArea(next, request, services)
  )
    return privately(say("denied.person", area));
  return verb === "ask"
    ? confirm({ old, next }, request, services)
    : replace({ old, next }, request, services);
}

/** Models first, access last: done again after a crash, it finds what is left. */
async function replace(pair: Pair, request: Request, services: Services): Promise<Response> {
  const { say, clock, personnel } = services;
  const { old, next } = pair;
  const refusal = refusalOf(pair, services);
  if (refusal !== undefined) return privately(refusal);
  const names = { coming: next.name, leaving: old.name };
  const codes = await personnel.handOver({
    ...(await handOverOf(pair, request, services)),
    ...{ to: next, at: clock.now(), message: request.key, note: say("replace.note", names) },
  });
  const visits = await handVisits(pair, request, services);
  await personnel.leave(old.id, clock.now());
  const to = await personnel.reach(next);
  const given = say("replace.notice", { leaving: old.name, count: codes.length });
  const text = [given, visits.handed].filter((line) => line !== "").join("\n");
  const notices: Notice[] =
    to === undefined || next.id === request.person.id ? [] : [{ to, text, buttons: [] }];
  const done = [say("replace.done", { ...names, count: codes.length }), visits.handed, visits.without];
  return { ...privately(done.filter((line) => line !== "").join("\n")), notices };
}

/** Planned inspections go to the one who comes; where that is not possible, it is said which have nobody now. */
async function handVisits(
  { old, next }: Pair,
  { person, key }: Request,
  { say, clock, units, personnel }: Services,
): Promise<{ readonly handed: string; readonly without: string }> {
  const scope = units().pathOf(next.unit);
  const to = { id: next.id, role: next.role, scope, former: formerPaths(units(), scope, clock) };
  const note = say("replace.note", { coming: next.name, leaving: old.name });
  const request = { from: old.id, to, by: person, at: clock.now(), message: key, note };
  const { handed, without } = await personnel.handOverVisits(request);
  const list = (visits: readonly Inspection[]) =>
    visits.map((visit) => `${visit.unitName} (${whenText(visit, say)})`).join("; ");
  return {
    handed: handed.length === 0 ? "" : say("replace.visits", { visits: list(handed) }),
    without: without.length === 0 ? "" : say("replace.visits.without", { visits: list(without) }),
  };
}

/** Why the one cannot take over from the other. */
function refusalOf({ old, next }: Pair, { say, units }: Services): string | undefined {
  const tree = units();
  const scope = tree.pathOf(next.unit);
  if (next.leftAt !== undefined || next.erasedAt !== undefined)
    return say("replace.gone", { leaving: next.name });
  if (old.erasedAt !== undefined) return say("replace.gone", { leaving: old.name });
  if (scope !== "" && isWithin(tree.pathOf(old.unit), scope)) return undefined;
  const unit = tree.get(next.unit)?.norm ?? next.unit;
  return say("replace.outside", { coming: next.name, leaving: old.name, unit });
}

async function handOverOf(
  { old }: Pair,
  { person }: Request,
  { units, personnel }: Services,
): Promise<Omit<HandOverRequest, "to" | "at" | "message">> {
  const people = await personnel.people.all();
  const namesakes = people
    .filter(({ id, unit }) => id !== old.id && unit === old.unit)
    .map(({ name }) => name);
  return { from: { ...old, scope: units().pathOf(old.unit) }, by: person, namesakes };
}

async function peopleInArea(request: Request, services: Services): Promise<readonly StoredPerson[]> {
  const people = await services.personnel.people.all();
  return people.filter(
    (person) =>
      person.leftAt === undefined && person.erasedAt === undefined && isInArea(person, request, services),
  );
}

function isInArea({ unit }: StoredPerson, { person }: Request, { units }: Services): boolean {
  const path = units().pathOf(unit);
  return path !== "" && isWithin(path, person.scope);
}
