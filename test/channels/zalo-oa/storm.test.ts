import type { OaPerson } from "../../emulators/zalo-oa/oa-person";
import type { OaFault } from "../../emulators/zalo-oa/zalo-oa-emulator";
import { officer } from "../../support/organisation";
import { codeIn, codeOf, ROUNDS, seeded, unsureTexts } from "../support/storm";
import { startZaloOaService, type ZaloOaService } from "./support/zalo-oa-service";

const PEOPLE = 100;

/** The token has ended, no way through, "send failed": carried out all the same, or not. */
const FAULTS: readonly OaFault[] = [
  { kind: "error", code: -216 },
  { kind: "error", code: -220 },
  ...[false, true].flatMap((done): OaFault[] => [
    { kind: "gateway", done },
    { kind: "cut", done },
    { kind: "error", code: -200, done },
  ]),
];
/** Of a renewal: nothing was done, so that the old refresh token still is good. */
const TOKEN_FAULTS: readonly OaFault[] = [{ kind: "gateway" }, { kind: "cut" }];

describe("messages to an Official Account with something going wrong all the time", () => {
  let service: ZaloOaService;
  let people: readonly OaPerson[];
  beforeAll(async () => {
    service = await startZaloOaService();
    people = await Promise.all(Array.from({ length: PEOPLE }, (_, n) => service.person(n)));
    const officers = people.map(({ id }, n) => ({ ...officer(`p${n}`, "L"), identities: [`zalo-oa:${id}`] }));
    await service.app().store.people.import(officers);
  });
  afterAll(() => service?.stop());

  it("are answered once or told to the administrator, in the order in which they were written", async () => {
    const { emulator } = service;
    const random = seeded(17);
    const pick = <T>(all: readonly T[]): T | undefined => all[Math.floor(random() * all.length)];
    emulator.setFault = (target) => {
      if (target === "token") return random() < 0.3 ? pick(TOKEN_FAULTS) : undefined;
      return random() < 0.03 ? pick(FAULTS) : undefined;
    };
    for (let round = 0; round < ROUNDS; round += 1) {
      await Promise.all(people.map((person) => writes(service, person, { round, again: random() < 0.1 })));
    }
    await service.settled();
    emulator.setFault = undefined;
    const unsure = await unsureTexts(service);
    for (const person of people) {
      const expected = Array.from({ length: ROUNDS }, (_, round) => codeOf(round));
      const got = person.reads().map(({ text }) => codeIn(text) ?? text);
      // Once each and in order; what is missing stands in the list of what may not have arrived.
      expect(got).toEqual(expected.filter((code) => got.includes(code)));
      const missing = expected.filter((code) => !got.includes(code));
      expect(missing.filter((code) => !unsure.has(`${person.id} ${code}`))).toEqual([]);
    }
    expect(unsure.size).toBeLessThan(PEOPLE * ROUNDS * 0.05);
  }, 480_000);
});

/** Each question is of another code, which the answer names. */
async function writes(
  { emulator }: ZaloOaService,
  person: OaPerson,
  { round, again }: { readonly round: number; readonly again: boolean },
): Promise<void> {
  const [id, text] = [`${person.id}${round}`, `${codeOf(round)} đến đâu rồi`];
  // What is not answered in time is brought again, and the person's next message comes after it.
  while ((await person.writes(text, { id })).status !== 200);
  emulator.webhook.late = [];
  // A platform that is not sure brings it again.
  if (again) await person.writes(text, { id });
}
