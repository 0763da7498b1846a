import type { Concept } from "./data/concepts";
import type { FactSlot } from "./data/facts";
import type { FieldMention } from "./fields/field-mentions";
import type { FormField } from "./forms";
import type { GrammarMatch } from "./grammars/match";
import type { PhraseHit } from "./lexicon";
import type { NormalisedText } from "./normalise";
import type { PersonSpan } from "./persons";
import type { Quoted } from "./quotes";
import type { Segments } from "./segment";
import type { UnitMention } from "./understanding";
import type { Zone } from "./zone";

/** A value of a closed slot found in the text. */
export interface FactHit extends Zone {
  readonly slot: FactSlot;
  readonly value: string;
}

/** A unit that the text means. */
export interface UnitSpan extends Zone {
  readonly mention: UnitMention;
}

/** Everything found in one message before its intent is known. */
export interface Reading extends NormalisedText {
  readonly segments: Segments;
  readonly quotes: readonly Quoted[];
  readonly form: readonly FormField[];
  /** Names between hard bounds: a list's mark, a cue or a colon before them, a field or unit after them. */
  readonly named: readonly Zone[];
  readonly units: readonly UnitSpan[];
  readonly villages: readonly Zone[];
  /** Hamlets within the names of bodies: "Tổ tự quản xóm 10" is of that hamlet. */
  readonly namedVillages: readonly Zone[];
  readonly persons: readonly PersonSpan[];
  readonly grammar: readonly GrammarMatch[];
  readonly fields: readonly FieldMention[];
  readonly facts: readonly FactHit[];
  readonly concepts: readonly PhraseHit<Concept>[];
  /** What each token was read as; undefined when it is free. */
  readonly taken: readonly (string | undefined)[];
  /** Stretches that the writer takes back ("chứ không phải 13 người"). */
  readonly dropped: readonly Zone[];
  /** Stretches that tell what was written by mistake. */
  readonly mistaken: readonly Zone[];
  /** Day of the message in Asia/Ho_Chi_Minh, YYYY-MM-DD. */
  readonly today: string;
  /** The sentence that a long message comes to: a reason counts only there. */
  readonly point?: Zone;
  /** True for text with capitals inside its sentences. */
  readonly capitals: boolean;
}
