import type { Sentence } from "./subcommand";

/** The file is no whole backup, or cannot be opened; the sentence says why. */
export class BadBackupError extends Error {
  readonly code = "badBackup";
  readonly retryable = false;

  constructor(
    readonly sentence: Sentence,
    options?: ErrorOptions,
  ) {
    super("no whole backup", options);
  }
}
