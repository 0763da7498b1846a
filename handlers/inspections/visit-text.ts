import type { Stop } from "../../src/dialogue/visit";
import type { Inspection, InspectionEvent } from "../../src/domain/inspection";
import { vietnamDay, vietnamTime } from "../../src/domain/vietnam-time";
import { formatDay } from "../../src/reports/format";
import type { Request, Services } from "../handler";

const MOST_NAMED = 5;

/** "xã Thạch Lạc (“Nhà sạch vườn đẹp” DVK-2026-0001)". */
export async function placeText(
  { unitName, codes }: { readonly unitName: string; readonly codes: readonly string[] },
  { person }: Pick<Request, "person">,
  { say, figures }: Services,
): Promise<string> {
  if (codes.length === 0) return unitName;
  const named = await Promise.all(
    codes.slice(0, MOST_NAMED).map(async (code) => {
      const model = await figures.findByCode(code, person.scope);
      return model === undefined ? code : say("visit.model", { name: model.name, code });
    }),
  );
  const more = codes.length > MOST_NAMED ? [say("visit.more", { count: codes.length - MOST_NAMED })] : [];
  return say("visit.place.models", { unit: unitName, models: [...named, ...more].join(", ") });
}

/** Names of people by id, in the order given. */
export async function namesText(ids: readonly string[], { findPerson }: Services): Promise<string> {
  const people = await Promise.all(ids.map((id) => findPerson(id)));
  return people.flatMap((person) => (person === null ? [] : [person.name])).join(", ");
}

/** "đồng chí Khánh dời lịch kiểm tra lúc 08:10 ngày 02/03/2026". */
export async function visitEventText(
  event: InspectionEvent,
  viewer: string,
  { say, findPerson }: Services,
): Promise<string> {
  const other = event.by === viewer ? null : await findPerson(event.by);
  const who =
    event.by === viewer
      ? say("saved.takenBy.you")
      : other === null
        ? say("saved.takenBy.unknown")
        : say("saved.takenBy.other", { name: other.name });
  const [time, date] = [vietnamTime(event.at), formatDay(vietnamDay(event.at))];
  return say("visit.event", { who, act: say(`visit.act.${event.action}`), time, date });
}

/** A planned inspection as a stop of the conversation. */
export function stopOf({ id, unit, unitName, codes, on, time, part }: Inspection): Stop {
  return {
    ...{ unit, unitName, codes: [...codes], on, inspection: id },
    ...(time !== undefined && { time }),
    ...(part !== undefined && { part }),
  };
}

/** A unit in another area: said by its name, nothing else of it. */
export function outsideText(
  { code, raw }: { readonly code: string; readonly raw: string },
  { person }: Pick<Request, "person">,
  { say, units }: Services,
): string {
  return say("visit.outside", { unit: units().get(code)?.norm ?? raw, own: person.unitName });
}
