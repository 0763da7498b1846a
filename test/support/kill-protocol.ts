/** What the test tells the process that is to die. */
export interface KillOrder {
  readonly uri: string;
  /** SIGKILL before this step, counted from 1; 0 lets it finish. */
  readonly before: number;
  /** Where the platform notes what it was sent. */
  readonly sendsFile: string;
  /** For processes that have a queue. */
  readonly redisUrl?: string;
}

/** What it says when it was allowed to finish: its steps, each command to the store and each send. */
export interface KillReport {
  readonly steps: readonly string[];
}
