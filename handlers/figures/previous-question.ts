import { listOf } from "../../src/dialogue/first";
import type { Extras, GroupBy, Slots } from "../../src/understanding/understanding";
import type { Request } from "../handler";

/** Follow-ups ("chia theo lĩnh vực") go on from a question of at most this age. */
const FOLLOW_UP_MS = 30 * 60 * 1000;

interface Asked {
  readonly slots: Slots;
  readonly extras: Extras;
}

/** The question before, if it is recent enough to be gone on from. */
export function recentQuestion({ state, sentAt }: Pick<Request, "state" | "sentAt">) {
  const { question } = state;
  const recent = question !== undefined && sentAt.getTime() - question.at.getTime() <= FOLLOW_UP_MS;
  return recent ? question : undefined;
}

/** What is asked, with what an elliptical question takes over from the one before; what it names itself replaces that. */
export function withPrevious(request: Request): Asked {
  const own: Asked = request.understanding;
  const before: Asked | undefined = recentQuestion(request);
  const { followUp, sameScope } = own.extras;
  if (before === undefined || (followUp !== true && sameScope !== true)) {
    return { slots: own.slots, extras: own.extras };
  }
  const slots = scopeSlots(before.slots, own);
  const units = namesPlace(own) ? {} : { units: before.extras.units };
  if (followUp !== true) {
    return { slots: { ...slots, ...own.slots }, extras: { ...units, ...own.extras } };
  }
  return {
    slots: { ...slots, ...narrowingSlots(before.slots, own), ...own.slots },
    extras: { ...units, ...narrowingExtras(before, own), ...own.extras },
  };
}

function namesPlace({ slots, extras }: Asked): boolean {
  return extras.wholeArea === true || (slots.unit_raw ?? slots.unit_norm) !== undefined;
}

/** "Riêng xã Thạch Lạc thì sao" is no question of kinds any more. */
function namesCommune({ slots }: Asked): boolean {
  return (slots.unit_raw ?? slots.unit_norm) !== undefined;
}

/** Time and place, each as a whole: a new period replaces old days as well. */
function scopeSlots(before: Slots, own: Asked): Slots {
  const { period, date, date_from, date_to, unit_raw, unit_norm, village } = before;
  const { slots } = own;
  const namesTime = [slots.period, slots.date, slots.date_from, slots.date_to].some(
    (value) => value !== undefined,
  );
  return {
    ...(!namesTime && { period, date, date_from, date_to }),
    ...(!namesPlace(own) && { unit_raw, unit_norm, village }),
  };
}

function narrowingSlots(before: Slots, own: Asked): Slots {
  const { field, level, kind, person } = before;
  const group = own.slots.group_by ?? listOf(before.group_by).filter((by) => !namesOne(by, own));
  const groups = listOf(group);
  return { field, level, kind, person, ...(groups.length > 0 && { group_by: groups }) };
}

/** A split by what the follow-up narrows to one value says nothing any more ("chia theo cấp", "riêng cấp tỉnh?"). */
function namesOne(by: GroupBy | "novelty" | "tag", { slots, extras }: Asked): boolean {
  if (by === "field") return slots.field !== undefined;
  if (by === "level") return slots.level !== undefined;
  if (by === "unit") return slots.unit_raw !== undefined;
  if (by === "tag") return extras.tags !== undefined && extras.groupBy?.includes("tag") !== true;
  if (by === "kind") return slots.kind !== undefined;
  if (by === "period") return slots.period !== undefined;
  return by === "novelty" && extras.novelty !== undefined;
}

function narrowingExtras(before: Asked, own: Asked): Extras {
  const { kind, novelty, tags, groupBy, coverage, againstInitial, wholeArea, measure, unitKinds } =
    before.extras;
  const splits = own.slots.group_by !== undefined || own.extras.groupBy !== undefined;
  const kept = splits ? [] : (groupBy ?? []).filter((by) => !namesOne(by, own));
  return {
    kind,
    novelty,
    tags,
    measure,
    ...(!namesCommune(own) && unitKinds?.loose !== true && { unitKinds }),
    ...(!namesPlace(own) && { wholeArea }),
    ...(kept.length > 0 && { groupBy: kept }),
    // Another way of counting is over once a split or a list is asked for.
    ...(!splits && { coverage, againstInitial }),
  };
}
