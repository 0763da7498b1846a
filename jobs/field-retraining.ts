import type { Redis } from "ioredis";
import { type Nightly, type NightlyWork, type Repeat, startNightly, vietnamTimeOfDay } from "./nightly";

export interface FieldRetrainingParts extends Pick<NightlyWork, "logger"> {
  /** `retrainFields`; safe to do again. */
  retrain(): Promise<unknown>;
  /** When; nightly if not said. */
  readonly repeat?: Repeat;
}

/** At night in Vietnam, when nobody waits for an answer. */
const NIGHTLY = vietnamTimeOfDay("0 30 2 * * *");

/** Has the field classifier retrained every night. */
export function startFieldRetraining(redis: Redis, parts: FieldRetrainingParts): Nightly {
  const { logger, retrain, repeat = NIGHTLY } = parts;
  return startNightly(redis, { name: "field-retraining", repeat, run: retrain, logger });
}
