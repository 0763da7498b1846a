import { type Extras, KINDS, NOVELTIES, type Slots } from "../understanding";
import { factsOf } from "./closed-slots";
import { counts, isQuestion, isRegistering, type SlotContext } from "./context";
import { dropUndefined } from "./drop-undefined";
import { groupings } from "./group-by-slot";

/** What the labels do not name: kind, novelty, tags, units with their codes, a second split, the whole area. */
export function extrasOf(context: SlotContext, slots: Slots): Extras {
  const extras: Extras = {
    kind: kindOf(context),
    novelty: noveltyOf(context),
    tags: nonEmpty(tagsOf(context)),
    units: nonEmpty(
      context.reading.units.filter((span) => counts(context, span)).map((span) => span.mention),
    ),
    groupBy: nonEmpty(groupings(context).filter((group) => group !== slots.group_by)),
    ...questionExtras(context),
  };
  return dropUndefined(extras);
}

function nonEmpty<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length > 0 ? [...new Set(list)] : undefined;
}

/** What is registered or asked about; both words in one question ("mô hình, điển hình") mean either. */
function kindOf(context: SlotContext): Extras["kind"] {
  if (context.intent === "register_model") return "mo_hinh";
  if (context.intent === "register_exemplar") return "dien_hinh";
  const said = new Set(factsOf(context, "type").map((hit) => hit.value));
  return said.size === 1 ? KINDS.find((kind) => said.has(kind)) : undefined;
}

function noveltyOf(context: SlotContext): Extras["novelty"] {
  const said = new Set(factsOf(context, "novelty").map((hit) => hit.value));
  if (said.has("duy_tri") && isRegistering(context.intent)) return "duy_tri";
  return said.size === 1 ? NOVELTIES.find((novelty) => said.has(novelty)) : undefined;
}

function tagsOf(context: SlotContext): readonly string[] {
  return factsOf(context, "tag").map((hit) => hit.value);
}

function questionExtras(context: SlotContext): Partial<Extras> {
  if (!isQuestion(context.intent)) return {};
  const has = (concept: string): boolean =>
    context.reading.concepts.some((hit) => hit.value === concept && counts(context, hit));
  return {
    wholeArea: has("whole") || undefined,
    coverage: has("coverage") || undefined,
    againstInitial: has("initial") || undefined,
  };
}
