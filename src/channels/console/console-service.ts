import type { Incoming } from "../channel";

/** A person who can be played on the console page. */
export interface ConsolePerson {
  readonly id: string;
  readonly name: string;
  /** officer | committee | leader | admin, or "stranger" for somebody not linked. */
  readonly role: string;
  readonly title: string;
  readonly unit: string;
}

/** One bubble of a chat as the page shows it. */
export interface ConsoleMessage {
  /**
   * Increases in the order shown; the page asks for what came after the last one it has, so nothing may turn
   * up later with a lower one. A message that was changed comes again with the same id and a new seq.
   */
  readonly seq: number;
  /** Of what the person wrote: its Incoming.messageId. Of an answer: the delivery's id, which a press names. */
  readonly id: string;
  readonly direction: "in" | "out";
  readonly text: string;
  /** Labels row by row; pressing one sends its place (0-based, counted through the rows). */
  readonly buttons: readonly (readonly string[])[];
  readonly file?: {
    readonly name: string;
    readonly ref: string;
    /** Where the page finds it: for this person alone. */
    readonly url?: string;
  };
  readonly at: Date;
  /** The person has changed the text since it was sent. */
  readonly edited?: boolean;
}

/** What the page needs of the service; the composition root provides it. */
export interface ConsoleService {
  people(): Promise<readonly ConsolePerson[]>;
  /** Messages of the person's private chat after `seq`, oldest first, at most 200. */
  transcript(personId: string, afterSeq: number): Promise<readonly ConsoleMessage[]>;
  /** May this person have this file of the store: sent by them, or to them, in their chat? */
  mayFetch(personId: string, ref: string): Promise<boolean>;
  /** Hands an update to the inbox; resolves once it is stored. */
  accept(incoming: Incoming): Promise<{ readonly repeated: boolean }>;
  /** Calls `listener` whenever the chat of this person has something new (in this process). */
  subscribe(personId: string, listener: () => void): () => void;
}
