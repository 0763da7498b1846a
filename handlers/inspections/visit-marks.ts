import type { Visit } from "../../src/dialogue/visit";
import type { Services } from "../handler";
import { checklistOf } from "./checklist";

/** "1 đạt; 2: 18/20 điểm; tổng 18/30 điểm": the checklist as it was filled in. */
export async function marksText(
  marks: readonly Visit["marks"][number][],
  at: Date,
  services: Services,
): Promise<string> {
  const { say } = services;
  const list = await checklistOf(at, services);
  const most = (number: number) => list[number - 1]?.points;
  const parts = marks.map(({ number, met, points }) => {
    const of = most(number);
    if (points !== undefined && of !== undefined)
      return say("visit.mark.pointsOf", { number, points, most: of });
    if (points !== undefined) return say("visit.mark.points", { number, points });
    return met === true ? say("visit.mark.met", { number }) : say("visit.mark.unmet", { number });
  });
  const total = marks.reduce((sum, { points = 0 }) => sum + points, 0);
  const all = list.reduce((sum, { points = 0 }) => sum + points, 0);
  return [
    ...parts,
    ...(total > 0 && all > 0 ? [say("visit.mark.total", { points: total, most: all })] : []),
  ].join("; ");
}
