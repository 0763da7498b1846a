import type { IncomingHttpHeaders } from "node:http";
import type { Channel, Incoming } from "./channel";

/** Stores one message; resolves once it is stored. */
export type Accept = (incoming: Incoming) => Promise<{ readonly repeated: boolean }>;

/** By what a platform proves that an update is its own. */
export type WebhookProof =
  | {
      /** Shared with the platform; 8 characters at least. */
      readonly secret: string;
      /** Header that carries the secret, "x-telegram-bot-api-secret-token". */
      readonly secretHeader: string;
    }
  | {
      /** The platform's trial of the address, which proves nothing: answered 200, and nobody sees it. */
      isProbe(headers: IncomingHttpHeaders): boolean;
      /** Is the signature right? Over the bytes as they came. */
      isGenuine(raw: Buffer, body: unknown, headers: IncomingHttpHeaders): boolean;
    };

/** A page that somebody opens in a browser because the platform asks for it. */
export interface PlatformPage {
  readonly path: string;
  open(request: { readonly query: unknown; readonly cookie: string }): Promise<PageAnswer>;
}

export type PageAnswer =
  | { readonly status: number; readonly text: string }
  | { readonly redirect: string; readonly cookie: string };

/** The webhook of one bot, for the web server. */
export type PlatformWebhook = WebhookProof & {
  readonly path: string;
  readonly limitBytes: number;
  /** Requests without a body, with which the platform tries the address, are answered 200. */
  readonly answersProbes?: true;
  /** What an update means; empty for one that nobody has to see. Must not throw on any JSON value. */
  toIncoming(body: unknown): readonly Incoming[] | { readonly error: string };
  accept(incoming: Incoming): Promise<void>;
};

/** A chat platform with all its bots, as the service runs it. */
export interface Platform {
  readonly channel: Channel;
  /** Empty when messages are fetched. */
  webhooks(store: Accept): readonly PlatformWebhook[];
  readonly pages?: readonly PlatformPage[];
  /** Begins to receive; never fails, however long the platform is away. */
  start(store: Accept): void;
  /** How each bot stands with its platform. */
  links(): readonly { readonly bot: string; readonly state: string; readonly since: Date }[];
  stop(): Promise<void>;
}
