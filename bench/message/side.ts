import type { BenchText } from "./texts";

/** One of the two bots that are compared. */
export interface Side {
  /** Hands the message to the bot; resolves when its reply is stored (ours) or given to the platform's client (theirs). */
  talk(chat: number, message: BenchText): Promise<void>;
  /** Resolves when nothing is left to be done for what was said. */
  settled(): Promise<void>;
  /** Records that "Lưu" led to: shows that both did the work they were timed for. */
  savedRecords(): Promise<number>;
  stop(): Promise<void>;
}
