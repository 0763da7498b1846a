import { understand } from "./fixture";

/** What is read from a message: its intent, further matters, records, slots; `not` names what must be absent. */
export interface Read {
  readonly intent?: string;
  readonly also?: readonly string[];
  readonly records?: readonly Readonly<Record<string, unknown>>[];
  readonly not?: readonly string[];
  readonly [slot: string]: unknown;
}

/** A message, sent on Monday 2 March 2026, with what has to be read from it; other slots may be there. */
export type Sentence = readonly [text: string, read: Read];

/** Expects that a message is read as told. */
export function expectRead(text: string, { intent, also, records, not = [], ...slots }: Read): void {
  const found = understand(text);
  if (intent !== undefined) expect(found.intent).toBe(intent);
  if (also !== undefined) expect(found.also).toEqual(also);
  if (records === undefined) expect(found.slots).toMatchObject(slots);
  else expect(found.records).toMatchObject(records);
  const all: Readonly<Record<string, unknown>> = { ...found.slots, also: found.also, records: found.records };
  for (const name of not) expect(all[name]).toBeUndefined();
}
