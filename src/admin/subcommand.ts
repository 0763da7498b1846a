import type { Say } from "../../locales/say";
import type { Clock } from "../clock";
import type { OptionKinds } from "../commands/parse-options";
import type { Settings } from "../settings";
import type { Store } from "../store/store";
import type { StorePlace } from "./open-admin-store";

/** Where a subcommand says things: results on stdout, everything else on stderr. */
export interface AdminOutput {
  /** A line of the result; waits while the reader is slower. */
  print(line: string): Promise<void>;
  /** A remark for the operator. */
  remark(line: string): void;
}

/** A sentence that is said later, in the language of whoever reads it. */
export type Sentence = (say: Say) => string;

/** What a subcommand works with, once the store is open. */
export interface AdminContext extends AdminOutput {
  readonly settings: Settings;
  /** The language of LOCALE; numbers as digits alone, which scripts read. */
  readonly say: Say;
  readonly store: Store;
  readonly place: StorePlace;
  readonly clock: Clock;
  /** What is piped or typed to the command, to its end. */
  readInput(): Promise<string>;
}

/** The command line behind the subcommand's name. */
export interface AdminArguments {
  readonly rest: readonly string[];
  readonly values: ReadonlyMap<string, string>;
  readonly flags: ReadonlySet<string>;
}

/** Done, or the sentence that says why not; `usage` when the command line itself is at fault. */
export type AdminOutcome =
  | { readonly ok: true }
  | { readonly ok: false; readonly message: string; readonly usage?: boolean };

/** One thing an administrator can do. */
export interface Subcommand {
  /** One or two words: "units import". */
  readonly name: string;
  /** What follows the name, for the help text. */
  readonly usage?: Sentence;
  readonly summary: Sentence;
  /** What follows `npm run -s admin --` in the example of the help text. */
  readonly example: string;
  readonly options: OptionKinds;
  /** Fewest and most arguments besides options. */
  readonly arity: readonly [number, number];
  run(args: AdminArguments, context: AdminContext): Promise<AdminOutcome>;
}

export const DONE: AdminOutcome = { ok: true };

export function failed(message: string): AdminOutcome {
  return { ok: false, message };
}

export function misused(message: string): AdminOutcome {
  return { ok: false, message, usage: true };
}
