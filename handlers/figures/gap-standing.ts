import { listOf } from "../../src/dialogue/first";
import { readBody } from "../../src/dialogue/read-body";
import { type Gaps, readGaps } from "../../src/dialogue/read-gaps";
import { addDays } from "../../src/domain/calendar/days";
import type { ModelFilter, Standing } from "../../src/domain/figures";
import type { Milestone } from "../../src/domain/life-cycle";
import { vietnamDay } from "../../src/domain/vietnam-time";
import { fold } from "../../src/understanding/fold";
import type { Slots } from "../../src/understanding/understanding";
import type { Request, Services } from "../handler";
import { peopleNamed } from "../people/people-named";

export type GapStanding =
  | { readonly ok: true; readonly gaps: Gaps; readonly standing: Standing }
  /** Several people are called that. */
  | { readonly ok: false; readonly text: string };

/** "Tôi đang theo dõi mô hình nào". */
const OWN = /\b(?:toi|minh|em)(?: \S+){0,3} (?:theo doi|giup do)\b/;

/** What a question narrows by besides the values of models: missing reports, the body that runs them, who follows them. */
export async function gapStanding(
  { slots, placeName }: { readonly slots: Slots; readonly placeName: string },
  request: Pick<Request, "text" | "person" | "sentAt" | "inGroup">,
  services: Services,
): Promise<GapStanding> {
  // The name of a model may hold the words.
  const gaps = slots.name === undefined && slots.code === undefined ? readGaps(request.text) : {};
  const { noReport, silentDays, follows } = gaps;
  // Where the unit asked about is that body itself, all it has is meant.
  const body = readBody(placeName) === gaps.body ? undefined : gaps.body;
  const found = follows === true ? await follower(slots, request, services) : { ok: true as const };
  if (!found.ok) return found;
  const silentSince = silentDays === undefined ? undefined : addDays(vietnamDay(request.sentAt), -silentDays);
  return {
    ok: true,
    gaps,
    standing: {
      ...(noReport === true && { reports: "none" as const }),
      ...(silentSince !== undefined && { silentSince }),
      ...(body !== undefined && { body }),
      ...(found.follower !== undefined && { follower: found.follower }),
    },
  };
}

/** What is read of missing reports is said more exactly than "chưa báo cáo", which means the result. */
export function withGaps(standing: Standing | undefined, gaps: Standing): Standing | undefined {
  if (Object.keys(gaps).length === 0) return standing;
  const { notYet, milestone, ...others } = standing ?? {};
  const ofReports = gaps.reports !== undefined || gaps.silentSince !== undefined;
  const keeps = (number: Milestone | undefined) =>
    number !== undefined && !(ofReports && number === "reportedOn");
  return {
    ...others,
    ...(keeps(notYet) && { notYet }),
    ...(keeps(milestone) && { milestone }),
    ...gaps,
  };
}

/** What a question's words were heard as twice: "tiêu biểu" as state and tag, "củng cố" as conclusion and novelty. */
export function heardOnce(filter: ModelFilter): ModelFilter {
  const { tags, novelty, person, inCharge, ...others } = filter;
  const kept =
    filter.states?.includes("outstanding") === true ? tags?.filter((tag) => tag !== "tiêu biểu") : tags;
  return {
    ...others,
    ...(kept !== undefined && kept.length > 0 && { tags: kept }),
    ...(novelty !== undefined && filter.conclusion !== "can_cung_co" && { novelty }),
    ...(person !== undefined && filter.follower === undefined && { person }),
    ...(inCharge !== undefined && filter.follower === undefined && { inCharge }),
  };
}

type Found =
  | { readonly ok: true; readonly follower?: NonNullable<Standing["follower"]> }
  | { readonly ok: false; readonly text: string };

async function follower(
  slots: Slots,
  { text, person, inGroup }: Pick<Request, "text" | "person" | "inGroup">,
  services: Services,
): Promise<Found> {
  const [name] = listOf(slots.person);
  if (name === undefined)
    return OWN.test(fold(text)) ? { ok: true, follower: { id: person.id, name: person.name } } : { ok: true };
  const people = await peopleNamed(name, { person }, services);
  const [only] = people;
  if (only === undefined) return { ok: false, text: services.say("gap.follower.unknown", { name }) };
  if (people.length > 1)
    return { ok: false, text: services.say("gap.follower.several", { name, count: people.length }) };
  // A group hears no more of a name than was said there.
  return { ok: true, follower: { id: only.id, name: inGroup ? name : only.name } };
}
