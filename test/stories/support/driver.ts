import type { Connection } from "mongoose";

/** What a person does in a story: a line of its script that is not about time. */
export interface Act {
  /** Number of the line in the script; makes the message's own key. */
  readonly line: number;
  readonly as: string;
  /** "private" or "group:<id>". */
  readonly chat: string;
}

export interface Said extends Act {
  readonly text: string;
  /** The script's own name for the message, by which it is edited or replied to later. */
  readonly message?: string;
  readonly edit: boolean;
  readonly replyTo?: string;
  /** Path of the photo or file that comes with it; the text is its caption. */
  readonly photo?: string;
}

export interface Pressed extends Act {
  /** The label of the button as the person reads it; the number of the choice where a platform has no buttons. */
  readonly label: string;
}

/** One message of the bot as its reader sees it: plain text, choices by their labels. */
export interface Told {
  /** The person's id in the story, or "group:<id>". */
  readonly to: string;
  readonly text: string;
  readonly buttons: readonly string[];
}

/**
 * A running service and the platform over which the people of a story reach it. The same stories are played over every
 * platform: a driver turns acts into what the platform delivers, and what the platform was sent back into `Told`, with
 * its markup taken off, the pieces of a long message joined, and numbered choices read as buttons. Every act resolves
 * when all that it leads to is done and delivered.
 */
export interface StoryDriver {
  /** The records, wherever the service keeps them. */
  readonly connection: Connection;
  say(said: Said): Promise<readonly Told[]>;
  press(pressed: Pressed): Promise<readonly Told[]>;
  /** Sets the clock; everything due on the way happens. */
  passTo(time: Date): Promise<readonly Told[]>;
  /** Ends the service and starts it again on the same records. */
  restart(): Promise<readonly Told[]>;
  stop(): Promise<void>;
}

/** What a story begins with. */
export interface Opening {
  readonly units: string;
  readonly people: string;
  readonly time: Date;
}

export type StartDriver = (opening: Opening) => Promise<StoryDriver>;
