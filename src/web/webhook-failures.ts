import { isIPv6 } from "node:net";
import type { Clock } from "../clock";

/** Counts what an address got wrong, so that guessing and flooding meet a wall. */
export interface WebhookFailures {
  /** @returns true when the address has now used up what is allowed, and had not before: time to say so once. */
  record(address: string): boolean;
  isBlocked(address: string): boolean;
}

export interface WebhookFailureOptions {
  readonly clock: Clock;
  /** Failures an address may have in one window. */
  readonly limit: number;
  readonly windowMs: number;
}

/** Addresses remembered at a time: who changes address with every request must not fill the memory. */
const MAX_ADDRESSES = 10_000;

interface Window {
  readonly endsAt: number;
  failures: number;
}

/** Windows begin with an address's first failure and are forgotten with their end. */
export function createWebhookFailures(options: WebhookFailureOptions): WebhookFailures {
  const { clock, limit, windowMs } = options;
  // In the order in which windows began, which is the order in which they end.
  const windows = new Map<string, Window>();

  function forgetEnded(now: number): void {
    for (const [address, { endsAt }] of windows) {
      if (endsAt > now && windows.size < MAX_ADDRESSES) return;
      windows.delete(address);
    }
  }

  function current(key: string, now: number): Window | undefined {
    const known = windows.get(key);
    return known !== undefined && known.endsAt > now ? known : undefined;
  }

  return {
    record(address) {
      const now = clock.now().getTime();
      forgetEnded(now);
      const key = sourceOf(address);
      const window = current(key, now) ?? { endsAt: now + windowMs, failures: 0 };
      window.failures += 1;
      windows.set(key, window);
      return window.failures === limit;
    },
    isBlocked(address) {
      return (current(sourceOf(address), clock.now().getTime())?.failures ?? 0) >= limit;
    },
  };
}

/** Whoever has one IPv6 address has the 2^64 of its network: they count as one. */
function sourceOf(address: string): string {
  if (!isIPv6(address) || address.toLowerCase().startsWith("::ffff:")) return address;
  const [head = "", tail = ""] = address.split("%")[0]?.split("::") ?? [];
  const left = head === "" ? [] : head.split(":");
  const right = tail === "" ? [] : tail.split(":");
  const missing = Math.max(0, 8 - left.length - right.length);
  const groups = [...left, ...Array<string>(address.includes("::") ? missing : 0).fill("0"), ...right];
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":");
}
