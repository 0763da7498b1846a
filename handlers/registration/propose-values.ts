import { type Proposals, withProposals } from "../../src/dialogue/draft-record";
import type { DraftRecord } from "../../src/dialogue/state";
import type { Field } from "../../src/understanding/understanding";
import type { Services } from "../handler";

/** What can be proposed for a record of a year: its fields are those the year is reported by. */
export async function proposalsFor(year: number, services: Services): Promise<Proposals> {
  const { classifyField, restoreAccents, periods } = services;
  return { classifyField, restoreAccents, scheme: (await periods.get(year)).fields };
}

/** A new record with its field, and with its name's accents to be accepted. */
export async function proposeValues(
  record: DraftRecord,
  stated: Field | undefined,
  services: Services,
): Promise<DraftRecord> {
  return withProposals(record, stated, await proposalsFor(record.year, services));
}
