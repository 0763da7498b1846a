/** Why an embedded store could not be started; each reason has one sentence in messages.ts. */
export type RefusalReason =
  | "inUse"
  | "unsupportedSystem"
  | "engineMissing"
  | "packagesUnavailable"
  | "folderUnusable"
  | "startFailed"
  | "startTimeout";

/** An expected "no", with the text for the operator: what is wrong (Vietnamese, then English) and what to do. */
export interface Refusal {
  readonly ok: false;
  readonly reason: RefusalReason;
  readonly message: string;
}

export function refusal(reason: RefusalReason, message: string): Refusal {
  return { ok: false, reason, message };
}
