import { vietnamDay } from "../../src/domain/vietnam-time";
import { formatDay } from "../../src/reports/format";
import type { StoredPerson } from "../../src/store/people";
import { privately, type Response, type Services } from "../handler";

const CHANNELS = ["console", "telegram", "zalo-bot", "zalo-oa"] as const;

/** "dữ liệu của tôi": everything the system keeps on the person who asks, to them alone. */
export async function showOwnData(person: StoredPerson, services: Services): Promise<Response> {
  const { say, personnel, reminders } = services;
  const { consent, phone } = person;
  const post = [say(`role.${person.role}`), person.title].filter((part) => part !== "").join(", ");
  const lines = [
    say("own.title"),
    say("own.name", { value: person.name }),
    say("own.post", { value: post }),
    say("own.unit", { value: unitText(person, services) }),
    say("own.phone", { value: phone ?? say("access.none") }),
    say("own.accounts", { value: accounts(person, services) }),
    consent === undefined
      ? say("own.noConsent")
      : say("own.consent", { date: formatDay(vietnamDay(consent.at)), version: consent.version }),
    say("own.models", { count: await personnel.countModels(person.id) }),
    say("own.reminders", { count: (await reminders.openOf(person.id)).length }),
    say("own.texts"),
    say("own.rights"),
  ];
  return privately(lines.join("\n"));
}

/** The unit, and of one that was merged the one before: that is kept too. */
function unitText({ unit, unitChanges = [] }: StoredPerson, { say, units }: Services): string {
  const nameOf = (code: string) => units().get(code)?.norm ?? code;
  const former = unitChanges.findLast(({ to }) => to === unit)?.from;
  const name = nameOf(unit);
  return former === undefined ? name : say("merged.unit", { unit: name, former: nameOf(former) });
}

/** "Zalo 123, Telegram 456": the platform's own number says which account it is. */
function accounts({ identities }: StoredPerson, { say }: Services): string {
  const named = identities.map((identity) => {
    const at = identity.indexOf(":");
    const channel = CHANNELS.find((known) => known === identity.slice(0, at));
    const name = channel === undefined ? identity.slice(0, at) : say(`channel.${channel}`);
    return `${name} (${identity.slice(at + 1)})`;
  });
  return named.join(", ");
}

/** Erasure (xoá dữ liệu cá nhân) cannot be taken back: it is asked about once more. */
export function askErasure(person: Pick<StoredPerson, "id">, { say }: Services): Response {
  const id = encodeURIComponent(person.id);
  const buttons = [
    [
      { label: say("erase.button.yes"), action: `erase:yes:${id}` },
      { label: say("erase.button.no"), action: `erase:no:${id}` },
    ],
  ];
  return { replies: [{ text: say("erase.confirm"), buttons, private: true }] };
}

/**
 * Erases the person who pressed the button. Their conversation is rewritten too, so that this message is
 * decided again, from an account that leads to nobody by then: see `erased`.
 */
export async function eraseSelf(answer: string, person: StoredPerson, services: Services): Promise<Response> {
  const { say, clock, personnel } = services;
  if (answer !== "yes") return privately(say("erase.cancelled"));
  await personnel.erase(person, clock.now());
  return erased(services);
}

export function erased({ say }: Services): Response {
  return privately(say("erase.done"));
}
