import { listOf } from "../../src/dialogue/first";
import { wordsOf } from "../../src/dialogue/read-inspection";
import { readMuteEnd } from "../../src/dialogue/read-mute-end";
import type { QuietMatter } from "../../src/dialogue/read-quiet";
import type { ReminderMatter } from "../../src/dialogue/read-reminder";
import { privately, type Request, type Response, type Services } from "../handler";
import { instantText } from "./deadline-text";
import { changeDigestTime, dropDigest, listDigests, setDigest } from "./digests";
import { ownSettings } from "./own-settings";
import { quietHours } from "./quiet-hours";

type Wish = Extract<
  ReminderMatter,
  {
    act:
      | "mute"
      | "unmute"
      | "settings"
      | QuietMatter["act"]
      | "digest"
      | "dropDigest"
      | "digests"
      | "digestTime";
  }
>;

/** What comes to a person unasked: none (tắt nhắc), none at night (giờ yên tĩnh), a digest (bản tin) at their hour. */
export async function unasked(wish: Wish, request: Request, services: Services): Promise<Response> {
  switch (wish.act) {
    case "mute":
      return mute(request, services);
    case "unmute":
      await services.personSettings.unmute(request.person.id);
      return privately(services.say("mute.off"));
    case "quiet":
    case "quietOutsideOffice":
    case "quietDaysOff":
    case "quietOff":
      return quietHours(wish, request, services);
    case "settings":
      return ownSettings(request, services);
    case "digest":
      return setDigest(wish.wish, request, services);
    case "dropDigest":
      return dropDigest(wish.every, request, services);
    case "digests":
      return listDigests(request, services);
    case "digestTime":
      return changeDigestTime(wish, request, services);
  }
}

async function mute(
  { person, text, understanding: { slots } }: Request,
  { say, personSettings, clock }: Services,
): Promise<Response> {
  const now = clock.now();
  const day = listOf(slots.date).at(-1);
  const until = readMuteEnd(` ${wordsOf(text)} `, { now, day, time: slots.time });
  const ends = until !== undefined && until > now ? until : undefined;
  await personSettings.mute(person.id, now, ends);
  return privately(
    ends === undefined ? say("mute.done") : say("mute.until", { when: instantText(ends, say) }),
  );
}
