import type { Model } from "../../src/domain/model";
import type { Services } from "../handler";

/** Lines of one list: what fits into two screens of a phone. */
export const MOST_NAMED = 20;

type Named = Pick<Model, "code" | "name" | "unitName" | "village">;

/** A line for each model, with what is told of it; those that are too many are counted. */
export function namedLines<M extends Named>(
  models: readonly M[],
  detailOf: (model: M) => string,
  { say }: Pick<Services, "say">,
): string[] {
  const lines = models.slice(0, MOST_NAMED).map((model, index) => {
    const detail = detailOf(model);
    const values = { number: index + 1, name: model.name, place: placeOf(model), code: model.code };
    return detail === "" ? say("gap.line", values) : say("gap.line.detail", { ...values, detail });
  });
  const left = models.length - MOST_NAMED;
  return left > 0 ? [...lines, say("gap.more", { count: left })] : lines;
}

/** "thôn Bàu Am, xã Thạch Lạc". */
export function placeOf({ village, unitName }: Pick<Named, "village" | "unitName">): string {
  return village === undefined ? unitName : `${village}, ${unitName}`;
}
