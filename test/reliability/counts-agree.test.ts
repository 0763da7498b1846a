import fc from "fast-check";
import { act, reform } from "./support/counts/acts";
import { checkRecount, checkReplies, checkWorkbook } from "./support/counts/check-replies";
import { checkCommunes, checkFigures, checkRecords, checkSums } from "./support/counts/checks";
import { REFORMS } from "./support/counts/places";
import { at, type Scene, startScene } from "./support/counts/scene";
import { tries } from "./support/tries";

/** `ACTS=10000` plays more. */
const ACTS = Number(process.env.ACTS ?? 2_000);
const CHECK_EVERY = Math.min(250, Math.ceil(ACTS / 8));
/** Between two of the administrator's reforms of the units; not where the checks stand. */
const REFORM_EVERY = Math.min(230, Math.ceil(ACTS / 9));
/** The acts spread over so many days of one year. */
const DAYS = 240;
/** Another series: COUNTS_SEED=7 npx jest test/reliability/counts-agree.test.ts */
const SEED = Number(process.env.COUNTS_SEED ?? 20_261_121);

let scene: Scene;
beforeAll(async () => {
  scene = await startScene();
});
afterAll(() => scene.talk.stop());

const timeOf = (number: number) => new Date(Date.UTC(2026, 2, 2 + Math.floor((number * DAYS) / ACTS), 3));

async function check(number: number): Promise<void> {
  await checkRecords(scene);
  await checkFigures(
    scene,
    timeOf(number / 2)
      .toISOString()
      .slice(0, 10),
  );
  await checkCommunes(scene);
  await checkSums(scene);
  await checkReplies(scene, number);
}

it(
  `${ACTS} random acts and reforms of the units: count, list, export, replies and a recount of the raw records agree`,
  async () => {
    const [life = []] = fc.sample(fc.array(tries, { minLength: ACTS, maxLength: ACTS }), {
      ...{ seed: SEED, numRuns: 1 },
    });
    let number = 0;
    try {
      for (const tried of life) {
        const step = { tried, number, at: timeOf(number) };
        await act(scene, step);
        number += 1;
        if (number % REFORM_EVERY === 0) await reform(scene, at(REFORMS, number / REFORM_EVERY), step);
        if (number % CHECK_EVERY === 0) await check(number);
      }
      await checkRecount(scene);
      await checkWorkbook(scene);
    } catch (error) {
      throw new Error(`COUNTS_SEED=${SEED}, act ${number}: ${JSON.stringify(life[number])}`, {
        cause: error,
      });
    }
    const reached = new Set([...scene.ledger.pages.values()].map(({ now }) => now.state));
    // A short series leads few models to their end.
    expect(reached.size).toBeGreaterThan(ACTS < 2_000 ? 2 : 8);
    expect(number).toBe(ACTS);
  },
  120_000 + ACTS * 60,
);
