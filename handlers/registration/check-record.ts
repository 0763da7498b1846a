import type { CardNotes } from "../../src/dialogue/card";
import { isComplete } from "../../src/dialogue/draft";
import type { DraftRecord } from "../../src/dialogue/state";
import { mustDiffer } from "../../src/domain/body";
import { communeOf } from "../../src/domain/commune-of";
import type { Model } from "../../src/domain/model";
import { isWithin } from "../../src/domain/unit-path";
import type { NamedModel } from "../../src/store/names-of-units";
import { isClose, nameKey } from "../../src/understanding/similar-names";
import type { Request, Services } from "../handler";
import { withKnownVillage } from "./known-villages";

const CLOSE_NAMES_SHOWN = 3;

/** A record as it is shown, with what its card says besides. */
export interface Checked {
  readonly record: DraftRecord;
  readonly notes: CardNotes;
}

/** Compares with what is registered in the unit and year, and notes how often this very name is there. */
export async function checkRecord(
  unchecked: DraftRecord,
  request: Request,
  services: Services,
): Promise<Checked> {
  const { figures, periods } = services;
  const record = withKnownVillage(unchecked, request, services);
  const scheme = (await periods.get(record.year)).fields;
  if (!isComplete(record)) return { record, notes: { close: [], scheme } };
  const names = await figures.namesIn(record.unit, record.year);
  const same = names.filter((other) => isSame(record, other));
  const registered = same.filter((other) => other.registered);
  const key = nameKey(record.name);
  const close = names.filter(
    (other) => other.registered && !same.includes(other) && isClose(key, other.nameKey),
  );
  const linked = await withPredecessor(record, services);
  const [again, elsewhere] = await Promise.all([
    continuing(linked, request, services),
    runElsewhere(record, request, services),
  ]);
  return {
    record: { ...linked, sameNameSeen: same.length },
    notes: {
      scheme,
      close: close.slice(0, CLOSE_NAMES_SHOWN).map((other) => `${other.name} (${other.code})`),
      sameAs: again?.code ?? registered[0]?.code,
      ...(elsewhere?.body !== undefined && {
        runElsewhere: { name: elsewhere.name, code: elsewhere.code, body: elsewhere.body },
      }),
    },
  };
}

function isSame(record: DraftRecord, other: NamedModel): boolean {
  return (
    other.nameKey === nameKey(record.name ?? "") &&
    nameKey(other.village ?? "") === nameKey(record.village ?? "") &&
    other.kind === record.kind
  );
}

/** A maintained model goes on with last year's of this very name, if there is one and no more; the card says so. */
async function withPredecessor(record: DraftRecord, { figures }: Services): Promise<DraftRecord> {
  if (record.novelty !== "duy_tri" || record.continues !== undefined || record.unit === undefined)
    return record;
  const before = await figures.namesIn(record.unit, record.year - 1);
  const isOld = ({ village, ...other }: NamedModel) =>
    // "Năm nay duy trì mô hình A" need not say its village again.
    isSame(record, record.village === undefined ? other : { ...other, village });
  const same = before.filter((other) => other.registered && isOld(other));
  const [only] = same;
  return only === undefined || same.length > 1 ? record : { ...record, continues: only.code };
}

/** The model of that year that goes on with the same one already. */
async function continuing(
  { continues, year }: DraftRecord,
  { person }: Request,
  { figures }: Services,
): Promise<Model | undefined> {
  return continues === undefined ? undefined : figures.continuing(continues, year, person.scope);
}

/**
 * The rule against duplicates: a Party cell's model must not be the one that the Front or an association of the same
 * commune and village runs, nor the other way round. Only what the person may see is looked at.
 */
async function runElsewhere(
  record: DraftRecord,
  { person }: Request,
  { figures, units }: Services,
): Promise<Model | undefined> {
  const { name = "", unit = "", body, year, village } = record;
  if (body === undefined) return undefined;
  const tree = units();
  const around = tree.pathOf(communeOf(unit, tree)?.code ?? unit);
  const path = isWithin(around, person.scope) ? around : person.scope;
  const found = await figures.findByName(name, { path, years: [year] });
  const key = nameKey(name);
  return found.find(
    (other) =>
      mustDiffer(body, other.body) &&
      (nameKey(other.name) === key || isClose(key, nameKey(other.name))) &&
      isSamePlace(village, other.village),
  );
}

/** Where one of the two names no village, the commune is all that is known. */
function isSamePlace(a: string | undefined, b: string | undefined): boolean {
  return a === undefined || b === undefined || nameKey(a) === nameKey(b);
}
