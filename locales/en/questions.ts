import type { questions as vi } from "../vi/questions";

/** What closes a reply of figures, rates, rankings, tags. */
export const questions: Readonly<Record<keyof typeof vi, string>> = {
  "closing.scope": "Scope: {place}; period: {period}.",
  "closing.scheme": "Scope: {place}; period: {period}; scheme of {fields} fields.",
  "closing.next": "Next you can ask: {nexts}.",
  "button.byField": "Split by field",
  "button.lastYear": "Against last year",
  "say.byField": "chia theo lĩnh vực",
  "say.lastYear": "so với năm ngoái",

  "rate.head": "{place}: {part}/{whole} = {rate}% of what was registered {period}{filters} {standing}.",
  "rate.none": "{place} has nothing registered {period}{filters}, hence no rate.",
  "rate.sides": "{place}: share of the registered that is {standing}:",
  "rate.part": "- {name}: {part}/{whole} = {rate}%",
  "rate.part.none": "- {name}: nothing registered",

  "rank.most": "Most: {names} ({value}).",
  "rank.least": "Fewest: {names} ({value}).",
  "sum.part.unknown": "No figures yet ({count}): {names}.",

  "split.tag": "area tag",
  "tag.none": "no tag",
  "count.tagsOverlap":
    "{count} carry two tags or more, so that the figures by tag add up to more than {all}.",

  "target.rest": "Besides, {count} of units that have no target of their own.",
  "target.sum": "The targets of the units come to {sum}, the target of the whole is {target}.",
};
