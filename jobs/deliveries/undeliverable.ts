import type { Say } from "../../locales/say";
import type { Channel, ChannelName, Refusal } from "../../src/channels/channel";
import { splitText } from "../../src/channels/split-text";
import type { Clock } from "../../src/clock";
import type { UnitTree } from "../../src/domain/unit";
import { vietnamDay } from "../../src/domain/vietnam-time";
import type { DeliveryChange, OutboxEntry, StoredDelivery } from "../../src/store/delivery";
import { chatKeyOf } from "../../src/store/inbox";
import type { Outbox } from "../../src/store/outbox";
import type { People, StoredPerson } from "../../src/store/people";
import type { ChatAddress, ChatsOf } from "../../src/store/reach";
import type { Undelivered } from "../../src/store/undelivered";
import type { UnreachableChats } from "../../src/store/unreachable";
import type { TellPeople } from "./tell-people";

export interface UndeliverableParts {
  readonly outbox: Outbox;
  readonly undelivered: Undelivered;
  readonly unreachable: UnreachableChats;
  readonly people: People;
  readonly chatsOf: ChatsOf;
  readonly channels: ReadonlyMap<ChannelName, Channel>;
  readonly units: () => UnitTree;
  readonly tell: TellPeople;
  readonly clock: Clock;
}

/** What becomes of messages that a platform does not take for a person. Each step can be done again after a crash. */
export interface Undeliverable {
  /** @returns what to note about the message: moved to another chat of the person, kept until they write, or refused. */
  refused(delivery: StoredDelivery, reason: Refusal): Promise<DeliveryChange>;
  /** An answer has reached its chat: its person gets what was kept for them. */
  answered(delivery: StoredDelivery): Promise<void>;
}

/** The person may be reached elsewhere, or later; a message at fault is so everywhere. */
const CONCERN_PERSON: readonly Refusal[] = ["blocked", "outside-window", "quota"];

export function createUndeliverable(parts: UndeliverableParts): Undeliverable {
  const { outbox, undelivered, unreachable, clock } = parts;
  return {
    async refused(delivery, reason) {
      if (delivery.chatKind === "group" || !CONCERN_PERSON.includes(reason)) return {};
      const isUnreachable = reason === "blocked" || reason === "outside-window";
      if (isUnreachable) await unreachable.record({ chatKey: delivery.chatKey, reason, at: clock.now() });
      const person = await personOf(delivery, parts);
      if (person === null) return {};
      const other = delivery.movedFrom === undefined ? await otherChat(person, delivery, parts) : undefined;
      if (other !== undefined) await outbox.add(copies(delivery, `${delivery.id}>moved`, other, parts));
      if (isUnreachable) await report(person, { delivery, reason, other }, parts);
      if (other !== undefined) return { state: "moved", failedAt: null };
      const keeps = delivery.kind === "notice" || delivery.usefulUntil !== undefined;
      return keeps ? { state: "kept", keptFor: person.id, failedAt: null } : {};
    },
    async answered(delivery) {
      if (delivery.kind !== "reply" || delivery.chatKind === "group") return;
      if (!(await undelivered.keepsAny())) return;
      const person = await personOf(delivery, parts);
      if (person === null) return;
      for (const { id, usefulUntil } of await undelivered.keptFor(person.id)) {
        const isUseful = usefulUntil === undefined || usefulUntil > clock.now();
        const kept = isUseful ? await outbox.find(id) : undefined;
        if (kept !== undefined) await outbox.add(copies(kept, `${id}>later`, delivery, parts));
        await undelivered.endKept(id, isUseful ? "moved" : "expired");
      }
    },
  };
}

async function personOf(
  { person, channel, chat }: StoredDelivery,
  { people }: UndeliverableParts,
): Promise<StoredPerson | null> {
  const found =
    person === undefined ? await people.findByIdentity(`${channel}:${chat}`) : await people.find(person);
  return found === null || found.leftAt !== undefined || found.erasedAt !== undefined ? null : found;
}

/** Another private chat of the person that is served and not known to be closed. */
async function otherChat(
  person: StoredPerson,
  { chatKey }: StoredDelivery,
  { chatsOf, channels, unreachable }: UndeliverableParts,
): Promise<ChatAddress | undefined> {
  for (const address of await chatsOf(person)) {
    const key = chatKeyOf(address);
    const isServed = channels.get(address.channel)?.bots.includes(address.bot) === true;
    if (key !== chatKey && isServed && (await unreachable.of(key)) === undefined) return address;
  }
  return undefined;
}

/** The same message to another chat, in as many parts as that platform needs. */
function copies(
  delivery: StoredDelivery,
  id: string,
  { channel, bot, chat }: ChatAddress,
  { channels, clock }: UndeliverableParts,
): OutboxEntry[] {
  const { text, buttons, kind, file, person, usefulUntil, cause } = delivery;
  const texts = splitText(text, channels.get(channel)?.textLimit ?? text.length);
  return texts.map((part, index) => ({
    ...{ id: `${id}>${index}`, channel, bot, chat, chatKey: chatKeyOf({ channel, bot, chat }) },
    ...{ text: part, kind, cause, createdAt: clock.now(), movedFrom: delivery.id },
    buttons: index === texts.length - 1 ? buttons : [],
    ...(file !== undefined && index === texts.length - 1 && { file }),
    ...(person !== undefined && { person }),
    ...(usefulUntil !== undefined && { usefulUntil }),
  }));
}

interface Found {
  readonly delivery: StoredDelivery;
  readonly reason: "blocked" | "outside-window";
  readonly other: ChatAddress | undefined;
}

/** Tells the committee, once a day for each person. */
async function report(person: StoredPerson, found: Found, parts: UndeliverableParts): Promise<void> {
  const { chatKey } = found.delivery;
  const day = vietnamDay(parts.clock.now());
  if ((await parts.unreachable.of(chatKey))?.reportedOn === day) return;
  const unit = parts.units().get(person.unit)?.norm ?? person.unit;
  await parts.tell.committeeOf(person, `unreachable>${person.id}>${day}`, (say) =>
    reportText(say, { ...found, name: person.name, unit }),
  );
  await parts.unreachable.reported(chatKey, day);
}

function reportText(
  say: Say,
  { delivery, reason, other, name, unit }: Found & { readonly name: string; readonly unit: string },
): string {
  const facts = {
    ...{ name, unit, channel: say(`channel.${delivery.channel}`) },
    reason: say(`delivery.why.${reason}`),
  };
  return other === undefined
    ? say("delivery.unreachable", facts)
    : say("delivery.unreachable.moved", { ...facts, other: say(`channel.${other.channel}`) });
}
