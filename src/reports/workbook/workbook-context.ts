import type { Say } from "../../../locales/say";

/** What all sheets of one file say of themselves. */
export interface WorkbookContext {
  readonly say: Say;
  /** "năm 2026". */
  readonly period: string;
  /** Area, conditions, figures, scheme and day, in one line. */
  readonly scope: string;
}
