import { runKills } from "./support/kills/run-kills";

it("kills of the service and of Redis at random moments lose and double no reminder", async () => {
  const { kills, due, lost, doubled } = await runKills(10);
  expect(Object.values(kills).reduce((sum, count) => sum + count, 0)).toBe(10);
  expect({ lost, doubled }).toEqual({ lost: [], doubled: [] });
  expect(due).toBeGreaterThan(20);
}, 180_000);
