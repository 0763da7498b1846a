import { readFile } from "node:fs/promises";
import path from "node:path";
import { ManualClock } from "../../../../src/clock";
import { MENTION, placeOfLabel, withCodes } from "../../../../src/replay/line-words";
import type { ZaloOaButtons } from "../../../../src/zalo-oa-settings";
import type { SentByOa } from "../../../emulators/zalo-oa/messages";
import type { OaPerson } from "../../../emulators/zalo-oa/oa-person";
import type { Opening, Pressed, Said, StoryDriver, Told } from "../../../stories/support/driver";
import { serviceDriver } from "../../support/service-driver";
import { readChoices } from "../../zalo-bot/support/read-choices";
import { insteadOf } from "../../zalo-bot/support/zalo-bot-driver";
import { OA_NAME, startZaloOaService, type ZaloOaService } from "./zalo-oa-service";

const FIRST_PERSON = 50_001;
/** What is said after a week's silence is another test's matter: who is reminded in a story is reached. */
const YEARS_MS = 10 * 365 * 24 * 60 * 60 * 1000;
const LIMITS = { perBot: { messages: 500, ms: 1_000 }, perChat: [], perGroup: [] };

interface Cast {
  /** The person of a story on Zalo; strangers come in as they appear. */
  person(id: string): Promise<OaPerson>;
  /** Whose chat it is, in the words of the story. */
  nameOf(chat: string): string;
}

/** Plays a story over a Zalo Official Account: every line through HTTP, choices by buttons or by their numbers. */
export function zaloOaDriver(buttons: ZaloOaButtons): (opening: Opening) => Promise<StoryDriver> {
  return async ({ units, people, time }) => {
    const clock = new ManualClock(time);
    const service = await startZaloOaService({
      ...{ clock, units, people },
      emulator: { windowMs: YEARS_MS },
      zaloOa: { buttons, limits: LIMITS },
    });
    const cast = createCast(service);
    const { store } = service.app();
    for (const one of await store.people.all()) {
      const person = await cast.person(one.id);
      await store.people.import([{ ...one, identities: [`zalo-oa:${person.id}`] }]);
      // An account may only write to who has written to it.
      await person.writes("chào");
    }
    await service.settled();
    return driverOf(service, clock, cast);
  };
}

function createCast(service: ZaloOaService): Cast {
  const people = new Map<string, OaPerson>();
  return {
    async person(id) {
      const person = people.get(id) ?? (await service.person(FIRST_PERSON + people.size));
      people.set(id, person);
      return person;
    },
    // A group of a story keeps its own name.
    nameOf: (chat) => [...people].find(([, { id }]) => id === chat)?.[0] ?? chat,
  };
}

function driverOf(service: ZaloOaService, clock: ManualClock, cast: Cast): StoryDriver {
  const { emulator } = service;
  const numbers = new Map<string, string>();
  let told = emulator.sent.length;

  function newlyTold(): readonly Told[] {
    const since = emulator.sent.slice(told);
    told = emulator.sent.length;
    return since.map((sent) => {
      const { text, choices } = choicesOf(sent);
      return { to: cast.nameOf(sent.chat), text, buttons: choices.map(({ label }) => label) };
    });
  }

  async function say({ as, chat, text, message, edit, replyTo, photo, line }: Said): Promise<void> {
    const person = await cast.person(as);
    const words = await withCodes(edit ? insteadOf(text) : text, service.app().store, clock.now());
    const spoken = chat === "private" ? words : words.replace(MENTION, `@${OA_NAME} `);
    const replied = replyTo === undefined ? undefined : numbers.get(replyTo);
    const { id } = await send(person, spoken, photo, {
      ...(chat !== "private" && { group: chat }),
      ...(replied !== undefined && { replyTo: replied }),
    });
    numbers.set(message ?? `line-${line}`, id);
  }

  return serviceDriver({ service, clock, say, press: (pressed) => press(pressed, cast), told: newlyTold });
}

async function send(
  person: OaPerson,
  text: string,
  photo: string | undefined,
  more: { readonly group?: string; readonly replyTo?: string },
) {
  if (photo === undefined) return person.writes(text, more);
  const bytes = await readFile(photo);
  if (/\.(?:jpe?g|png|webp)$/i.test(photo)) return person.sendsPhoto(bytes, text, more);
  await person.sendsFile(bytes, path.basename(photo));
  return person.writes(text, more);
}

/** Buttons where there are any, else the choices written out. */
function choicesOf({ text, buttons }: SentByOa): ReturnType<typeof readChoices> {
  if (buttons.length === 0) return readChoices(text);
  return { text, choices: buttons.map(({ title, payload }) => ({ label: title, typed: payload })) };
}

/** A press is the payload sent as a text; without buttons the number is typed. */
async function press({ as, label }: Pressed, cast: Cast): Promise<void> {
  const person = await cast.person(as);
  for (const message of person.reads().toReversed()) {
    const { choices } = choicesOf(message);
    const { typed } =
      choices[
        placeOfLabel(
          label,
          choices.map((choice) => choice.label),
        )
      ] ?? {};
    if (typed === undefined) continue;
    await person.writes(typed);
    return;
  }
  throw new Error(`no choice "${label}"`);
}
