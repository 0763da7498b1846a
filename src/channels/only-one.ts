import { pause } from "./pause";

/** Leases of the store: at most one process holds a name. */
export interface PollLeases {
  acquire(name: string): Promise<boolean>;
  renew(name: string): Promise<boolean>;
  release(name: string): Promise<void>;
}

export interface OnlyOneParts {
  readonly leases: PollLeases;
  readonly name: string;
  /** Called while another process holds it. */
  waiting(): void;
}

const TRY_MS = 2_000;
const RENEW_MS = 3_000;

/**
 * Runs `work` in one process of all, again and again until the signal ends it: two that fetch updates of one bot get a
 * 409 each. Who dies is followed by another when the lease runs out; who loses it stops.
 */
export async function onlyOne(
  work: (signal: AbortSignal) => Promise<void>,
  parts: OnlyOneParts,
  signal: AbortSignal,
): Promise<void> {
  const { leases, name } = parts;
  while (!signal.aborted) {
    const held = await leases.acquire(name).catch(() => undefined);
    if (held !== true) {
      if (held === false) parts.waiting();
      await pause(TRY_MS, signal);
      continue;
    }
    const lost = new AbortController();
    const renewing = setInterval(() => {
      leases.renew(name).then(
        (kept) => kept || lost.abort(),
        // The store is away: it takes nothing either, and nobody else can get the lease.
        () => undefined,
      );
    }, RENEW_MS);
    await work(AbortSignal.any([signal, lost.signal]));
    clearInterval(renewing);
    await leases.release(name).catch(() => undefined);
  }
}
