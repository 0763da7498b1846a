import fc from "fast-check";
import { addDays, instantOf } from "../../../src/domain/calendar/days";
import { createWorkCalendar } from "../../../src/domain/calendar/work-calendar";
import {
  changeDeadline,
  DEFAULT_DUE_TIME,
  DEFAULT_STEPS,
  type Deadline,
  type DeadlineTerms,
  dropDeadline,
  type ReminderStep,
  setDeadline,
  stepsBefore,
} from "../../../src/domain/deadline";
import { type Inspection, planInspection } from "../../../src/domain/inspection";
import { type DigestWish, defaultSettings } from "../../../src/domain/person-settings";
import { dueOf } from "../../../src/domain/planning/deadline-times";
import { type PlanOptions, planSendings, type Wanted } from "../../../src/domain/planning/plan-sendings";
import { sendingId } from "../../../src/domain/planning/sending";
import { newReminder, type Repeat } from "../../../src/domain/reminder";
import { vietnamDay, vietnamTime } from "../../../src/domain/vietnam-time";
import { isOfficeHour } from "../support/office-hour";

const calendar = createWorkCalendar();
const at = (text: string) => instantOf(text.slice(0, 10), text.slice(11));
const by = { id: "khanh", role: "committee", scope: "H/" } as const;

function deadline(terms: Partial<DeadlineTerms> = {}, since = "2026-01-05 08:00"): Deadline {
  const change = setDeadline(
    {
      ...{ year: 2026, kind: "progress", unit: "H", path: "H/", on: "2026-06-25" },
      ...{ time: DEFAULT_DUE_TIME, moves: true, steps: stepsBefore([7, 2]) },
      ...terms,
    },
    { by, at: at(since), message: "m1" },
  );
  if (!change.ok) throw new Error(change.refusal.reason);
  return change.deadline;
}

function options(now: string, more: Partial<PlanOptions> = {}): PlanOptions {
  return {
    ...{ person: "hoa", settings: defaultSettings("hoa"), timing: { calendar }, now: at(now) },
    ...{ sent: new Set(), done: new Set(), putOff: new Map(), floor: new Date(0), ...more },
  };
}

const wants = (one: Deadline, as: ("charge" | "head" | "leader")[] = ["charge"]): Wanted => ({
  ...{ kind: "deadline", deadline: one, as },
});
/** "-7/charge", what comes next "-2/charge 2026-06-23 08:00". */
function planned(want: Wanted, now: string, more: Partial<PlanOptions> = {}) {
  const { due, next } = planSendings([want], options(now, more));
  const [first] = next;
  return {
    due: due.map(({ step }) => step).join(),
    next: first === undefined ? "" : `${first.step} ${vietnamDay(first.at)} ${vietnamTime(first.at)}`,
  };
}

describe("a deadline on Thursday 25/6, reminded of 7 and 2 days before", () => {
  it.each([
    ["2026-06-18 07:59", "", "-7/charge 2026-06-18 08:00", "a minute before the first step"],
    ["2026-06-18 08:00", "-7/charge", "-2/charge 2026-06-23 08:00", "at the first step"],
    [
      "2026-06-20 03:00",
      "-7/charge",
      "-2/charge 2026-06-23 08:00",
      "missed while the PC was off: still said",
    ],
    ["2026-06-23 09:00", "-2/charge", "0/charge 2026-06-25 08:00", "two were missed: only the newer is said"],
    ["2026-06-25 08:00", "0/charge", "2/charge 2026-06-29 08:00", "on the day; 27/6 is a Saturday"],
    ["2026-06-29 08:00", "4/charge", "6/charge 2026-07-01 08:00", "two on one Monday: the later one"],
    ["2026-07-27 08:00", "30/charge", "", "the last of the charge's steps"],
    ["2026-08-20 08:00", "", "", "too late to be of use"],
  ])("%s: due %p, next %p (%s)", (now, due, next) => {
    expect(planned(wants(deadline()), now)).toEqual({ due, next });
  });

  it.each([
    ["head", "2026-06-29 08:00", "4/head"],
    ["head", "2026-06-28 23:00", ""],
    ["leader", "2026-07-03 08:00", "8/leader"],
    ["leader", "2026-07-02 16:00", ""],
  ] as const)("the %s hears of it at %s: %p", (as, now, due) => {
    expect(planned(wants(deadline(), [as]), now).due).toBe(due);
  });

  it("tells nothing that lay before it was set or last changed", () => {
    const late = deadline({}, "2026-06-24 10:00");
    expect(planned(wants(late), "2026-06-24 10:01")).toEqual({ due: "", next: "0/charge 2026-06-25 08:00" });
  });

  it("tells nothing to who is done, muted, has put it off, or was told", () => {
    const now = "2026-06-25 08:00";
    const want = wants(deadline());
    const silent = (more: Partial<PlanOptions>) => planned(want, now, more).due;
    const settings = (since: string, until?: string) => ({
      ...defaultSettings("hoa"),
      mutedSince: at(since),
      ...(until !== undefined && { mutedUntil: at(until) }),
    });
    expect(silent({})).toBe("0/charge");
    expect(silent({ done: new Set(["deadline:m1"]) })).toBe("");
    expect(silent({ settings: settings("2026-06-01 08:00") })).toBe("");
    expect(silent({ settings: settings("2026-06-01 08:00", "2026-06-25 08:00") })).toBe("0/charge");
    expect(silent({ settings: settings("2026-06-26 08:00") })).toBe("0/charge");
    expect(silent({ putOff: new Map([["deadline:m1", at("2026-06-26 08:00")]]) })).toBe("");
    expect(silent({ putOff: new Map([["deadline:m1", at("2026-06-25 08:00")]]) })).toBe("0/charge");
    expect(silent({ floor: at("2026-06-25 08:01") })).toBe("");
    const [sending] = planSendings([want], options(now)).due;
    if (sending === undefined) throw new Error("nothing is due");
    expect(silent({ sent: new Set([sendingId(sending)]) })).toBe("");
  });

  it("putting it off does not move what comes after", () => {
    const put = { putOff: new Map([["deadline:m1", at("2026-06-24 08:00")]]) };
    expect(planned(wants(deadline()), "2026-06-24 08:00", put).next).toBe("0/charge 2026-06-25 08:00");
  });

  it("dropped, it is told no more", () => {
    const change = dropDeadline(deadline(), { by, at: at("2026-06-20 08:00"), message: "m2" });
    if (!change.ok) throw new Error("refused");
    expect(planned(wants(change.deadline), "2026-06-25 08:00")).toEqual({ due: "", next: "" });
  });

  it("moved, it is told anew; moved back, what was told for that day is not told again", () => {
    const before = deadline();
    const told = new Set(planSendings([wants(before)], options("2026-06-18 08:00")).due.map(sendingId));
    const move = (from: Deadline, on: string, when: string) => {
      const change = changeDeadline(from, { on }, { by, at: at(when), message: when });
      if (!change.ok) throw new Error("refused");
      return change.deadline;
    };
    const later = move(before, "2026-06-30", "2026-06-18 09:00");
    expect(planned(wants(later), "2026-06-23 08:00", { sent: told }).due).toBe("-7/charge");
    const back = move({ ...later }, "2026-06-25", "2026-06-18 07:00");
    expect(planned(wants(back), "2026-06-18 10:00", { sent: told }).due).toBe("");
  });

  it("a clock that goes back repeats nothing, one that jumps ahead loses nothing", () => {
    const want = wants(deadline());
    const sent = new Set(planSendings([want], options("2026-06-18 08:30")).due.map(sendingId));
    expect(planned(want, "2026-06-18 07:30", { sent }).due).toBe("");
    expect(planned(want, "2026-06-18 08:30", { sent }).due).toBe("");
    expect(planned(want, "2026-06-23 09:00", { sent }).due).toBe("-2/charge");
  });

  it("a day off that is declared later moves the step and repeats none", () => {
    const congress = createWorkCalendar({ days: [{ day: "2026-06-18", kind: "off", name: "Đại hội" }] });
    const sent = new Set(planSendings([wants(deadline())], options("2026-06-18 08:00")).due.map(sendingId));
    const moved = { timing: { calendar: congress } };
    expect(planned(wants(deadline()), "2026-06-17 08:00", moved).due).toBe("-7/charge");
    expect(planned(wants(deadline()), "2026-06-18 09:00", { ...moved, sent }).due).toBe("");
  });
});

describe("the last day", () => {
  it.each([
    ["2026-06-25", "2026-06-25", "a Thursday"],
    ["2026-02-28", "2026-03-02", "a Saturday at the end of a month"],
    ["2026-02-17", "2026-02-23", "mùng 1"],
    ["2026-04-26", "2026-04-28", "Giỗ Tổ on a Sunday"],
    ["2026-11-24", "2026-11-25", "Ngày Văn hóa"],
    ["2027-01-01", "2027-01-04", "turn of the year"],
    ["2028-02-29", "2028-02-29", "29/2"],
    ["2026-08-22", "2026-08-22", "a Saturday that is worked"],
  ])("%s is %s (%s)", (on, day) => {
    expect(dueOf({ on, time: "17:00", moves: true }, calendar).day).toBe(day);
  });

  it("stays on a day off where that is what was set", () => {
    const fixed = deadline({ on: "2026-02-28", moves: false });
    expect(dueOf(fixed, calendar).day).toBe("2026-02-28");
    // The step on the day is a warning, so it comes on the working day before.
    expect(planned(wants(fixed), "2026-02-27 08:00").due).toBe("0/charge");
  });
});

describe("steps", () => {
  it.each<[ReminderStep, string, string, string]>([
    [{ days: -1, to: "charge" }, "2026-06-29", "2026-06-26 08:00", "the day before a Monday is the Friday"],
    [{ days: -7, to: "charge" }, "2026-02-24", "2026-02-13 08:00", "over Tết: the last day before it"],
    [{ days: 2, to: "charge" }, "2026-04-29", "2026-05-04 08:00", "after 30/4 and 1/5"],
    [{ days: -1, to: "charge", time: "14:30" }, "2026-06-25", "2026-06-24 14:30", "its own hour"],
    [{ days: -1, to: "charge", time: "12:00" }, "2026-06-25", "2026-06-24 14:00", "lunch moves it"],
    [{ days: -1, to: "charge", time: "19:00" }, "2026-06-25", "2026-06-25 07:45", "evening moves it on"],
    [
      { days: -1, to: "leader", time: "19:00", urgent: true },
      "2026-06-25",
      "2026-06-24 19:00",
      "urgent: not moved",
    ],
    [{ days: 3, to: "charge", urgent: true }, "2026-06-25", "2026-06-28 08:00", "urgent: on a Sunday too"],
    [{ days: -31, to: "charge" }, "2026-03-31", "2026-02-27 08:00", "28/2 is a Saturday"],
    [{ days: -1, to: "charge" }, "2028-03-01", "2028-02-29 08:00", "29/2"],
    [{ days: 1, to: "charge" }, "2026-12-31", "2027-01-04 08:00", "over the turn of the year"],
  ])("%j of %s: %s (%s)", (step, on, expected) => {
    const one = deadline({ on, steps: [step], year: Number(on.slice(0, 4)) });
    expect(planned(wants(one, [step.to]), "2026-01-06 00:00").next.slice(-16)).toBe(expected);
  });

  it("wait for the end of a person's quiet hours, unless they are urgent", () => {
    const quiet = { from: "06:00", to: "10:00" };
    const timing = { timing: { calendar, quiet } };
    expect(planned(wants(deadline()), "2026-06-18 08:00", timing).next).toBe("-7/charge 2026-06-18 10:00");
    const urgent = deadline({ steps: [{ days: -7, to: "charge", urgent: true }] });
    expect(planned(wants(urgent), "2026-06-18 08:00", timing).due).toBe("-7/charge");
  });

  it("for every deadline and step lie in office hours, and each is sent at most once, whenever one looks", () => {
    const day = fc.integer({ min: 0, max: 600 }).map((days) => addDays("2026-03-01", days));
    const looks = fc.array(fc.integer({ min: 0, max: 100 * 24 * 60 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(day, looks, (on, minutes) => {
        const one = deadline({ on, steps: DEFAULT_STEPS });
        const sent = new Set<string>();
        const start = at(`${addDays(on, -20)} 00:00`).getTime();
        for (const minute of minutes) {
          const now = new Date(start + minute * 60_000);
          const plan = planSendings([wants(one, ["charge", "head", "leader"])], {
            ...options("2026-01-01 00:00"),
            ...{ now, sent },
          });
          expect(plan.due.length).toBeLessThanOrEqual(1);
          for (const sending of [...plan.due, ...plan.next])
            expect(isOfficeHour(sending.at, calendar)).toBe(true);
          for (const sending of plan.due) {
            expect(sending.at <= now).toBe(true);
            expect(sent.has(sendingId(sending))).toBe(false);
            sent.add(sendingId(sending));
          }
          for (const sending of plan.next) expect(sending.at > now).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});

function inspection(time: Partial<Inspection>, planned = "2026-03-02 08:00"): Inspection {
  return planInspection(
    {
      ...{ id: "i1", tour: "i1", unit: "L", unitName: "xã Thạch Lạc", path: "H/L/", codes: [] },
      ...{ inspectors: ["khanh"], on: "2026-03-12", ...time },
    },
    { by, at: at(planned), message: "i1" },
  );
}

describe("an inspection", () => {
  const visit = (time: Partial<Inspection>, as: "visited" | "inspector" = "visited", set?: string) =>
    ({ kind: "inspection", inspection: inspection(time, set), as }) as const;
  it.each<[Partial<Inspection>, string, string, string]>([
    [{}, "2026-03-11 08:00", "before", "the day before"],
    [{}, "2026-03-11 23:00", "before", "the evening before, after an outage"],
    [{}, "2026-03-12 00:00", "", "the day itself has begun"],
    [{}, "2026-03-12 07:45", "morning", "the morning of"],
    [{ time: "09:00" }, "2026-03-12 08:59", "morning", "until it begins"],
    [{ time: "09:00" }, "2026-03-12 09:00", "", "and no longer"],
    [{ time: "07:30" }, "2026-03-12 07:45", "", "an early visit has its day before"],
    [{ on: "2026-03-16" }, "2026-03-13 08:00", "before", "before a Monday comes the Friday"],
    [{ on: "2026-03-14" }, "2026-03-14 07:45", "morning", "on a Saturday people come for it"],
    [{}, "2026-03-13 08:00", "", "the visited owe no record"],
  ])("%j at %s: %p (%s)", (time, now, due) => {
    expect(planned(visit(time), now).due).toBe(due);
  });

  it("asks the inspector for the record until it is there", () => {
    const own = visit({}, "inspector");
    expect(planned(own, "2026-03-13 08:00")).toEqual({ due: "record+1", next: "record+3 2026-03-16 08:00" });
    expect(planned(own, "2026-03-19 08:00").due).toBe("record+7");
    expect(planned(own, "2026-09-10 08:00").due).toBe("record+182");
    const done = { ...own, inspection: { ...own.inspection, state: "done" as const } };
    expect(planned(done, "2026-03-19 08:00")).toEqual({ due: "", next: "" });
  });

  it("planned late tells nobody what they just heard", () => {
    expect(planned(visit({}, "visited", "2026-03-11 15:00"), "2026-03-11 15:00").due).toBe("");
  });
});

describe("one's own reminder", () => {
  const remind = (time: string, repeat?: Repeat, nextAt = time): Wanted => ({
    kind: "reminder",
    reminder: {
      ...newReminder({
        ...{ id: "r1", person: "hoa", text: "nộp báo cáo", at: at(time), createdAt: at("2026-01-01 08:00") },
        ...(repeat !== undefined && { repeat }),
      }),
      nextAt: at(nextAt),
    },
  });

  it.each<[string, Repeat | undefined, string, string, string, string]>([
    [
      "2026-03-08 05:00",
      undefined,
      "2026-03-08 05:00",
      "2026-03-08T05:00",
      "",
      "on a Sunday before dawn, as asked",
    ],
    ["2026-03-08 05:00", undefined, "2026-03-20 05:00", "2026-03-08T05:00", "", "late, but said"],
    [
      "2026-01-31 08:00",
      "month",
      "2026-02-28 08:00",
      "2026-02-28T08:00",
      "2026-03-31T08:00 2026-03-31 08:00",
      "month ends",
    ],
    [
      "2028-02-29 08:00",
      "year",
      "2029-02-28 08:00",
      "2029-02-28T08:00",
      "2030-02-28T08:00 2030-02-28 08:00",
      "29/2",
    ],
    [
      "2026-03-02 08:00",
      "week",
      "2026-03-25 09:00",
      "2026-03-23T08:00",
      "2026-03-30T08:00 2026-03-30 08:00",
      "three missed: once",
    ],
    [
      "2026-12-31 08:00",
      "day",
      "2027-01-01 08:00",
      "2027-01-01T08:00",
      "2027-01-02T08:00 2027-01-02 08:00",
      "turn of the year",
    ],
  ])("of %s each %s, at %s: %s, next %p (%s)", (time, repeat, now, due, next) => {
    expect(planned(remind(time, repeat), now)).toEqual({ due, next });
  });

  it("comes though its owner has asked for silence before asking for it", () => {
    const muted = (since: string) => ({ settings: { ...defaultSettings("hoa"), mutedSince: at(since) } });
    expect(planned(remind("2026-03-02 08:00"), "2026-03-02 08:00", muted("2025-12-01 08:00")).due).not.toBe(
      "",
    );
    expect(planned(remind("2026-03-02 08:00"), "2026-03-02 08:00", muted("2026-02-01 08:00")).due).toBe("");
  });
});

describe("a digest", () => {
  const digest = (wish: DigestWish, since = "2026-01-01 00:00"): Wanted => ({
    ...{ kind: "digest", wish, since: at(since) },
  });
  it.each([
    [
      { every: "day", time: "07:30" },
      "2026-03-02 07:30",
      "2026-03-02T07:30",
      "2026-03-03T07:30 2026-03-03 07:30",
    ],
    [{ every: "day", time: "07:30" }, "2026-03-07 07:30", "", "2026-03-09T07:30 2026-03-09 07:30"],
    [
      { every: "day", time: "07:30" },
      "2026-03-06 19:29",
      "2026-03-06T07:30",
      "2026-03-09T07:30 2026-03-09 07:30",
    ],
    [{ every: "day", time: "07:30" }, "2026-02-16 08:00", "", "2026-02-23T07:30 2026-02-23 07:30"],
    [
      { every: "week", time: "15:00", weekday: 5 },
      "2026-03-06 15:00",
      "2026-03-06T15:00",
      "2026-03-13T15:00 2026-03-13 15:00",
    ],
    [
      { every: "week", time: "15:00", weekday: 5 },
      "2026-04-30 15:00",
      "",
      "2026-05-04T15:00 2026-05-04 15:00",
    ],
    [
      { every: "month", time: "08:00", day: 31 },
      "2026-03-02 08:00",
      "2026-03-02T08:00",
      "2026-03-31T08:00 2026-03-31 08:00",
    ],
    [{ every: "month", time: "08:00", day: 1 }, "2026-12-31 08:00", "", "2027-01-04T08:00 2027-01-04 08:00"],
  ] as const)("%j at %s: %p, next %p", (wish, now, due, next) => {
    expect(planned(digest(wish), now)).toEqual({ due, next });
  });

  it("begins when it is asked for", () => {
    const wish = { every: "day", time: "07:30" } as const;
    expect(planned(digest(wish, "2026-03-02 09:00"), "2026-03-02 09:01").due).toBe("");
  });
});
