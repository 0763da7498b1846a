import type { Say } from "../locales/say";
import type { Clock } from "../src/clock";
import type { Reply } from "../src/dialogue/reply";
import type { DialogueState } from "../src/dialogue/state";
import type { Person } from "../src/domain/person";
import type { UnitTree } from "../src/domain/unit";
import type { ModelFigures } from "../src/store/model-figures";
import type { Registration, RegistrationResult } from "../src/store/models";
import type { StoredPerson } from "../src/store/people";
import type { Periods } from "../src/store/periods";
import type { UndoRequest } from "../src/store/undo-registration";
import type { Field, Gazetteer, Understanding } from "../src/understanding/understanding";

/** What handlers work with; the composition root fills it. */
export interface Services {
  readonly say: Say;
  readonly clock: Clock;
  readonly figures: ModelFigures;
  readonly periods: Pick<Periods, "get">;
  /** The tree of units and the look-up built from it, as they are now. */
  units(): UnitTree;
  gazetteer(): Gazetteer;
  classifyField(name: string): { readonly field?: Field; readonly confidence: number };
  register(registration: Registration): Promise<RegistrationResult>;
  undo(request: UndoRequest): Promise<readonly string[]>;
  findPerson(id: string): Promise<StoredPerson | null>;
}

/** One message of a linked person, ready to be handled. */
export interface Request {
  /** Key under which every effect of this message is made only once. */
  readonly key: string;
  readonly messageId: string;
  readonly person: Person;
  readonly text: string;
  readonly edited: boolean;
  readonly sentAt: Date;
  readonly state: DialogueState;
  readonly understanding: Understanding;
}

/** What a handler answers: the replies, and the state afterwards (unchanged when absent). */
export interface Response {
  readonly replies: readonly Reply[];
  readonly state?: DialogueState;
  /** The message answered something that is not there (yet): handled again if that arrives late. */
  readonly orphan?: boolean;
}

export type Handler = (request: Request, services: Services) => Response | Promise<Response>;

/** The common case: one message without buttons that changes nothing. */
export function answer(text: string): Response {
  return { replies: [{ text, buttons: [] }] };
}
