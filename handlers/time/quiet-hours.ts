import type { QuietMatter } from "../../src/dialogue/read-quiet";
import type { Hours } from "../../src/domain/calendar/work-calendar";
import { nextWorkingDay } from "../../src/domain/calendar/working-time";
import { vietnamDay } from "../../src/domain/vietnam-time";
import { privately, type Request, type Response, type Services } from "../handler";

/** Until people get up, where only the evening is named. */
const MORNING = "07:00";
const MIDNIGHT = "00:00";

/** The hours in which a person is not to be reminded (giờ yên tĩnh): set, or taken back. */
export async function quietHours(wish: QuietMatter, request: Request, services: Services): Promise<Response> {
  const { say, personSettings } = services;
  const { id } = request.person;
  switch (wish.act) {
    case "quietDaysOff":
      return privately(say("quiet.daysOff"));
    case "quietOff":
      await personSettings.setQuiet(id, undefined);
      return privately(say("quiet.off"));
    case "quiet":
    case "quietOutsideOffice": {
      const hours =
        wish.act === "quiet"
          ? completed(wish, (await personSettings.get(id)).quiet)
          : await outsideOffice(request, services);
      await personSettings.setQuiet(id, hours);
      return privately(say("quiet.set", hours));
    }
  }
}

/** "Gửi sau 7 giờ sáng" leaves the evening as it was; one bound alone is that of a night. */
function completed({ from, to }: Partial<Hours>, known: Hours | undefined): Hours {
  const isNight = known !== undefined && (known.from > known.to || known.from === MIDNIGHT);
  return {
    from: from ?? (isNight ? known.from : MIDNIGHT),
    to: to ?? (isNight ? known.to : MORNING),
  };
}

/** From the end of the office day to its beginning, as they are on the next one that is worked. */
async function outsideOffice({ person }: Request, { calendars, units, clock }: Services): Promise<Hours> {
  const calendar = (await calendars()).of(units().pathOf(person.unit));
  const hours = calendar.hoursOn(nextWorkingDay(vietnamDay(clock.now()), calendar));
  return { from: hours.at(-1)?.to ?? "17:00", to: hours[0]?.from ?? MORNING };
}
