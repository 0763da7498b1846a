import { setDeadline } from "../../src/domain/deadline";
import { toUnits } from "../../src/store/organisation";
import { useOffices } from "./admin-harness";

const startOffice = useOffices();

describe("periods set", () => {
  it("sets scheme and deadline of a year, and says when nothing changed", async () => {
    const { admin, store } = await startOffice();
    const args = [
      "periods",
      "set",
      "2026",
      "--fields",
      "4",
      "--registration-deadline",
      "2026-03-15",
    ] as const;
    expect(await admin(...args)).toMatchObject({ status: 0, out: expect.stringContaining("Đã đặt") });
    expect(await store.periods.all()).toEqual([
      { year: 2026, fields: 4, registrationDeadline: "2026-03-15" },
    ]);
    expect((await admin(...args)).out).toContain("Không có gì thay đổi");
    expect((await admin("periods", "list")).out).toBe("2026\t4 lĩnh vực\t2026-03-15\n");
  });

  it("keeps what is not named, and takes a deadline back with none", async () => {
    const { admin, store } = await startOffice();
    await admin("periods", "set", "2026", "--fields", "4", "--registration-deadline", "2026-03-15");
    await admin("periods", "set", "2026", "--fields", "5");
    expect(await store.periods.all()).toEqual([
      { year: 2026, fields: 5, registrationDeadline: "2026-03-15" },
    ]);
    await admin("periods", "set", "2026", "--registration-deadline", "none");
    expect(await store.periods.all()).toEqual([{ year: 2026, fields: 5 }]);
  });

  it("moves the deadline that was set in a message instead of setting another", async () => {
    const { admin, store } = await startOffice();
    await store.units.import(toUnits([{ code: "L", name: "Thạch Lạc", type: "xã" }]));
    const at = new Date("2026-01-05T01:00:00Z");
    const by = { id: "khanh", role: "committee", scope: "" } as const;
    const terms = { year: 2026, unit: "L", path: "L/", time: "17:00", moves: true, steps: [] };
    const made = setDeadline(
      { ...terms, kind: "registration", on: "2026-03-31" },
      { by, at, message: "said" },
    );
    if (!made.ok) throw new Error("refused");
    await store.deadlines.add(made.deadline);
    await admin("periods", "set", "2026", "--registration-deadline", "2026-03-31");
    const days = async () => (await store.deadlines.concerning("L/")).map(({ on }) => on);
    expect(await days()).toEqual(["2026-03-31"]);
    await admin("periods", "set", "2026", "--registration-deadline", "2026-04-15");
    expect(await days()).toEqual(["2026-04-15"]);
    await admin("periods", "set", "2026", "--registration-deadline", "none");
    expect(await days()).toEqual([]);
    const other = setDeadline({ ...terms, kind: "progress", on: "2026-06-25" }, { by, at, message: "also" });
    if (!other.ok) throw new Error("refused");
    await store.deadlines.add(other.deadline);
    await admin("periods", "set", "2026", "--fields", "4");
    expect(await days()).toEqual(["2026-06-25"]);
  });

  it("holds only those units at the top to its deadlines that are still there", async () => {
    const { admin, store } = await startOffice();
    const old = { code: "P0", name: "Hà Tĩnh", type: "tỉnh", successors: ["P"] };
    await store.units.import(toUnits([old, { code: "P", name: "Hà Tĩnh", type: "tỉnh" }]));
    const held = async () =>
      (await store.deadlines.concerning("")).map(({ unit, kind, on }) => `${unit} ${kind} ${on}`).sort();
    await admin("periods", "set", "2026", "--result-deadline", "2026-11-15");
    expect(await held()).toEqual(["P result 2026-11-15", "P0 result 2026-11-15"]);
    await store.units.import(toUnits([{ ...old, valid_to: "2025-06-30" }]));
    await admin("periods", "set", "2026", "--result-deadline", "2026-11-20");
    expect(await held()).toEqual(["P result 2026-11-20"]);
  });

  it("sets targets by unit and the later deadlines, each kept until it is changed", async () => {
    const { admin, store } = await startOffice();
    await store.units.import(
      toUnits([
        { code: "L", name: "Thạch Lạc", type: "xã" },
        { code: "K", name: "Thạch Khê", type: "xã" },
      ]),
    );
    await admin("periods", "set", "2026", "--targets", "Thạch Lạc=5; K=4", "--result-deadline", "2026-11-15");
    await admin("periods", "set", "2026", "--targets", "L=6");
    const targets = [
      { unit: "K", count: 4 },
      { unit: "L", count: 6 },
    ];
    expect(await store.periods.all()).toEqual([
      { year: 2026, fields: 5, resultDeadline: "2026-11-15", targets },
    ]);
    expect((await admin("periods", "list")).out).toContain("kết quả 2026-11-15\tchỉ tiêu 10 (2 đơn vị)");
    expect((await admin("periods", "set", "2026", "--targets", "L=7;Nơi khác=1")).status).toBe(2);
    expect((await store.periods.all())[0]?.targets).toEqual(targets);
    await admin("periods", "set", "2026", "--targets", "none");
    expect((await store.periods.all())[0]?.targets).toBeUndefined();
  });

  it.each([
    ["periods", "set", "2026", "--targets", "L"],
    ["periods", "set", "--fields", "4"],
    ["periods", "set", "2026"],
    ["periods", "set", "26", "--fields", "4"],
    ["periods", "set", "2026.5", "--fields", "4"],
    ["periods", "set", "2026", "--fields", "6"],
    ["periods", "set", "2026", "--fields", "4", "--registration-deadline", "2026-02-30"],
    ["periods", "set", "2026", "--fields", "4", "--registration-deadline", "15/3/2026"],
    ["periods", "set", "2026", "--fields", "4", "--registration-deadline", "2062-03-15"],
    ["periods", "set", "2026", "2027", "--fields", "4"],
  ])("refuses %s %s %s %s %s %s %s and sets nothing", async (...args) => {
    const { admin, store } = await startOffice();
    expect((await admin(...args)).status).toBe(2);
    expect(await store.periods.all()).toEqual([]);
  });
});
