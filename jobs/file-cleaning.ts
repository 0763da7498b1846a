import type { Redis } from "ioredis";
import { type Nightly, type NightlyWork, type Repeat, startNightly, vietnamTimeOfDay } from "./nightly";

export interface FileCleaningParts extends Pick<NightlyWork, "logger"> {
  /** `cleanFiles`; safe to do again. */
  clean(): Promise<unknown>;
  /** When; nightly if not said. */
  readonly repeat?: Repeat;
}

/** After the field classifier has been retrained. */
const NIGHTLY = vietnamTimeOfDay("0 15 3 * * *");

/** Has files that nothing refers to removed every night (dọn tệp). */
export function startFileCleaning(
  redis: Redis,
  { logger, clean, repeat = NIGHTLY }: FileCleaningParts,
): Nightly {
  return startNightly(redis, { name: "file-cleaning", repeat, run: clean, logger });
}
