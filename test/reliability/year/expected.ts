import {
  ACT_TIME,
  ACTS,
  type Act,
  COMMUNES,
  DEADLINES,
  type DeadlinePlan,
  MUTED,
  OWN_DAY_OFF,
  QUIET,
  REMINDERS,
  SNOOZES,
  START,
  two,
  UNREACHABLE,
  VISITS,
} from "./scenario";

/**
 * Who is to be told what at which minute of the year, worked out day by day without any of the service's own code:
 * days off are a list written by hand, states are looked up in the acts.
 */
export function expectedSendings(): ReadonlySet<string> {
  const found = new Set<string>();
  for (const deadline of DEADLINES) for (const one of deadlineSendings(deadline)) found.add(one);
  for (const visit of VISITS) for (const one of visitSendings(visit)) found.add(one);
  for (const { id, person, times } of REMINDERS)
    for (const time of times) found.add(`${time} ${person} reminder:${id}`);
  for (const { id, person, deadline, until } of SNOOZES)
    if (isOwing(person, deadline, until)) found.add(`${until} ${person} reminder:${id}`);
  for (const time of digests()) found.add(time);
  return found;
}

const OFF = new Set([
  ...["01-01", "01-02", "02-16", "02-17", "02-18", "02-19", "02-20", "04-27", "04-30", "05-01"],
  ...["08-31", "09-01", "09-02", "11-24"],
]);
const WORKED = new Set(["01-10", "08-22"]);

function works(day: string, commune?: number): boolean {
  if (commune === OWN_DAY_OFF.commune && day === OWN_DAY_OFF.day) return false;
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  const monthDay = day.slice(5);
  return WORKED.has(monthDay) || (weekday >= 1 && weekday <= 5 && !OFF.has(monthDay));
}

function shift(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

function working(day: string, direction: 1 | -1, commune?: number): string {
  return works(day, commune) ? day : working(shift(day, direction), direction, commune);
}

const START_TIME = START.slice(0, 16);
const LAST = "2026-12-31T23:00";

/** Has the commune done this by then? */
function did(act: Act["act"], commune: number, time: string): boolean {
  return ACTS.some((one) => one.act === act && one.commune === commune && `${one.day}T${ACT_TIME}` < time);
}

function owes(kind: DeadlinePlan["kind"], commune: number, time: string): boolean {
  const has = (act: Act["act"]) => did(act, commune, time);
  switch (kind) {
    case "other":
      return !has("mark");
    case "registration":
      return !has("register");
    case "progress":
      return has("register") && !has("progress") && !has("result");
    case "result":
      return has("register") && !has("result");
    case "appraisal":
      return has("result") && !has("appraise");
    case "recognition":
      return has("appraise") && !has("propose");
  }
}

/** Who hears of what a commune owes. */
function hearing(to: "charge" | "head" | "leader", kind: DeadlinePlan["kind"], commune: number): string[] {
  if (to === "leader") return ["lan"];
  if (to === "head") return commune % 2 === 1 ? [`h${two(commune)}`] : [];
  return kind === "appraisal" ? ["khanh"] : [`o${two(commune)}`];
}

const STEPS: readonly (readonly [number, "charge" | "head" | "leader"])[] = [
  ...Array.from({ length: 15 }, (_, index) => [2 * (index + 1), "charge"] as const),
  [0, "charge"],
  [4, "head"],
  [8, "leader"],
];

function deadlineSendings({ id, kind, on, before }: DeadlinePlan): string[] {
  const steps = [...before.map((days) => [-days, "charge"] as const), ...STEPS];
  const found: string[] = [];
  const reported = new Set<string>();
  const all: { time: string; person: string; commune: number }[] = [];
  for (let commune = 1; commune <= COMMUNES; commune += 1) {
    for (const [days, to] of steps) {
      for (const person of hearing(to, kind, commune)) {
        // Whoever sits in the province goes by its calendar.
        const place = person === "lan" || person === "khanh" ? undefined : commune;
        const due = working(on, 1, place);
        const day = working(shift(due, days), days <= 0 ? -1 : 1, place);
        const time = `${day}T${person === QUIET.person ? QUIET.to : "08:00"}`;
        if (time >= START_TIME && time <= LAST && owes(kind, commune, time))
          all.push({ time, person, commune });
      }
    }
  }
  for (const { time, person } of all.sort((a, b) => (a.time < b.time ? -1 : 1))) {
    if (person === MUTED || isPutOff(person, id, time)) continue;
    if (person !== UNREACHABLE) found.push(`${time} ${person} deadline:${id}`);
    else if (!reported.has(person)) {
      reported.add(person);
      found.push(`${time} khanh unreached:${person}`);
    }
  }
  return found;
}

function isPutOff(person: string, deadline: string, time: string): boolean {
  return SNOOZES.some(
    (one) =>
      one.person === person &&
      one.deadline === deadline &&
      `${one.day}T${ACT_TIME}` < time &&
      time < one.until,
  );
}

function isOwing(person: string, deadline: string, time: string): boolean {
  const { kind } = DEADLINES.find(({ id }) => id === deadline) ?? {};
  if (kind === undefined) return false;
  for (let commune = 1; commune <= COMMUNES; commune += 1)
    if (owes(kind, commune, time) && hearing("charge", kind, commune).includes(person)) return true;
  return false;
}

function visitSendings({ commune, on }: (typeof VISITS)[number]): string[] {
  const found: string[] = [];
  const officer = `o${two(commune)}`;
  // Who hears of it when it is entered is not told what lay before.
  const enteredAt = `${shift(on, -10)}T09:00`;
  const tell = (person: string, day: string, hour: string) => {
    const time = `${day}T${person === QUIET.person && works(day) ? QUIET.to : hour}`;
    if (person !== MUTED && time > enteredAt && time < (hour === "07:45" ? `${on}T09:00` : LAST))
      found.push(`${time} ${person} inspection:v${commune}`);
  };
  for (const person of [officer, "khanh"]) {
    const place = person === officer ? commune : undefined;
    tell(person, working(shift(on, -1), -1, place), "08:00");
    tell(person, on, "07:45");
  }
  for (const days of [1, 3, 7, 14]) {
    const day = working(shift(on, days), 1);
    if (`${day}T08:00` < `${shift(on, 4)}T${ACT_TIME}`) tell("khanh", day, "08:00");
  }
  return found;
}

/** The leader's: each Monday at 07:30, and on the first of each month at 08:00, or the next working day. */
function digests(): string[] {
  const found: string[] = [];
  for (let day = "2026-01-06"; day <= "2026-12-31"; day = shift(day, 1)) {
    if (new Date(`${day}T00:00:00Z`).getUTCDay() === 1)
      found.push(`${working(day, 1)}T07:30 lan digest:week`);
    if (day.endsWith("-01")) found.push(`${working(day, 1)}T08:00 lan digest:month`);
  }
  return found;
}
