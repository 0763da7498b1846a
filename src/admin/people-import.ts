import { isDeepStrictEqual } from "node:util";
import type { PersonRow } from "../domain/person-row";
import { findUnit } from "../store/find-unit";
import { loadOrganisation } from "../store/organisation";
import type { PersonChange, StoredPerson } from "../store/people";
import { checkPeopleFile } from "./check-people-file";
import { readTableFile } from "./read-table-file";
import { type AdminOutcome, DONE, failed, type Subcommand } from "./subcommand";

/** `people import`: people and their roles; linked accounts and consent of those known before stay. */
export const peopleImport: Subcommand = {
  name: "people import",
  usage: "TỆP",
  summary:
    "Nhập cán bộ từ CSV hoặc XLSX (cột id,name,phone,unit,role,title; role: officer, committee, leader, admin; unit: mã hoặc tên đơn vị; mẫu: people template). Có chỗ sai thì không nhập gì; nhập lại cùng tệp không đổi gì.",
  example: "people import can-bo.csv",
  options: {},
  arity: [1, 1],
  async run({ rest: [file = ""] }, { store, print, remark }) {
    const read = await readTableFile(file);
    if (!read.ok) return read;
    const organisation = await loadOrganisation(store.units);
    const { people, errors, remarks, columns } = checkPeopleFile(read.records, (text) =>
      findUnit(organisation, text),
    );
    const known = new Map((await store.people.all()).map((person) => [person.id, person]));
    const erased = people.filter(({ id }) => known.get(id)?.erasedAt !== undefined);
    for (const line of remarks) remark(line);
    for (const { line, column, message } of errors) remark(`Dòng ${line}, cột ${column}: ${message}`);
    for (const { id } of erased)
      remark(`Người "${id}" đã được xóa theo yêu cầu: hãy bỏ khỏi tệp hoặc dùng id khác.`);
    const bad = errors.length + erased.length;
    if (bad > 0) return failed(`${bad} chỗ sai, chưa nhập gì. Sửa tệp rồi nhập lại.`);
    if (people.length === 0) return failed("Tệp không có người nào.");
    for (const { id } of people.filter((row) => known.get(row.id)?.leftAt !== undefined))
      remark(`Người "${id}" đã thôi quyền: cập nhật thông tin, không mở lại quyền (people activate ${id}).`);
    const owners = new Map(
      [...known.values()].flatMap((person) => person.identities.map((at) => [at, person.id])),
    );
    const changes = people.map((row) => changeOf(row, known.get(row.id), { columns, owners }));
    const different = changes.filter((change) => isDifferent(change, known.get(change.id)));
    await store.people.merge(different);
    return report(different, { known, total: people.length, print });
  },
};

interface ImportResult {
  readonly known: ReadonlyMap<string, StoredPerson>;
  readonly total: number;
  print(line: string): Promise<void>;
}

async function report(different: readonly PersonChange[], result: ImportResult): Promise<AdminOutcome> {
  const { known, total, print } = result;
  const added = different.filter(({ id }) => !known.has(id)).length;
  await print(
    `Cán bộ: ${added} mới, ${different.length - added} thay đổi, ${total - different.length} giữ nguyên.`,
  );
  return DONE;
}

interface FileContext {
  /** The file decides on what it has columns for. */
  readonly columns: ReadonlySet<string>;
  /** Whose account is whose. */
  readonly owners: ReadonlyMap<string, string>;
}

function changeOf(row: PersonRow, before: StoredPerson | undefined, context: FileContext): PersonChange {
  const { columns, owners } = context;
  const { id, name, unit, role, title, phone } = row;
  // The console page needs the person's account there, unless somebody else has linked it, or they have left.
  const console = `console:${id}`;
  const isFree = (owners.get(console) ?? id) === id && before?.leftAt === undefined;
  return {
    ...{ id, name, unit, role },
    ...(columns.has("title") ? { title } : before === undefined && { title: "" }),
    ...(columns.has("phone") && { phone: phone ?? null }),
    ...(isFree && { identity: console }),
  };
}

function isDifferent(change: PersonChange, before: StoredPerson | undefined): boolean {
  if (before === undefined) return true;
  const { identity, phone = before.phone, ...values } = change;
  const { name, unit, role, title, id } = before;
  const same = isDeepStrictEqual({ title, ...values }, { id, name, unit, role, title });
  const isLinked = identity === undefined || before.identities.includes(identity);
  return !same || !isLinked || (phone ?? undefined) !== before.phone;
}
