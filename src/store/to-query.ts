import type { QueryFilter } from "mongoose";
import type { ModelFilter } from "../domain/figures";
import { COUNTED_STATES } from "../domain/life-cycle";
import { afterScope } from "../domain/unit-path";
import { nameKey } from "../understanding/similar-names";
import { gapQuery } from "./gap-query";
import type { ModelRow } from "./models";
import { passedQuery } from "./passed-query";

/** The records of a filter, as the store is asked for them: always so that an index answers, whatever it says. */
export function toQuery(filter: ModelFilter): QueryFilter<ModelRow> {
  const { years, fields, levels, kind, subject, novelty, tags, person, villages, states, conclusion } =
    filter;
  const also = [
    ...passedQuery(filter),
    ...(filter.inCharge === undefined ? [] : [inChargeQuery(filter.inCharge)]),
  ];
  return {
    ...placeQuery(filter),
    state: { $in: [...(states ?? COUNTED_STATES)] },
    // Of no year in particular, every year: the index begins with it, and is gone through year by year.
    year: years === undefined ? { $gte: 0 } : { $in: [...years] },
    ...daysQuery(filter),
    ...(conclusion && { conclusion }),
    ...(filter.evidence && { "evidence.0": { $exists: filter.evidence === "some" } }),
    ...(fields && { field: { $in: [...fields] } }),
    ...(levels && { level: { $in: [...levels] } }),
    ...(kind && { kind }),
    ...(subject && { subject }),
    ...(novelty && { novelty }),
    ...(tags && { tags: { $all: [...tags] } }),
    ...(villages && { village: { $in: [...villages] } }),
    ...kindQuery(filter),
    ...(filter.unnamed && { person: { $exists: false } }),
    ...(filter.having && { [`totals.${filter.having}`]: { $gt: 0 } }),
    ...gapQuery(filter),
    ...(also.length > 0 && { $and: also }),
    ...(person !== undefined &&
      filter.inCharge === undefined && { personKey: { $regex: `(^| )${nameKey(person)}$` } }),
  };
}

/**
 * Under the path asked about, or under one of the former units that went into it. Several places are prefixes in one
 * list: the index is then gone through once, in half the time that an $or of ranges takes.
 */
export function placeQuery({
  path,
  former = [],
}: Pick<ModelFilter, "path" | "former">): QueryFilter<ModelRow> {
  if (former.length === 0) return { path: { $gte: path, $lt: afterScope(path) } };
  return { path: { $in: [path, ...former].map(startingWith) } };
}

function startingWith(path: string): RegExp {
  return new RegExp(`^${path.replace(/[^\p{L}\p{N}]/gu, "\\$&")}`);
}

function kindQuery({ ofKind }: ModelFilter): QueryFilter<ModelRow> {
  if (ofKind === undefined) return {};
  return { unit: ofKind.except === true ? { $nin: [...ofKind.units] } : { $in: [...ofKind.units] } };
}

/** Who answers for a model: its owner, else who registered it. */
function inChargeQuery(id: string): QueryFilter<ModelRow> {
  return { $or: [{ owner: id }, { owner: { $exists: false }, registeredBy: id }] };
}

/**
 * Days of a milestone are compared as text, and its absence as "not a text": both are answered from the index,
 * which asking for null would not be.
 */
function daysQuery({ from, to, milestone, notYet, passed }: ModelFilter): QueryFilter<ModelRow> {
  const days = { ...(from !== undefined && { $gte: from }), ...(to !== undefined && { $lte: to }) };
  const ranged = from !== undefined || to !== undefined;
  return {
    ...(milestone !== undefined && { [milestone]: ranged ? days : { $gt: "" } }),
    ...(milestone === undefined && passed === undefined && ranged && { registeredOn: days }),
    ...(notYet !== undefined && notYet !== milestone && { [notYet]: { $not: { $gt: "" } } }),
  };
}
