import type { Leases } from "../../src/store/leases";

/** Keeps a lease alive while `work` goes on, however long that takes. */
export async function keepLease<T>(leases: Leases, name: string, work: () => Promise<T>): Promise<T> {
  const timer = setInterval(() => {
    // A store that is away: the lease may run out, and whoever takes it finds the message claimed.
    leases.renew(name).catch(() => undefined);
  }, leases.durationMs / 3).unref();
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}
