import type { Level } from "../understanding/understanding";

export const DECISION_TYPES = ["recognise", "refuse", "singleOut", "commend"] as const;
export type DecisionType = (typeof DECISION_TYPES)[number];

/** What a decision (quyết định) states beside the models it covers. */
export interface DecisionPaper {
  /** Number as written: "15-QĐ/ĐU". */
  readonly number?: string;
  /** Day it was signed, YYYY-MM-DD. */
  readonly date?: string;
  readonly signer?: string;
  /** Level of the praise, where it is another than that of the unit that enters it: "bằng khen UBND tỉnh". */
  readonly statedLevel?: Level;
}

/** A decision on one model or a list: recognised (công nhận), or commended (biểu dương, khen thưởng). */
export interface Decision extends DecisionPaper {
  /** Key of the message that confirmed it. */
  readonly id: string;
  readonly type: DecisionType;
  /** Level of the unit that decided. */
  readonly level: Level;
  readonly codes: readonly string[];
  /** Id of the person who entered it. */
  readonly by: string;
  readonly at: Date;
  /** Models for which it was taken back (thu hồi, hoàn tác). */
  readonly withdrawn: readonly Withdrawal[];
}

export interface Withdrawal {
  readonly code: string;
  readonly by: string;
  readonly at: Date;
  readonly message: string;
}

export function isDecisionType(step: string): step is DecisionType {
  return DECISION_TYPES.some((type) => type === step);
}
