import { CONSENT_VERSION } from "../../src/domain/consent";
import { setDeadline } from "../../src/domain/deadline";
import { vietnamDay, vietnamTime, vietnamYear } from "../../src/domain/vietnam-time";
import { toUnits } from "../../src/store/organisation";
import type { Store } from "../../src/store/store";

const COMMUNE_OFFICERS = 4;
const BOT = "1";
const PROVINCE = "t";

/** A province whose communes have four officers each, all of them on Telegram. */
export async function fillWithPeople(store: Store, count: number): Promise<void> {
  const communes = Array.from({ length: Math.ceil(count / COMMUNE_OFFICERS) }, (_, n) => `x${n}`);
  await store.units.import(
    toUnits([
      { code: PROVINCE, name: "Hà Tĩnh", type: "tỉnh" },
      ...communes.map((code) => ({ code, name: `Thạch ${code}`, type: "xã", parent: PROVINCE })),
    ]),
  );
  const numbers = Array.from({ length: count }, (_, n) => n);
  await store.people.import(
    numbers.map((n) => ({
      ...{ id: `p${n}`, name: `Cán bộ ${n}`, role: "officer", title: "", identities: [`telegram:c${n}`] },
      ...{ unit: `x${Math.floor(n / COMMUNE_OFFICERS)}` },
      consent: { at: new Date(0), version: CONSENT_VERSION },
    })),
  );
  await store.connection.collection<{ _id: string; outcomes: object[] }>("conversations").insertMany(
    numbers.map((n) => ({
      _id: `p${n}`,
      outcomes: [{ chat: `telegram:${BOT}:c${n}`, sentAt: new Date(0) }],
    })),
  );
}

/** A reminder of one's own for each of so many people. */
export async function addReminders(
  { reminders }: Pick<Store, "reminders">,
  count: number,
  { at, of = "" }: { readonly at: (n: number) => Date; readonly of?: string },
): Promise<void> {
  const asked = Array.from({ length: count }, (_, n) => ({
    ...{ id: `r${of}-${n}`, person: `p${n}`, text: `họp giao ban ${of} số ${n}`, at: at(n) },
    createdAt: new Date(0),
  }));
  for (let n = 0; n < count; n += 500)
    await Promise.all(asked.slice(n, n + 500).map((one) => reminders.add(one)));
}

/** A deadline of which all officers are reminded at that minute. */
export async function addDeadline({ deadlines }: Pick<Store, "deadlines">, at: Date): Promise<void> {
  const set = setDeadline(
    {
      ...{
        year: vietnamYear(at),
        kind: "other",
        title: "báo cáo 6 tháng",
        unit: PROVINCE,
        path: `${PROVINCE}/`,
      },
      ...{ level: "xa", on: vietnamDay(at), time: "17:00", moves: false },
      steps: [{ days: 0, to: "charge", time: vietnamTime(at), urgent: true }],
    },
    { by: { id: "k", role: "committee", scope: `${PROVINCE}/` }, at: new Date(0), message: "d1" },
  );
  if (!set.ok) throw new Error(set.refusal.reason);
  await deadlines.add(set.deadline);
}
