import type { ChannelName } from "../channels/channel";
import type { Sending } from "../domain/planning/sending";

/** What pressing a button means, kept with the message that carries it: nobody can forge or guess one. */
export interface StoredButton {
  readonly label: string;
  readonly action: string;
}

/** A file of the store on its way to somebody, and the model or inspection whose evidence it is. */
export interface SentFile {
  readonly ref: string;
  readonly name: string;
  readonly mime: string;
  /** Code of the model or id of the inspection; absent of one that was made for the answer. */
  readonly code?: string;
}

/**
 * The outgoing side of the message log (sổ gửi): what is to be told, to which chat, and what became of it.
 * The id is made from what caused it, so that nothing is told twice however often its cause is handled.
 */
export interface OutboxEntry {
  readonly id: string;
  readonly chatKey: string;
  readonly channel: ChannelName;
  readonly bot: string;
  readonly chat: string;
  readonly text: string;
  readonly buttons: readonly (readonly StoredButton[])[];
  readonly kind: DeliveryKind;
  /** Absent: private. */
  readonly chatKind?: "private" | "group";
  /** A file of a model that goes with it. */
  readonly file?: SentFile;
  /** In a group: the account it answers, the only one that may press its buttons. */
  readonly answers?: string;
  /** Id of the person it is for; without it the person is found by the account. */
  readonly person?: string;
  /** What it reminds of. */
  readonly due?: Due;
  /** Not told after this, by the service's clock: a reminder of what is over. */
  readonly usefulUntil?: Date;
  /** The delivery in whose place this one is sent, to another chat of the person. */
  readonly movedFrom?: string;
  /** Key of the message that caused it, if one did. */
  readonly cause: string | null;
  /** When it was decided, by the service's clock. */
  readonly createdAt: Date;
}

/**
 * What is due to one person and goes out as one message (lượt nhắc gộp). No sending can stand in two messages: the
 * unique index on `ids` is what keeps anything from being told twice.
 */
export interface Due {
  readonly sendings: readonly Sending[];
  /** The identities of these (`sendingId`). */
  readonly ids: readonly string[];
}

/** In the order in which they go out: what somebody waits for first. */
export const DELIVERY_KINDS = ["reply", "notice", "reminder", "digest"] as const;
export type DeliveryKind = (typeof DELIVERY_KINDS)[number];

/**
 * `refused`, `unknown`: failed, for the administrator to see; `kept`: the person cannot be reached and gets it when
 * they write; `moved`: another delivery took its place; `expired`: it was no longer useful.
 */
export type DeliveryState =
  | "pending"
  | "sending"
  | "sent"
  | "refused"
  | "unknown"
  | "kept"
  | "moved"
  | "expired";

export interface StoredDelivery extends OutboxEntry {
  /** What its buttons call it (`pressKeyOf`); only of one that has some. */
  readonly pressKey?: string;
  /** The first button of it that was pressed and decided it, and the message that pressed it. */
  readonly chosen?: { readonly button: number; readonly by: string };
  readonly state: DeliveryState;
  readonly stamp: number;
  readonly attempts: number;
  readonly notBefore: Date | null;
  /** Until `notBefore` the chat gets nothing else either: the platform said so. */
  readonly holdsChat?: boolean;
  readonly sentAt: Date | null;
  readonly platformId: string | null;
  readonly reason: string | null;
  /** It was sent again though the first time may have arrived: a process died in between, or nobody answered. */
  readonly possiblyDuplicated: boolean;
  /** Names the try under way: who has another one has been overtaken. */
  readonly claim: string | null;
  /** When it was refused or lost sight of. */
  readonly failedAt?: Date | null;
  /** Kept for this person until they write. */
  readonly keptFor?: string;
}

/**
 * `open` repeats "pending or sending" as one value that a partial index can carry; `rank` is the place of the kind
 * in `DELIVERY_KINDS`.
 */
export type DeliveryRow = Omit<StoredDelivery, "id"> & {
  readonly _id: string;
  readonly open: boolean;
  readonly rank: number;
};

export type DeliveryChange = Partial<
  Pick<
    StoredDelivery,
    | "state"
    | "text"
    | "buttons"
    | "pressKey"
    | "attempts"
    | "notBefore"
    | "holdsChat"
    | "sentAt"
    | "platformId"
    | "reason"
    | "possiblyDuplicated"
    | "failedAt"
    | "keptFor"
  >
>;

/** A chat to deliver to: messages of this kind, and of those that come before it. */
export interface DeliveryWish {
  readonly chatKey: string;
  readonly kind: DeliveryKind;
}
