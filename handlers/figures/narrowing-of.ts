import type { ModelFilter } from "../../src/domain/figures";

const NARROWING = [
  "fields",
  "fieldsLeftOut",
  "levels",
  "kind",
  "subject",
  "novelty",
  "tags",
  "person",
  "inCharge",
  "villages",
  "ofKind",
] as const;

/** What a question narrows by place and by values of models, without its time and its standing. */
export function narrowingOf(filter: ModelFilter): ModelFilter {
  return NARROWING.reduce<ModelFilter>((kept, name) => Object.assign(kept, { [name]: filter[name] }), {
    path: filter.path,
  });
}
