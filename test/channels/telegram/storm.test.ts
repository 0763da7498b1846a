import type { Fault } from "../../emulators/telegram/faults";
import { type TelegramPerson, telegramPerson } from "../../emulators/telegram/telegram-person";
import { addUpdate } from "../../emulators/telegram/updates";
import { officer } from "../../support/organisation";
import { startTelegramService, type TelegramService } from "./support/telegram-service";

const BOTS = [1, 2, 3, 4].map((number) => `200000${number}:AAstorm-token`);
const IDS = Array.from({ length: 100 }, (_, index) => 7000 + index);
/** `STORM_ROUNDS=20` plays 2,000 messages. */
const MESSAGES = Number(process.env.STORM_ROUNDS ?? 8);

/** A sequence that looks random and is the same each time. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

const SEND_FAULTS: readonly Fault[] = [
  { kind: "refuse", code: 429, description: "Too Many Requests: retry after 1", retryAfter: 1 },
  { kind: "status", status: 502 },
  { kind: "page", status: 200 },
  { kind: "page", status: 403 },
  { kind: "cut" },
];
const POLL_FAULTS: readonly Fault[] = [...SEND_FAULTS, { kind: "lost" }, { kind: "half" }];

describe(`${IDS.length * MESSAGES} messages with something going wrong all the time`, () => {
  let service: TelegramService;
  beforeAll(async () => {
    service = await startTelegramService({ tokens: BOTS });
    await service
      .app()
      .store.people.import(IDS.map((id) => ({ ...officer(`p${id}`, "L"), identities: [`telegram:${id}`] })));
  });
  afterAll(() => service?.stop());

  it("are all answered once, and in each chat in the order in which they were written", async () => {
    const random = seeded(7);
    const pick = <T>(all: readonly T[]): T | undefined => all[Math.floor(random() * all.length)];
    service.emulator.setFaults((method) => {
      if (method === "getupdates") return random() < 0.2 ? pick(POLL_FAULTS) : undefined;
      return method === "sendmessage" && random() < 0.03 ? pick(SEND_FAULTS) : undefined;
    });
    const people = IDS.map((id) => telegramPerson(service.emulator.bot(BOTS[id % BOTS.length] ?? ""), id));
    for (let round = 0; round < MESSAGES; round += 1) {
      for (const person of people) writes(person, round);
      // Telegram repeats what it is not sure of.
      for (const token of BOTS) repeatLast(service, token);
      await new Promise(setImmediate);
    }
    await service.settled();
    service.emulator.setFaults();
    await service.settled();
    const expected = Array.from({ length: MESSAGES }, (_, round) => codeOf(round));
    for (const person of people) expect(answersTo(person)).toEqual(expected);
  }, 240_000);
});

function codeOf(round: number): string {
  return `DVK-2026-${1000 + round}`;
}

/** Each question is of another code, which the answer names. */
function writes(person: TelegramPerson, round: number): void {
  person.says(`${codeOf(round)} đến đâu rồi`);
}

function repeatLast(service: TelegramService, token: string): void {
  const bot = service.emulator.bot(token);
  const { update_id, ...content } = bot.updates.at(-1) ?? { update_id: 0 };
  const next = bot.nextUpdate;
  bot.nextUpdate = update_id;
  addUpdate(bot, content);
  bot.nextUpdate = next;
}

function answersTo(person: TelegramPerson): string[] {
  return person.reads().map(({ text }) => /DVK-\d+-\d+/.exec(text)?.[0] ?? text);
}
