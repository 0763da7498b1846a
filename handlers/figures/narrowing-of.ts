import type { ModelFilter } from "../../src/domain/figures";

/** What a question narrows by place and by values of models, without its time and its standing. */
export function narrowingOf({
  path,
  fields,
  fieldsLeftOut,
  levels,
  kind,
  subject,
  novelty,
  tags,
  person,
  inCharge,
  villages,
  ofKind,
}: ModelFilter): ModelFilter {
  return {
    path,
    fields,
    fieldsLeftOut,
    levels,
    kind,
    subject,
    novelty,
    tags,
    person,
    inCharge,
    villages,
    ofKind,
  };
}
