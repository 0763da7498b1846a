import { runKills } from "./support/kills/run-kills";

/** `KILLS=200` takes a quarter of an hour. */
const KILLS = Number(process.env.KILLS ?? 6);

it(
  "kills of the service and of Redis at random moments lose and double no reminder",
  async () => {
    const { kills, due, lost, doubled } = await runKills(KILLS);
    expect(Object.values(kills).reduce((sum, count) => sum + count, 0)).toBe(KILLS);
    expect({ lost, doubled }).toEqual({ lost: [], doubled: [] });
    expect(due).toBeGreaterThan(KILLS);
  },
  120_000 + KILLS * 6_000,
);
