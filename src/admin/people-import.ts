import { isDeepStrictEqual } from "node:util";
import type { PersonRow } from "../domain/person-row";
import { findUnit } from "../store/find-unit";
import { loadOrganisation } from "../store/organisation";
import type { StoredPerson } from "../store/people";
import { checkPeopleFile } from "./check-people-file";
import { readTextFile } from "./read-text-file";
import { type AdminOutcome, DONE, failed, type Subcommand } from "./subcommand";

/** `people import`: people and their roles; linked accounts and consent of those known before stay. */
export const peopleImport: Subcommand = {
  name: "people import",
  usage: "TỆP",
  summary:
    "Nhập cán bộ từ CSV (cột id,name,phone,unit,role,title; role: officer, committee, leader, admin; unit: mã đơn vị). Có dòng sai thì không nhập gì.",
  example: "people import can-bo.csv",
  options: {},
  arity: [1, 1],
  async run({ rest: [file = ""] }, { store, print, remark }) {
    const read = await readTextFile(file);
    if (!read.ok) return read;
    const organisation = await loadOrganisation(store.units);
    const { people, errors, remarks, columns } = checkPeopleFile(read.text, (text) =>
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
    const wanted = people.map((row) => merge(row, known.get(row.id), columns));
    const different = wanted.filter((person) => !isDeepStrictEqual(person, known.get(person.id)));
    await store.people.import(different);
    return report(different, { known, total: people.length, print });
  },
};

interface ImportResult {
  readonly known: ReadonlyMap<string, StoredPerson>;
  readonly total: number;
  print(line: string): Promise<void>;
}

async function report(different: readonly StoredPerson[], result: ImportResult): Promise<AdminOutcome> {
  const { known, total, print } = result;
  const added = different.filter(({ id }) => !known.has(id)).length;
  await print(
    `Cán bộ: ${added} mới, ${different.length - added} thay đổi, ${total - different.length} giữ nguyên.`,
  );
  return DONE;
}

/** The file decides on what it has columns for; the console page needs the person's account there. */
function merge(row: PersonRow, before: StoredPerson | undefined, columns: ReadonlySet<string>): StoredPerson {
  const phone = columns.has("phone") ? row.phone : before?.phone;
  const console = `console:${row.id}`;
  const identities = before?.identities ?? [];
  return {
    id: row.id,
    name: row.name,
    ...(phone !== undefined && { phone }),
    unit: row.unit,
    role: row.role,
    title: columns.has("title") ? row.title : (before?.title ?? ""),
    identities: identities.includes(console) ? identities : [...identities, console],
    ...(before?.consent && { consent: before.consent }),
  };
}
