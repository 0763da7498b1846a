/** The only source of time: injected everywhere, so that replays and tests run on a clock of their own. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** A clock that stands still until it is set, and never goes back. */
export class ManualClock implements Clock {
  #now: Date;

  constructor(start: Date) {
    this.#now = start;
  }

  now(): Date {
    return new Date(this.#now);
  }

  /** @returns false when `to` lies before the present, which is left as it is. */
  set(to: Date): boolean {
    if (to.getTime() < this.#now.getTime()) return false;
    this.#now = new Date(to);
    return true;
  }
}
