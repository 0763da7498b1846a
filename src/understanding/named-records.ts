import type { Reading } from "./reading";
import { type RecordZones, separatorBefore, zonesFrom } from "./record-zones";
import { within, type Zone } from "./zone";

/** "A (KT), B (VHXH)", "mô hình A (KT) và mô hình B (VHXH)": bounded names with a field after each. Linear. */
export function byNames(reading: Reading, whole: Zone): RecordZones | undefined {
  const { named } = reading;
  if (named.length < 2 || reading.form.length > 0) return undefined;
  for (let i = 0; i < named.length; i += 1) {
    const gap = { from: named[i]?.to ?? 0, to: named[i + 1]?.from ?? whole.to };
    if (!reading.fields.some((field) => within(field, gap))) return undefined;
  }
  const starts = named.map((name, i) =>
    i === 0 ? name.from : separatorBefore(reading, named[i - 1]?.to ?? 0, name.from),
  );
  return zonesFrom(reading, whole, starts);
}

/** Of the lines below a heading only those with a name are records; "đăng ký giúp em" below them is for all. */
export function namedLines(reading: Reading, heading: Zone, rest: readonly Zone[]): RecordZones | undefined {
  const isNamed = (line: Zone): boolean => reading.named.some((name) => within(name, line));
  const records = rest.filter(isNamed);
  if (records.length < 2) return undefined;
  return { records, shared: [heading, ...rest.filter((line) => !isNamed(line))] };
}
