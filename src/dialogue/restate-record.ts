import { isDeepStrictEqual } from "node:util";
import { dropUndefined } from "../understanding/slots/drop-undefined";
import type { DraftRecord } from "./state";

/**
 * The record with what a later message about the same model states anew ("đăng ký mô hình X", then "mô hình X, lĩnh vực
 * KT, chị Mai phụ trách"); the very same record where it states nothing else.
 */
export function restateRecord(record: DraftRecord, later: DraftRecord): DraftRecord {
  const next = { ...record, ...statedBy(later) };
  return isDeepStrictEqual(dropUndefined(next), dropUndefined(record)) ? record : next;
}

function statedBy(later: DraftRecord): Partial<DraftRecord> {
  const { field, fieldProposed, level, person, phone, date, badDate, tags, facts, body, form } = later;
  return {
    // A proposal is no statement: what was said before stands.
    ...(field !== undefined && fieldProposed !== true && { field, fieldProposed: false }),
    ...(level !== undefined && { level }),
    ...(person !== undefined && { person }),
    ...(phone !== undefined && { phone }),
    ...((date !== undefined || badDate !== undefined) && { date, badDate }),
    ...(tags.length > 0 && { tags }),
    ...(Object.keys(facts).length > 0 && { facts }),
    ...(body !== undefined && { body }),
    ...(Object.keys(form).length > 0 && { form }),
  };
}
