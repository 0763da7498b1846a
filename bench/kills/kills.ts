import { runKills } from "../../test/reliability/support/kills/run-kills";

/** Kills the service at random moments while reminders are due all the time, and counts what was lost and doubled. */
export async function benchKills(kills: number, print: (line: string) => void): Promise<void> {
  const begun = Date.now();
  const killed = (count: number) => {
    if (count % 50 === 0) print(`kills: ${count} of ${kills}`);
  };
  const { kills: counts, due, lost, doubled, repeated } = await runKills(kills, { killed });
  const seconds = Math.round((Date.now() - begun) / 1_000);
  print(`kills: ${kills} at random moments in ${seconds} s, reminders due all the time`);
  print(
    `  ${counts.app} of the service, ${counts.redis} of Redis, ${counts.queue} of Redis with its folder taken away, ` +
      `${counts.all} of both with the folder`,
  );
  print(`  ${due} due: ${lost.length} lost, ${doubled.length} doubled`);
  print(`  ${repeated.length} sent again after a death in the middle of the send, and marked so`);
  for (const key of [...lost, ...doubled].slice(0, 20)) print(`  wrong: ${key}`);
}
