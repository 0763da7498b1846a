import type { Channel, Incoming } from "./channel";

/** Stores one message; resolves once it is stored. */
export type Accept = (incoming: Incoming) => Promise<{ readonly repeated: boolean }>;

/** The webhook of one bot, for the web server. */
export interface PlatformWebhook {
  readonly path: string;
  readonly secret: string;
  readonly secretHeader: string;
  readonly limitBytes: number;
  /** What an update means; empty for one that nobody has to see. Must not throw on any JSON value. */
  toIncoming(body: unknown): readonly Incoming[] | { readonly error: string };
  accept(incoming: Incoming): Promise<void>;
}

/** A chat platform with all its bots, as the service runs it. */
export interface Platform {
  readonly channel: Channel;
  /** Empty when messages are fetched. */
  webhooks(store: Accept): readonly PlatformWebhook[];
  /** Begins to receive; never fails, however long the platform is away. */
  start(store: Accept): void;
  /** How each bot stands with its platform. */
  links(): readonly { readonly bot: string; readonly state: string; readonly since: Date }[];
  stop(): Promise<void>;
}
