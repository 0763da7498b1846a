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

  it.each([
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
