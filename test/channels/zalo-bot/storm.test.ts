import type { ZaloBotFault } from "../../emulators/zalo-bot/zalo-bot-emulator";
import { officer } from "../../support/organisation";
import { codeIn, codeOf, ROUNDS, seeded, unsureTexts } from "../support/storm";
import { startZaloBotService, type ZaloBotService, type ZaloPerson } from "./support/zalo-bot-service";

const PEOPLE = 100;

/** Nothing was done: safe to do again. After a page, a cut or an error nobody knows, and Zalo may have delivered. */
const UNDONE: readonly ZaloBotFault[] = [
  { kind: "gateway", status: 502, done: false },
  { kind: "cut", done: false },
  { kind: "error", code: 403, description: "Internal server error" },
];
const DONE: readonly ZaloBotFault[] = [
  { kind: "gateway", status: 504, done: true },
  { kind: "cut", done: true },
  { kind: "error", code: 403, description: "Internal server error", done: true },
];

describe.each(["polling", "webhook"] as const)(
  "a thousand messages by %s with something going wrong all the time",
  (mode) => {
    let service: ZaloBotService;
    beforeAll(async () => {
      service = await startZaloBotService({
        ...{ mode, bots: [1, 2, 3, 4].map((n) => ({ token: `70000${n}:storm`, name: `Bot ${n}` })) },
        zaloBot: { firstRetryMs: 5 },
      });
      const ids = Array.from({ length: PEOPLE }, (_, n) => n);
      const identity = async (n: number) => `zalo-bot:${(await service.person(n)).id}`;
      const people = ids.map(async (n) => ({ ...officer(`p${n}`, "L"), identities: [await identity(n)] }));
      await service.app().store.people.import(await Promise.all(people));
    });
    afterAll(() => service?.stop());

    it("are answered once or told to the administrator, in the order in which they were written", async () => {
      const { emulator } = service;
      const random = seeded(mode === "polling" ? 11 : 13);
      const pick = <T>(all: readonly T[]): T | undefined => all[Math.floor(random() * all.length)];
      emulator.setFaults((method) => {
        if (method === "getUpdates") return random() < 0.1 ? pick([...UNDONE, ...DONE]) : undefined;
        return method === "sendMessage" && random() < 0.02 ? pick([...UNDONE, ...DONE]) : undefined;
      });
      const people = await Promise.all(Array.from({ length: PEOPLE }, (_, n) => service.person(n)));
      for (let round = 0; round < ROUNDS; round += 1) {
        await Promise.all(
          people.map((person, n) => writes(service, person, { n, round, again: random() < 0.1 })),
        );
      }
      await service.settled();
      emulator.setFaults();
      const [lost, unsure] = [lostTexts(service), await unsureTexts(service)];
      for (const person of people) {
        const expected = Array.from({ length: ROUNDS }, (_, round) => codeOf(round)).filter(
          (code) => !lost.has(`${person.id} ${code}`),
        );
        const got = person.reads().map((text) => codeIn(text) ?? text);
        // Once each and in order; what is missing stands in the list of what may not have arrived.
        expect(got).toEqual(expected.filter((code) => got.includes(code)));
        const missing = expected.filter((code) => !got.includes(code));
        expect(missing.filter((code) => !unsure.has(`${person.id} ${code}`))).toEqual([]);
      }
      expect(unsure.size).toBeLessThan(PEOPLE);
    }, 240_000);
  },
);

/** Each question is of another code, which the answer names. */
async function writes(
  { emulator }: ZaloBotService,
  { id }: ZaloPerson,
  { n, round, again }: { readonly n: number; readonly round: number; readonly again: boolean },
): Promise<void> {
  const bot = `70000${1 + (n % 4)}`;
  const said = { text: `${codeOf(round)} đến đâu rồi`, messageId: `${id}${round}` };
  // What is not answered in time is brought again, and the person's next message comes after it.
  while (((await emulator.write(id, said, bot)).status ?? 200) !== 200);
  // A platform that is not sure brings it again.
  if (again) await emulator.write(id, said, bot);
}

/** What the platform handed out with an answer that never arrived: nobody can bring it back. */
function lostTexts({ emulator }: ZaloBotService): ReadonlySet<string> {
  const times = new Map<string, number>();
  for (const update of emulator.lost) {
    const { chat, text } = (update as { message: { chat: { id: string }; text: string } }).message;
    const key = `${chat.id} ${codeIn(text)}`;
    times.set(key, (times.get(key) ?? 0) + 1);
  }
  return new Set([...times.keys()].filter((key) => !wasTaken(emulator.taken, key)));
}

function wasTaken(taken: readonly unknown[], key: string): boolean {
  return taken.some((update) => {
    const { chat, text } = (update as { message: { chat: { id: string }; text: string } }).message;
    return key === `${chat.id} ${codeIn(text)}`;
  });
}
