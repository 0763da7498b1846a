import type { SendResult } from "../../src/channels/channel";
import type { DeliveryChange, StoredDelivery } from "../../src/store/delivery";

/** Tries at one message that the platform could not take; after them it is put aside for the administrator. */
export const MAX_ATTEMPTS = 3;
/** Waits after the first and the second try: a hiccup, and a restart on the other side. */
const RETRY_WAITS_MS = [2_000, 20_000];

export interface AfterSend {
  /** By the service's clock: when it was told. */
  readonly now: Date;
  /** By the machine's: when to try again. */
  readonly machineNow: Date;
  readonly resendsUnknown: boolean;
  /** The whole bot is in trouble until then: this message is not to blame. */
  readonly pausedUntil?: Date;
}

/** What a result of sending makes of the message. */
export function afterSend(
  { attempts: before, possiblyDuplicated }: StoredDelivery,
  result: SendResult,
  { now, machineNow, resendsUnknown, pausedUntil }: AfterSend,
): DeliveryChange {
  const attempts = before + 1;
  switch (result.status) {
    case "sent": {
      const platformId = result.platformId ?? null;
      return { state: "sent", sentAt: now, platformId, attempts, reason: null };
    }
    case "refused":
      return { state: "refused", reason: `${result.reason}: ${result.detail}`, attempts, failedAt: now };
    case "unknown":
      return resendsUnknown && !possiblyDuplicated
        ? { ...waiting(machineNow, 0), possiblyDuplicated: true, attempts, reason: result.reason }
        : { state: "unknown", reason: result.reason, attempts, failedAt: now };
    case "retry": {
      const { reason, afterMs } = result;
      // Waiting as the platform asked does not use up an attempt.
      if (pausedUntil !== undefined || afterMs !== undefined) {
        const notBefore = pausedUntil ?? later(machineNow, afterMs ?? 0);
        return { state: "pending", notBefore, holdsChat: true, attempts: before, reason };
      }
      if (attempts >= MAX_ATTEMPTS) return { state: "refused", reason, attempts, failedAt: now };
      return { ...waiting(machineNow, attempts - 1), attempts, reason };
    }
  }
}

function waiting(machineNow: Date, failures: number): DeliveryChange {
  const notBefore = later(machineNow, RETRY_WAITS_MS[failures] ?? 0);
  return { state: "pending", notBefore, holdsChat: false };
}

function later(from: Date, ms: number): Date {
  return new Date(from.getTime() + ms);
}
