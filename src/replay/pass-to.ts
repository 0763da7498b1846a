import type { App } from "../app";
import type { ManualClock } from "../clock";

/** Sets the clock on. Everything due on the way happens, at its own time, and is delivered before the clock goes on. */
export async function passTo(
  to: Date,
  clock: ManualClock,
  { runDue, settled }: Pick<App, "runDue" | "settled">,
): Promise<void> {
  for (;;) {
    const next = await runDue();
    await settled();
    if (next === undefined || next > to) break;
    clock.set(next);
  }
  clock.set(to);
}
