import type { Zone } from "./zone";

/** What each token of a message was read as: each reader leaves alone what an earlier one took. */
export class Taken {
  readonly kinds: (string | undefined)[];

  constructor(length: number) {
    this.kinds = new Array<string | undefined>(length).fill(undefined);
  }

  has(i: number): boolean {
    return this.kinds[i] !== undefined;
  }

  is(i: number, kinds: readonly string[]): boolean {
    const kind = this.kinds[i];
    return kind !== undefined && kinds.includes(kind);
  }

  /** True inside a name or a place: nothing else is read there. */
  isNamed(i: number): boolean {
    return this.is(i, NAMED_KINDS);
  }

  touchesNamed(zone: Zone): boolean {
    return this.touches(zone, NAMED_KINDS);
  }

  hasStrong(i: number): boolean {
    return this.kinds[i] !== undefined && this.kinds[i] !== "weak";
  }

  mark(zone: Zone, kind: string): void {
    for (let i = zone.from; i < zone.to; i += 1) this.kinds[i] = kind;
  }

  markAll(zones: readonly Zone[], kind: string): void {
    for (const zone of zones) this.mark(zone, kind);
  }

  touches(zone: Zone, kinds: readonly string[]): boolean {
    for (let i = zone.from; i < zone.to; i += 1) if (this.is(i, kinds)) return true;
    return false;
  }
}

/** Names and places: nothing is read inside them. */
export const NAMED_KINDS = ["quote", "name", "unit", "person"] as const;
