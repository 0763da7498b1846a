import { DRAFT_DAYS, isExpired, MAX_RECORDS } from "../../src/dialogue/draft";
import { yearOf } from "../../src/dialogue/draft-record";
import type { KeepResult } from "../../src/dialogue/keep-result";
import { readEvidence } from "../../src/dialogue/read-evidence";
import { MOST_SHEET_ROWS, type ReadSheet, readSheet } from "../../src/dialogue/read-sheet";
import type { Draft, DraftRecord, KeptFile } from "../../src/dialogue/state";
import { may } from "../../src/domain/permissions";
import { vietnamYear } from "../../src/domain/vietnam-time";
import { fold } from "../../src/understanding/fold";
import { nameKey } from "../../src/understanding/similar-names";
import { privately, type Request, type Response, type Services, type UnreadRequest } from "../handler";
import { saveAllButton } from "./card-buttons";
import { checkSheet } from "./check-sheet";
import { goneCards } from "./gone-cards";
import { sheetText } from "./sheet-text";

/**
 * Registering by a list (danh sách đăng ký, XLSX): each row that lacks nothing becomes a card of the draft, all of them saved
 * by "Lưu tất cả"; of the others is said what to put right.
 * @returns undefined when what came is no such list, or its caption says that it is something else.
 */
export async function registerSheet(
  kept: readonly KeepResult[],
  unread: UnreadRequest,
  services: Services,
): Promise<Response | undefined> {
  const { say, workbooks } = services;
  const file = workbookOf(kept);
  if (file === undefined || !mayBeList(unread.text)) return undefined;
  const { name } = file;
  const read = await workbooks.read(file.file);
  if (!read.ok) return privately(say(`sheet.${read.reason}`, { name }));
  const list = readSheet(read.rows);
  if (isSecret(list)) await workbooks.discard(file.file);
  // Any workbook may be evidence; one that was announced as a list is told what it lacks.
  if (list.status === "noHeader" && unread.text.trim() === "") return undefined;
  const { role } = unread.person;
  if (!may(role, "register")) return privately(say("denied.register", { role: say(`role.${role}`) }));
  if (list.status !== "read") return privately(say(`sheet.${list.status}`, { name, most: MOST_SHEET_ROWS }));
  const own = vietnamYear(unread.sentAt);
  const year = yearOf(String(yearIn(unread.text) ?? list.year ?? own), own);
  const request = { ...unread, understanding: NOTHING, read: () => NOTHING };
  const rows = await checkSheet(list.records, year, request, services);
  const ready = rows.flatMap((row) => (row.status === "ready" ? [row.record] : []));
  const { fields: scheme } = await services.periods.get(year);
  const told = sheetText({ name, year, rows, skipped: list.skipped, scheme }, services);
  if (ready.length === 0) return privately(told);
  const text = [...goneCards(expiredIn(request), DRAFT_DAYS, services), told].join("\n");
  const draft = draftOf(ready, request);
  const cancel = { label: say("button.cancel"), action: `say:${say("button.cancel")}` };
  return {
    replies: [{ text, buttons: [[saveAllButton(draft, services), cancel]], private: true }],
    state: { ...unread.state, draft },
  };
}

const NOTHING: Request["understanding"] = { intent: "unknown", confidence: 0, slots: {}, extras: {} };
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

function workbookOf(kept: readonly KeepResult[]): KeptFile | undefined {
  const [only, other] = kept;
  return only?.status === "kept" && other === undefined && only.file.mime === XLSX ? only.file : undefined;
}

/** By a stamp on the whole list, or on one of its rows. */
function isSecret(list: ReadSheet): boolean {
  if (list.status !== "read") return list.status === "secret";
  return list.records.some(({ problems }) => problems.some(({ what }) => what === "secret"));
}

/** Without a word, or announced as a list; "minh chứng mã 12" is something else. */
function mayBeList(caption: string): boolean {
  if (caption.trim() === "") return true;
  return readEvidence(caption) === undefined && /\b(?:dang ky|danh sach)\b/.test(fold(caption.slice(0, 500)));
}

function yearIn(caption: string): number | undefined {
  const year = /\bnam (20\d\d)\b/.exec(fold(caption.slice(0, 500)))?.[1];
  return year === undefined ? undefined : Number(year);
}

function expiredIn({ state: { draft }, sentAt }: Request): readonly DraftRecord[] {
  return draft !== undefined && isExpired(draft, sentAt) ? draft.records : [];
}

/** Cards that wait already stay, but for those of an older list: the newer one takes its place. */
function draftOf(ready: readonly DraftRecord[], { state, sentAt, key }: Request): Draft {
  const names = new Set(ready.map(sameness));
  const open = state.draft === undefined || isExpired(state.draft, sentAt) ? [] : state.draft.records;
  const kept = open.filter((record) => record.line === undefined && !names.has(sameness(record)));
  const last = Math.max(0, ...kept.slice(0, MAX_RECORDS).map(({ number }) => number));
  // A row is called by its number in the list, unless a card that waits is called by one.
  const rows = ready.map((record, index) =>
    kept.length === 0 ? record : { ...record, number: last + index + 1 },
  );
  const records = [...kept, ...rows];
  return { id: key, updatedAt: sentAt, shown: records.map(({ card }) => card), records };
}

function sameness({ unit, kind, year, name = "", village = "" }: DraftRecord): string {
  return [year, unit, kind, nameKey(name), nameKey(village)].join("|");
}
