import type { Clock } from "../clock";
import type { Leases } from "./leases";

export interface LingeringLeases extends Leases {
  /** Gives back what is still kept. */
  close(): Promise<void>;
}

/**
 * Keeps a released lease for a moment, since the next message of a chat usually comes to the same process:
 * taking it again then costs no write. Another process that wants it waits no longer than two such moments.
 */
export function createLingeringLeases(
  leases: Leases,
  { machineClock, lingerMs }: { readonly machineClock: Clock; readonly lingerMs: number },
): LingeringLeases {
  const lingering = new Map<string, number>();
  let timer: NodeJS.Timeout | undefined;
  let closed = false;

  async function giveBack(before: number): Promise<void> {
    const names = [...lingering].filter(([, since]) => since <= before).map(([name]) => name);
    for (const name of names) lingering.delete(name);
    await Promise.all(names.map((name) => leases.release(name)));
  }

  function tick(): void {
    timer = undefined;
    // A store that is away keeps the lease until it runs out, as after a crash.
    giveBack(machineClock.now().getTime() - lingerMs).catch(() => undefined);
    arm();
  }

  function arm(): void {
    if (timer === undefined && lingering.size > 0) timer = setTimeout(tick, lingerMs).unref();
  }

  return {
    durationMs: leases.durationMs,
    acquire: (name) => (lingering.delete(name) ? leases.renew(name) : leases.acquire(name)),
    renew: (name) => leases.renew(name),
    async release(name) {
      if (closed) return leases.release(name);
      lingering.set(name, machineClock.now().getTime());
      arm();
    },
    async clear() {
      lingering.clear();
      await leases.clear();
    },
    async close() {
      closed = true;
      clearTimeout(timer);
      await giveBack(Number.POSITIVE_INFINITY);
    },
  };
}
