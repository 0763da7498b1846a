import { planInspection } from "../../src/domain/inspection";
import { useOffices } from "./admin-harness";

const startOffice = useOffices();

describe("criteria set", () => {
  it("sets the checklist of a year, says when nothing changed, and goes back to the default", async () => {
    const { admin, store } = await startOffice();
    const args = ["criteria", "set", "2026", "Nhân dân đồng tình|20", "Có sổ sách theo dõi"] as const;
    expect(await admin(...args)).toMatchObject({ status: 0, out: expect.stringContaining("Đã đặt") });
    expect(await store.criteria.get(2026)).toEqual({
      year: 2026,
      criteria: [{ text: "Nhân dân đồng tình", points: 20 }, { text: "Có sổ sách theo dõi" }],
    });
    expect((await admin(...args)).out).toContain("Không có gì thay đổi");
    const list = await admin("criteria", "list");
    expect(list.out).toContain("mặc định\t3\tĐược nhân dân đồng tình, ủng hộ\tkhông chấm điểm\n");
    expect(list.out).toContain("2026\t1\tNhân dân đồng tình\ttối đa 20 điểm\n");
    expect((await admin("criteria", "set", "2026", "--default")).status).toBe(0);
    expect(await store.criteria.get(2026)).toBeUndefined();
  });

  it.each([
    ["criteria", "set", "2026"],
    ["criteria", "set", "26", "Sổ sách"],
    ["criteria", "set", "2026", "Sổ sách|nhiều"],
    ["criteria", "set", "2026", "Sổ sách", "--default"],
  ])("refuses %s %s %s %s %s and sets nothing", async (...args) => {
    const { admin, store } = await startOffice();
    expect((await admin(...args)).status).toBe(2);
    expect(await store.criteria.all()).toEqual([]);
  });
});

describe("inspections list", () => {
  it("prints what is to come, and all of it when asked", async () => {
    const { admin, store } = await startOffice();
    const by = { id: "khanh", role: "committee", scope: "H/" } as const;
    const place = { unit: "L", unitName: "xã Thạch Lạc", path: "H/L/", codes: [], inspectors: ["khanh"] };
    const plan = (id: string, on: string) =>
      planInspection({ id, tour: id, ...place, on, time: "09:00" }, { by, at: new Date(0), message: id });
    await store.inspections.add([plan("a", "2026-02-01"), plan("b", "2026-03-05")]);
    await store.inspections.add([plan("b", "2026-12-31")]);
    expect((await admin("inspections", "list")).out).toBe(
      "2026-03-05\t09:00\txã Thạch Lạc\t\tđã lên lịch\t\tkhanh\n",
    );
    expect((await admin("inspections", "list", "--all")).out.split("\n")).toHaveLength(3);
  });
});
