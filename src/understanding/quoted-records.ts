import type { Reading } from "./reading";
import { hasValue, type RecordZones, separatorBefore, zonesFrom } from "./record-zones";
import { within, type Zone } from "./zone";

/** Several quoted names, each with what stands near it. */
export function byQuotes(reading: Reading, whole: Zone): RecordZones | undefined {
  const quotes = reading.quotes.filter(
    (quote) => within(quote.outer, whole) && !reading.dropped.some((part) => within(quote, part)),
  );
  if (quotes.length < 2 || reading.form.some(isNameField)) return undefined;
  if (corrects(reading, quotes[0]?.outer.to ?? 0, quotes[quotes.length - 1]?.outer.from ?? 0))
    return undefined;
  const starts = quotes.map((quote, i) =>
    i === 0
      ? afterHeader(reading, whole.from, quote.outer.from)
      : separatorBefore(reading, quotes[i - 1]?.outer.to ?? 0, quote.outer.from),
  );
  const bare = quotes
    .slice(0, -1)
    .every(
      (quote, i) => !hasSlots(reading, { from: quote.outer.to, to: quotes[i + 1]?.outer.from ?? whole.to }),
    );
  const zones = zonesFrom(reading, whole, starts);
  if (!bare) return zones;
  const last = quotes[quotes.length - 1];
  const tail = last ? { from: bracketEnd(reading, last.outer.to), to: whole.to } : whole;
  const records = zones.records.map((zone, i) =>
    i === quotes.length - 1 ? { from: zone.from, to: tail.from } : zone,
  );
  return { records, shared: [...zones.shared.filter((zone) => zone.to <= tail.from), tail] };
}

/** "“A” (thiếu vốn) và “B” (hết hạn)": what stands in brackets right behind a name is of that one. */
function bracketEnd({ tokens }: Reading, at: number): number {
  if (tokens[at]?.acc !== "(") return at;
  let to = at + 1;
  while (tokens[to] !== undefined && tokens[to]?.acc !== ")" && tokens[to]?.kind !== "newline") to += 1;
  return tokens[to]?.acc === ")" ? to + 1 : at;
}

/** "Cụm X gửi 2 mô hình: xã A làm “B”, xã C làm “D”": where the header and the first record each name a unit. */
function afterHeader({ tokens, units }: Reading, from: number, quote: number): number {
  let colon = quote - 1;
  while (colon > from && tokens[colon]?.acc !== ":" && tokens[colon]?.kind !== "newline") colon -= 1;
  const heads = units.some((unit) => unit.from >= from && unit.to <= colon);
  const own = units.some((unit) => unit.from > colon && unit.to <= quote);
  return heads && own ? colon + 1 : quote;
}

/** "xã X “A” 48 hộ; xã Y “B” 19 triệu", "“A” và “B” đều đạt 70%": models that are reported on together. */
export function byReported(reading: Reading, whole: Zone): RecordZones | undefined {
  const zones = byQuotes(reading, whole);
  if (zones === undefined) return undefined;
  const quotes = reading.quotes.filter((quote) => zones.records.some((zone) => within(quote.outer, zone)));
  const joined = quotes.every(
    (quote, i) => i === 0 || isJoined(reading, quotes[i - 1]?.outer.to ?? 0, quote.outer.from),
  );
  const valued = zones.records.every(
    (zone) => hasValue(reading, zone, REPORTED) || reading.units.some((unit) => within(unit, zone)),
  );
  return joined || valued ? zones : undefined;
}

const REPORTED = ["percent", "money", "households", "people", "area", "length", "labour", "code"];

const JOINED = new Set(
  ", và va với voi cùng cung & + lẫn lan như nhu cũng cả ca ; mô mo hình hinh mh".split(" "),
);

function isJoined({ tokens }: Reading, from: number, to: number): boolean {
  let depth = 0;
  for (let i = from; i < to; i += 1) {
    const mark = tokens[i]?.acc ?? "";
    // "“A” (thiếu vốn) và “B” (hết hạn)": what is said of each stands in brackets.
    if (mark === "(") depth += 1;
    else if (mark === ")") depth -= 1;
    else if (depth === 0 && !JOINED.has(mark)) return false;
  }
  return to > from;
}

/** "Giao cô Mận theo dõi “A”, chú Điền theo dõi “B”": as many people as models, one near each. */
export function byEntrusted(reading: Reading, whole: Zone): RecordZones | undefined {
  const inWhole = reading.quotes.filter((quote) => within(quote.outer, whole));
  const persons = reading.persons.filter((person) => within(person, whole));
  if (inWhole.length < 2 || persons.length !== inWhole.length) return undefined;
  const starts = inWhole.map((quote, i) =>
    i === 0 ? whole.from : separatorBefore(reading, inWhole[i - 1]?.outer.to ?? 0, quote.outer.from),
  );
  const zones = zonesFrom(reading, whole, starts);
  const each = zones.records.every((zone) => persons.filter((person) => within(person, zone)).length === 1);
  return each ? zones : undefined;
}

/** A form's own field for the name; "Đăng ký:" only opens the message. */
function isNameField(field: Reading["form"][number]): boolean {
  return field.kind === "name" && !field.words.startsWith("dang ky");
}

function corrects(reading: Reading, from: number, to: number): boolean {
  const text = ` ${reading.tokens
    .slice(from, to)
    .map((token) => token.fold)
    .join(" ")} `;
  return [" nham ", " chu khong ", " doi thanh ", " thay bang ", " bang ", " thanh ", " chu "].some((words) =>
    text.includes(words),
  );
}

const SLOT_KINDS = new Set([
  "unit",
  "field",
  "person",
  "village",
  "money",
  "area",
  "households",
  "people",
  "code",
  "percent",
]);

function hasSlots(reading: Reading, zone: Zone): boolean {
  return reading.taken.slice(zone.from, zone.to).some((kind) => kind !== undefined && SLOT_KINDS.has(kind));
}
