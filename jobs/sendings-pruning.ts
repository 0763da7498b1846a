import type { Redis } from "ioredis";
import type { Clock } from "../src/clock";
import type { Sendings } from "../src/store/sendings";
import { type Nightly, type NightlyWork, type Repeat, startNightly, vietnamTimeOfDay } from "./nightly";

export interface SendingsPruningParts extends Pick<NightlyWork, "logger"> {
  readonly sendings: Pick<Sendings, "prune">;
  readonly clock: Clock;
  /** When; nightly if not said. */
  readonly repeat?: Repeat;
}

/** After files have been cleaned. */
const NIGHTLY = vietnamTimeOfDay("0 30 3 * * *");
/** The record of a visit is asked for during a year; no other step is of use so late. */
const KEPT_DAYS = 400;

/** Has sendings removed every night that nothing can be told of a second time any more. */
export function startSendingsPruning(
  redis: Redis,
  { logger, sendings, clock, repeat = NIGHTLY }: SendingsPruningParts,
): Nightly {
  const run = () => sendings.prune(new Date(clock.now().getTime() - KEPT_DAYS * 86_400_000));
  return startNightly(redis, { name: "sendings-pruning", repeat, run, logger });
}
