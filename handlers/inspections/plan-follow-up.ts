import type { Visit } from "../../src/dialogue/visit";
import { type Inspection, planInspection } from "../../src/domain/inspection";
import { vietnamDay } from "../../src/domain/vietnam-time";
import { whenText } from "../../src/reports/when-text";
import type { Request, Services } from "../handler";
import { placeText } from "./visit-text";

export interface FollowUps {
  readonly planned: readonly Inspection[];
  readonly lines: readonly string[];
}

/**
 * The next visits (kiểm tra lại, phúc tra) to what has to be put right, on the day that was agreed, by the same people. Each
 * has an id of its own from the message that recorded: planned again, it is found.
 */
export async function planFollowUps(
  { act, followUp }: Pick<Visit, "act" | "followUp">,
  done: readonly Inspection[],
  request: Request,
  services: Services,
): Promise<FollowUps> {
  const planned: Inspection[] = [];
  const lines: string[] = [];
  if (act !== "record" || followUp === undefined || followUp <= vietnamDay(request.sentAt))
    return { planned, lines };
  for (const [index, inspection] of done.entries()) {
    const wanted = followUpOf(inspection, followUp, index, request, services);
    if (wanted === undefined) continue;
    const other = await plannedThen(wanted, services);
    const again = other ?? (await services.inspections.add([wanted]))[0] ?? wanted;
    if (other === undefined) planned.push(again);
    const text = {
      place: await placeText(again, request, services),
      when: whenText(again, services.say),
    };
    lines.push(services.say(other === undefined ? "visited.again" : "visited.again.already", text));
  }
  return { planned, lines };
}

/** @returns undefined where everything was found in order. */
function followUpOf(
  { results, conclusion, unit, unitName, path, inspectors }: Inspection,
  on: string,
  index: number,
  { key, person }: Request,
  { clock }: Services,
): Inspection | undefined {
  const codes = results.filter((result) => result.conclusion !== "dat").map(({ code }) => code);
  const isWhole = conclusion !== undefined && conclusion !== "dat";
  if (codes.length === 0 && !isWhole) return undefined;
  const who = inspectors.length > 0 ? inspectors : [person.id];
  return planInspection(
    { id: `${key}#again${index}`, tour: `${key}#again`, unit, unitName, path, codes, inspectors: who, on },
    { by: person, at: clock.now(), message: key },
  );
}

/** Somebody has planned a visit there for that day already. */
async function plannedThen(
  { id, unit, path, on, codes }: Inspection,
  { inspections }: Services,
): Promise<Inspection | undefined> {
  const there = await inspections.list({ path, states: ["planned"], from: on, to: on });
  return there.find(
    (other) =>
      other.id !== id &&
      other.unit === unit &&
      (other.codes.length === 0 || codes.every((code) => other.codes.includes(code))),
  );
}
