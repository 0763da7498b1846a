import { readFile } from "node:fs/promises";
import { ManualClock } from "../../../../src/clock";
import { MENTION, placeOfLabel, withCodes } from "../../../../src/replay/line-words";
import type { Opening, Pressed, Said, StoryDriver, Told } from "../../../stories/support/driver";
import { serviceDriver } from "../../support/service-driver";
import { readChoices } from "./read-choices";
import { BOT_NAME, startZaloBotService, type ZaloBotService, type ZaloPerson } from "./zalo-bot-service";

const FIRST_PERSON = 0x5001;
const FIRST_GROUP = 0x9001;

/** How people say that it is the n-th choice they want. */
const WAYS_TO_CHOOSE = [
  (number: string) => number,
  (number: string) => `số ${number}`,
  (number: string) => `chọn ${number}`,
];

/**
 * A sent message cannot be edited on Zalo: who would change it writes again what has to be different. By the words of
 * the edit.
 */
const INSTEAD_OF_EDITS: ReadonlyMap<string, string> = new Map([
  [
    "DVK-2026-0001 đạt 70%, thêm 28 hộ, 90 ngày công, nhân dân góp thêm 12,5 triệu, ngân sách hỗ trợ 20 triệu",
    "sửa báo cáo DVK-2026-0001: 25 hộ thành 28 hộ",
  ],
  [
    "nhap giup mo hinh “Câu lạc bộ gia đình không bạo lực”, linh vuc vhxh, xa Quynh Tam",
    "đơn vị mã 1 là xã Quỳnh Tam",
  ],
]);

interface Cast {
  /** The person of a story on Zalo; strangers come in as they appear. */
  person(id: string): Promise<ZaloPerson>;
  group(id: string): string;
  /** Whose chat it is, in the words of the story. */
  nameOf(chat: string): string;
}

/** Plays a story over the Zalo Bot Platform: every line through HTTP, choices by their numbers. */
export function zaloBotDriver(mode: "polling" | "webhook"): (opening: Opening) => Promise<StoryDriver> {
  return async ({ units, people, time }) => {
    const clock = new ManualClock(time);
    const service = await startZaloBotService({ mode, clock, units, people });
    const cast = createCast(service);
    const { store } = service.app();
    const all = await store.people.all();
    for (const one of all) {
      const person = await cast.person(one.id);
      await store.people.import([{ ...one, identities: [`zalo-bot:${person.id}`] }]);
      // A bot may only write to who has written to it.
      await person.writes("chào");
    }
    await service.settled();
    return driverOf(service, clock, cast);
  };
}

function createCast(service: ZaloBotService): Cast {
  const people = new Map<string, ZaloPerson>();
  const groups = new Map<string, string>();
  return {
    async person(id) {
      const person = people.get(id) ?? (await service.person(FIRST_PERSON + people.size));
      people.set(id, person);
      return person;
    },
    group(id) {
      const known = groups.get(id) ?? (FIRST_GROUP + groups.size).toString(16).padStart(20, "b");
      groups.set(id, known);
      return known;
    },
    nameOf(chat) {
      const person = [...people].find(([, { id }]) => id === chat)?.[0];
      return person ?? [...groups].find(([, id]) => id === chat)?.[0] ?? chat;
    },
  };
}

function driverOf(service: ZaloBotService, clock: ManualClock, cast: Cast): StoryDriver {
  const { emulator } = service;
  const numbers = new Map<string, string>();
  let told = emulator.sent.length;

  function newlyTold(): readonly Told[] {
    const since = emulator.sent.slice(told);
    told = emulator.sent.length;
    return since.map(({ chat, text }) => {
      const { text: words, choices } = readChoices(text);
      return { to: cast.nameOf(chat), text: words, buttons: choices.map(({ label }) => label) };
    });
  }

  async function say({ as, chat, text, message, edit, replyTo, photo, line }: Said): Promise<void> {
    const person = await cast.person(as);
    const words = await withCodes(edit ? insteadOf(text) : text, service.app().store, clock.now());
    const spoken = chat === "private" ? words : words.replace(MENTION, `@${BOT_NAME} `);
    const replied = replyTo === undefined ? undefined : numbers.get(replyTo);
    const { id } = await person.writes({
      ...(photo === undefined ? { text: spoken } : { photo: await readFile(photo), caption: spoken }),
      ...(chat !== "private" && { group: cast.group(chat) }),
      ...(replied !== undefined && { replyTo: replied }),
    });
    numbers.set(message ?? `line-${line}`, id);
  }

  return serviceDriver({ service, clock, say, press: (pressed) => press(pressed, cast), told: newlyTold });
}

export function insteadOf(edit: string): string {
  const words = INSTEAD_OF_EDITS.get(edit);
  if (words === undefined) throw new Error(`say how this is corrected without an edit: ${edit}`);
  return words;
}

/** Types what the newest message with this choice says is to be typed for it. */
async function press({ as, label, line }: Pressed, cast: Cast): Promise<void> {
  const person = await cast.person(as);
  for (const message of person.reads().toReversed()) {
    const { choices } = readChoices(message);
    const labels = choices.map((choice) => choice.label);
    const { typed } = choices[placeOfLabel(label, labels)] ?? {};
    if (typed === undefined) continue;
    const way = WAYS_TO_CHOOSE[line % WAYS_TO_CHOOSE.length];
    await person.writes(/^\d+$/.test(typed) ? (way?.(typed) ?? typed) : typed);
    return;
  }
  throw new Error(`no choice "${label}"`);
}
