import { readFile } from "node:fs/promises";
import path from "node:path";
import { ManualClock } from "../../../../src/clock";
import { MENTION, placeOfLabel, withCodes } from "../../../../src/replay/line-words";
import { type TelegramPerson, telegramPerson } from "../../../emulators/telegram/telegram-person";
import type { Opening, Pressed, Said, StoryDriver, Told } from "../../../stories/support/driver";
import { serviceDriver } from "../../support/service-driver";
import { startTelegramService, type TelegramService, TOKEN } from "./telegram-service";

const FIRST_PERSON = 50_001;
const FIRST_GROUP = -1_000_000_000_001;

interface Cast {
  /** The person of a story on Telegram; strangers come in as they appear. */
  person(id: string): TelegramPerson;
  group(id: string): string;
  /** Whose chat it is, in the words of the story. */
  nameOf(chat: string): string;
}

/** Plays a story over Telegram: every line through HTTP, the emulator between the people and the service. */
export function telegramDriver(mode: "polling" | "webhook"): (opening: Opening) => Promise<StoryDriver> {
  return async ({ units, people, time }) => {
    const clock = new ManualClock(time);
    const service = await startTelegramService({ mode, clock, units, people });
    const cast = createCast(service, clock);
    const all = await service.app().store.people.all();
    // On this platform nobody has a console; a bot may only write to who has begun to talk with it.
    await service
      .app()
      .store.people.import(
        all.map((one) => ({ ...one, identities: [`telegram:${cast.person(one.id).id}`] })),
      );
    for (const { id } of all) cast.person(id).says("/start");
    await service.settled();
    return driverOf(service, clock, cast);
  };
}

function createCast({ emulator }: TelegramService, clock: ManualClock): Cast {
  const bot = emulator.bot(TOKEN);
  const people = new Map<string, TelegramPerson>();
  const groups = new Map<string, string>();
  return {
    person(id) {
      const known = people.get(id);
      if (known !== undefined) return known;
      const person = telegramPerson(bot, FIRST_PERSON + people.size, () => clock.now().getTime());
      people.set(id, person);
      return person;
    },
    group(id) {
      const known = groups.get(id) ?? String(FIRST_GROUP - groups.size);
      groups.set(id, known);
      return known;
    },
    nameOf(chat) {
      const person = [...people].find(([, { id }]) => String(id) === chat)?.[0];
      return person ?? [...groups].find(([, id]) => id === chat)?.[0] ?? chat;
    },
  };
}

function driverOf(service: TelegramService, clock: ManualClock, cast: Cast): StoryDriver {
  const bot = service.emulator.bot(TOKEN);
  const numbers = new Map<string, number>();
  let told = bot.messages.length;

  function newlyTold(): readonly Told[] {
    const since = bot.messages.slice(told).filter(({ fromBot }) => fromBot);
    told = bot.messages.length;
    return since.map(({ chat, text, buttons }) => ({
      to: cast.nameOf(chat),
      text,
      buttons: buttons.flat().map((button) => button.text),
    }));
  }

  async function say({ as, chat, text, message, edit, replyTo, photo, line }: Said): Promise<void> {
    const person = cast.person(as);
    const words = await withCodes(text, service.app().store, clock.now());
    const name = message ?? `line-${line}`;
    if (edit) return person.edits(numbers.get(name) ?? 0, words);
    const replied = replyTo === undefined ? undefined : numbers.get(replyTo);
    const more = {
      ...(chat !== "private" && { group: cast.group(chat) }),
      ...(replied !== undefined && { replyTo: replied }),
    };
    const spoken = chat === "private" ? words : words.replace(MENTION, `@${bot.username} `);
    numbers.set(name, await send(person, spoken, photo, more));
  }

  return serviceDriver({ service, clock, say, press: (pressed) => press(pressed, cast), told: newlyTold });
}

async function send(
  person: TelegramPerson,
  text: string,
  photo: string | undefined,
  more: { readonly group?: string; readonly replyTo?: number },
): Promise<number> {
  if (photo === undefined) return person.says(text, more);
  const bytes = await readFile(photo);
  return /\.(?:jpe?g|png|webp)$/i.test(photo)
    ? person.sendsPhoto(bytes, text, more)
    : person.sendsDocument(bytes, path.basename(photo), text);
}

function press({ as, label }: Pressed, cast: Cast): void {
  const person = cast.person(as);
  for (const { message_id, buttons } of person.reads().toReversed()) {
    const flat = buttons.flat();
    const labels = flat.map(({ text }) => text);
    const found = flat[placeOfLabel(label, labels)];
    if (found === undefined) continue;
    person.pressesData(found.data, message_id);
    return;
  }
  throw new Error(`no button "${label}"`);
}
