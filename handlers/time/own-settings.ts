import type { Say } from "../../locales/say";
import { isMuted, type PersonSettings } from "../../src/domain/person-settings";
import { privately, type Request, type Response, type Services } from "../handler";
import { instantText } from "./deadline-text";

/** "Cài đặt của tôi": what a person has set for all that comes unasked, and how to change it. */
export async function ownSettings(
  { person }: Request,
  { say, personSettings, reminders, clock }: Services,
): Promise<Response> {
  const [settings, own] = await Promise.all([personSettings.get(person.id), reminders.openOf(person.id)]);
  const { quiet, digests } = settings;
  const lines = [
    say("settings.title"),
    mutedText(settings, clock.now(), say),
    quiet === undefined ? say("settings.quiet.none") : say("settings.quiet", { ...quiet }),
    say("settings.digests", { count: digests.length }),
    say("settings.reminders", { count: own.length }),
  ];
  return privately(lines.join("\n"));
}

function mutedText(settings: PersonSettings, now: Date, say: Say): string {
  if (!isMuted(settings, now)) return say("settings.on");
  const { mutedUntil } = settings;
  return mutedUntil === undefined
    ? say("settings.muted")
    : say("settings.muted.until", { when: instantText(mutedUntil, say) });
}
