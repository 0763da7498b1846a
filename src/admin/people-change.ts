import { randomUUID } from "node:crypto";
import { ROLES } from "../domain/person";
import { createUnitTree } from "../domain/unit";
import { isWithin } from "../domain/unit-path";
import { findUnit } from "../store/find-unit";
import { handOverVisits } from "../store/hand-over-visits";
import { modelsOf } from "../store/models";
import { loadOrganisation } from "../store/organisation";
import type { Store } from "../store/store";
import { presentPerson } from "./present-person";
import { DONE, failed, misused, type Subcommand } from "./subcommand";
import { visitLines } from "./visit-lines";

/** `people role`: another role, from the person's next message on. */
export const peopleRole: Subcommand = {
  name: "people role",
  usage: "ID VAI-TRÒ",
  summary: `Đổi vai trò của một người (${ROLES.join(", ")}); có hiệu lực từ tin nhắn tiếp theo.`,
  example: "people role cb-01 committee",
  options: {},
  arity: [2, 2],
  async run({ rest: [id = "", wanted = ""] }, { store, print }) {
    const role = ROLES.find((known) => known === wanted);
    if (role === undefined) return misused(`Vai trò phải là một trong: ${ROLES.join(", ")}.`);
    const found = await presentPerson(store, id);
    if (!found.ok) return found;
    const { name, unit } = found.person;
    await store.people.merge([{ id, name, unit, role }]);
    await print(`${name}: vai trò ${role}.`);
    return DONE;
  },
};

/** `people move`: another unit; models stay with the unit they are of. */
export const peopleMove: Subcommand = {
  name: "people move",
  usage: "ID ĐƠN-VỊ",
  summary:
    "Chuyển một người sang đơn vị khác (mã hoặc tên đơn vị); có hiệu lực từ tin nhắn tiếp theo. Mô hình ở đơn vị cũ giữ nguyên, bàn giao bằng people replace.",
  example: 'people move cb-01 "xã Thạch Lạc"',
  options: {},
  arity: [2, 2],
  async run({ rest: [id = "", text = ""] }, { store, print, remark }) {
    const unit = findUnit(await loadOrganisation(store.units), text);
    if (unit === undefined)
      return failed(`Không có đơn vị "${text}", hoặc có nhiều đơn vị cùng tên (hãy ghi mã: units list).`);
    const found = await presentPerson(store, id);
    if (!found.ok) return found;
    const { name, role } = found.person;
    await store.people.merge([{ id, name, role, unit: unit.code }]);
    await print(`${name}: ${unit.norm}.`);
    const left = await modelsOutside(store, id, unit.code);
    if (left > 0)
      remark(`${left} mô hình người này phụ trách nằm ngoài đơn vị mới: bàn giao bằng people replace.`);
    return DONE;
  },
};

async function modelsOutside({ connection, units }: Store, id: string, unit: string): Promise<number> {
  const scope = createUnitTree(await units.all()).pathOf(unit);
  const rows = await modelsOf(connection)
    .find(
      { $or: [{ owner: id }, { owner: { $exists: false }, registeredBy: id }], state: { $ne: "undone" } },
      { path: 1 },
    )
    .lean();
  return rows.filter(({ path }) => !isWithin(path, scope)).length;
}

/** `people deactivate`: accounts and codes go, the record and its history stay. */
export const peopleDeactivate: Subcommand = {
  name: "people deactivate",
  usage: "ID",
  summary: "Thôi quyền truy cập của một người ngay từ tin nhắn tiếp theo; lịch sử giữ nguyên.",
  example: "people deactivate cb-01",
  options: {},
  arity: [1, 1],
  async run({ rest: [id = ""] }, { store, clock, print }) {
    const found = await presentPerson(store, id);
    if (!found.ok) return found;
    const at = clock.now();
    const visits = await handOverVisits(store.inspections, {
      ...{ from: id, by: { id: "admin", scope: "" } },
      ...{ at, message: `admin deactivate ${id} ${randomUUID()}` },
    });
    await store.linkCodes.revoke(id);
    await store.people.leave(id, at);
    await print(`${found.person.name} không còn quyền truy cập.`);
    for (const line of visitLines(visits)) await print(line);
    return DONE;
  },
};

/** `people activate`: somebody who left is back; accounts are linked anew, by a code. */
export const peopleActivate: Subcommand = {
  name: "people activate",
  usage: "ID",
  summary: "Mở lại quyền cho người đã thôi; tài khoản liên kết lại bằng mã (people code).",
  example: "people activate cb-01",
  options: {},
  arity: [1, 1],
  async run({ rest: [id = ""] }, { store, print }) {
    if (!(await store.people.comeBack(id)))
      return failed(`Không có người đã thôi quyền nào mang id "${id}".`);
    await print(`Đã mở lại quyền. Cấp mã liên kết: people code ${id}`);
    return DONE;
  },
};
