import type { QueryFilter } from "mongoose";
import type { ModelFilter } from "../domain/figures";
import type { LifeState } from "../domain/life-cycle";
import type { ModelRow } from "./models";

/** Approved or under way: of these a report is expected. */
const AT_WORK: LifeState[] = ["approved", "underway"];

/** What a filter asks about reports that are not there, the body that runs a model and who follows it. */
export function gapQuery({ reports, silentSince, body, follower }: ModelFilter): QueryFilter<ModelRow> {
  return {
    ...(reports === "none" && { "reports.0": { $exists: false } }),
    ...(silentSince !== undefined && {
      state: { $in: AT_WORK },
      approvedOn: { $lt: silentSince },
      reports: { $not: { $elemMatch: { on: { $gte: silentSince } } } },
    }),
    ...(body !== undefined && { body: body === "unknown" ? { $exists: false } : body }),
    ...(follower !== undefined && { follower: follower.id }),
  };
}
