import type { mongo } from "mongoose";
import { z } from "zod";
import { createBulkWriter } from "./bulk-writer";
import { createGroupCommit } from "./group-commit";

/**
 * The unfinished conversation of one person (or of an unlinked chat), and what the last message of each of
 * their chats led to. Both change in one write: a message whose outcome stands here is never handled twice,
 * and one whose outcome does not stand here changed nothing that handling it again would change twice.
 */
export interface Conversation<State, Outcome> {
  readonly id: string;
  /** Grows with each write; 0 = not stored yet. A write on an older version is refused. */
  readonly version: number;
  readonly state: State;
  /** By chat key: the last message handled there and its outcome. */
  readonly outcomes: Readonly<Record<string, LastOutcome<Outcome>>>;
}

export interface LastOutcome<Outcome> {
  readonly message: string;
  /** Where the message stands in the platform's order: what comes after it but stands before it is late. */
  readonly sentAt: Date;
  readonly order: number;
  readonly outcome: Outcome;
}

export interface Conversations<State, Outcome> {
  get(id: string): Promise<Conversation<State, Outcome>>;
  /** @returns false when somebody else wrote meanwhile: read again and decide again. */
  put(conversation: Conversation<State, Outcome>): Promise<boolean>;
}

const rowSchema = z.object({
  _id: z.string(),
  version: z.number().int(),
  state: z.unknown(),
  outcomes: z.array(
    z.object({
      chat: z.string(),
      message: z.string(),
      sentAt: z.date(),
      order: z.number(),
      outcome: z.unknown(),
    }),
  ),
});
type Row = z.infer<typeof rowSchema>;

/** How the stored parts are read back. */
export interface ConversationParsers<State, Outcome> {
  state(value: unknown): State;
  outcome(value: unknown): Outcome;
}

export function createConversations<State, Outcome>(
  collection: mongo.Collection<mongo.Document & { _id: string }>,
  parsers: ConversationParsers<State, Outcome>,
  initial: () => State,
): Conversations<State, Outcome> {
  const write = createBulkWriter(collection);
  const get = createGroupCommit<string, Conversation<State, Outcome>>(async (ids) => {
    const rows = (await collection.find({ _id: { $in: [...new Set(ids)] } }).toArray()).map((row) =>
      rowSchema.parse(row),
    );
    const byId = new Map(rows.map((row) => [row._id, row]));
    return ids.map((id) => fromRow(id, byId.get(id), parsers, initial));
  });

  return {
    get,
    async put({ id, version, state, outcomes }) {
      const list = Object.entries(outcomes).map(([chat, entry]) => ({ chat, ...entry }));
      // On a newer version the filter finds nothing, the upsert tries to insert, and the id stops it.
      const replacement = { version: version + 1, state, outcomes: list };
      const filter = { _id: id, version };
      return (await write({ replaceOne: { filter, replacement, upsert: true } })) === "written";
    },
  };
}

function fromRow<State, Outcome>(
  id: string,
  row: Row | undefined,
  parsers: ConversationParsers<State, Outcome>,
  initial: () => State,
): Conversation<State, Outcome> {
  if (row === undefined) return { id, version: 0, state: initial(), outcomes: {} };
  const outcomes = row.outcomes.map(
    ({ chat, outcome, ...rest }) => [chat, { ...rest, outcome: parsers.outcome(outcome) }] as const,
  );
  return {
    id,
    version: row.version,
    state: parsers.state(row.state),
    outcomes: Object.fromEntries(outcomes),
  };
}
