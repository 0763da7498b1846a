import type { QueryFilter } from "mongoose";
import type { ModelFilter } from "../domain/figures";
import type { PassedStep } from "../domain/life-cycle";
import { CONCLUSIONS } from "../domain/model";
import type { ModelRow } from "./models";

type Query = QueryFilter<ModelRow>;

/** The records that have a step behind them, or have not; of days, only those that took it in them. */
export function passedQuery({ passed, notPassed, milestone, from, to }: ModelFilter): readonly Query[] {
  const days = milestone === undefined && (from !== undefined || to !== undefined);
  return [
    ...(passed === undefined ? [] : [days ? taken(passed, { from, to }) : BEHIND[passed]]),
    ...(notPassed === undefined ? [] : [{ $nor: [BEHIND[notPassed]] }]),
  ];
}

/** What can only be so once the step was taken says it too, also where the step itself was left out. */
const BEHIND: Readonly<Record<PassedStep, Query>> = {
  start: { $or: [taken("start"), { "reports.0": { $exists: true } }] },
  return: taken("return"),
  appraise: { $or: [{ conclusion: { $in: [...CONCLUSIONS] } }, { state: "appraised" }] },
  singleOut: taken("singleOut"),
  propose: { $or: [taken("propose"), { recognisedOn: { $gt: "" } }, { state: "notRecognised" }] },
};

interface Days {
  readonly from?: string;
  readonly to?: string;
}

/** Took the step, on one of these days (YYYY-MM-DD in Vietnam), and nobody took it back: that is always the next entry. */
function taken(step: PassedStep, { from = "", to = "9999" }: Days = {}): Query {
  const day = { $dateToString: { date: "$$this.at", format: "%Y-%m-%d", timezone: "+07:00" } };
  const isStep = { $and: [{ $eq: ["$$this.action", step] }, { $gte: [day, from] }, { $lte: [day, to] }] };
  const isTakenBack = { $and: [{ $eq: ["$$this.action", "undo"] }, "$$value.last"] };
  const change = { $cond: [isStep, 1, { $cond: [isTakenBack, -1, 0] }] };
  const counted = {
    $reduce: {
      input: "$history",
      initialValue: { count: 0, last: false },
      in: { count: { $add: ["$$value.count", change] }, last: isStep },
    },
  };
  return {
    "history.action": step,
    $expr: { $gt: [{ $let: { vars: { counted }, in: "$$counted.count" } }, 0] },
  };
}
