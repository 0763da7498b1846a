import { toUnits } from "../../src/store/organisation";
import { useOffices } from "./admin-harness";
import { file, fillOffice, register } from "./fixtures";

const startOffice = useOffices();

async function office() {
  const started = await startOffice();
  await fillOffice(started);
  const more =
    "id,name,phone,unit,role,title\np3,Trần Văn Ba,0987654321,x1,officer,\np4,Đỗ Tân,,x2,officer,\n";
  await started.admin("people", "import", await file(started, "more.csv", more));
  return started;
}

describe("people role and people move", () => {
  it("change what the next message is answered by", async () => {
    const { admin, store } = await office();
    expect((await admin("people", "role", "p1", "committee")).status).toBe(0);
    expect((await admin("people", "move", "p1", "xã Thạch Trị")).out).toContain("xã Thạch Trị");
    expect(await store.people.findByIdentity("console:p1")).toMatchObject({
      ...{
        role: "committee",
        unit: "x2",
        name: "Nguyễn Thị Hòa",
        phone: "0912345678",
        title: "Cán bộ dân vận",
      },
    });
  });

  it.each([
    [["thành viên Ban Chỉ đạo"], "committee"],
    [["tổ", "giúp", "việc"], "committee"],
    [["LANH DAO"], "leader"],
    [["quản trị"], "admin"],
    [["cán bộ"], "officer"],
  ])("take a role as offices write it: %j", async (words, role) => {
    const { admin, store } = await office();
    expect(await admin("people", "role", "p1", ...words)).toMatchObject({
      status: 0,
      out: expect.stringContaining(`Nguyễn Thị Hòa: vai trò ${role} (`),
    });
    expect(await store.people.find("p1")).toMatchObject({ role });
  });

  it("say what is left behind at the old unit", async () => {
    const { admin, store } = await office();
    await register(store);
    expect((await admin("people", "move", "p1", "x2")).err).toContain("1 mô hình");
    expect((await admin("people", "move", "p1", "h")).err).not.toContain("mô hình");
  });

  it.each([
    [["role", "p1", "sếp"], "officer (cán bộ), committee (thành viên Ban Chỉ đạo), leader (lãnh đạo), admin"],
    [["role", "p9", "leader"], '"p9"'],
    [["move", "p1", "xã Lạ"], 'Không có đơn vị "xã Lạ"'],
    [["activate", "p1"], "Không có người đã thôi quyền"],
    [["replace", "p1", "p1"], "giống nhau"],
    [["replace", "p1", "p4"], "chuyển trước bằng people move"],
    [["replace", "p9", "p3"], '"p9"'],
  ])("refuse %j", async (args, reason) => {
    const { admin, store } = await office();
    const before = await store.people.all();
    const run = await admin("people", ...args);
    expect(run.status).not.toBe(0);
    expect(run.err).toContain(reason);
    expect(await store.people.all()).toEqual(before);
  });
});

describe("people deactivate", () => {
  it("ends access and voids codes, and activate lets the person be linked again", async () => {
    const { admin, store } = await office();
    const { out } = await admin("people", "code", "p1");
    const code = /Mã: (\S+)/.exec(out)?.[1] ?? "";
    expect((await admin("people", "deactivate", "p1")).status).toBe(0);
    expect(await store.people.findByIdentity("console:p1")).toBeNull();
    expect(await store.people.find("p1")).toMatchObject({ name: "Nguyễn Thị Hòa", identities: [] });
    const at = new Date("2026-03-02T02:00:00Z");
    const redeem = (typed: string) =>
      store.linkCodes.redeem({ code: typed, identity: "telegram:7", message: typed, at });
    expect(await redeem(code)).toEqual({ status: "wrong" });
    expect(await store.people.link("p1", "telegram:7")).toBe("missing");
    expect((await admin("people", "list")).out).toContain("(đã thôi quyền)");
    expect((await admin("people", "activate", "p1")).status).toBe(0);
    const again = /Mã: (\S+)/.exec((await admin("people", "code", "p1")).out)?.[1] ?? "";
    expect(await redeem(again)).toEqual({ status: "claimed", person: "p1" });
    expect(await store.people.link("p1", "telegram:7")).toBe("linked");
  });
});

describe("people replace", () => {
  it("hands every living model over with an entry, ends the old one's access, and counts nothing differently", async () => {
    const { admin, store } = await office();
    const hers = await register(store, { person: "chị Nguyễn Thị Hòa", phone: "0912 345 678" });
    const plain = await register(store);
    const count = () => store.figures.count({ path: "", years: [2026] }, ["field", "unit"]);
    const before = await count();
    const run = await admin("people", "replace", "p1", "p3");
    expect(run).toMatchObject({
      status: 0,
      out: `Trần Văn Ba thay Nguyễn Thị Hòa: 2 mô hình chuyển người phụ trách.\n${hers}\n${plain}\n`,
    });
    expect(await store.figures.findByCode(hers, "")).toMatchObject({
      ...{ owner: "p3", person: "Trần Văn Ba", phone: "0987654321", registeredBy: "p1" },
      history: [
        { action: "register", by: "p1" },
        { action: "assign", by: "admin", note: "Trần Văn Ba thay Nguyễn Thị Hòa" },
      ],
    });
    const other = await store.figures.findByCode(plain, "");
    expect([other?.owner, other?.person]).toEqual(["p3", undefined]);
    expect(await store.people.findByIdentity("console:p1")).toBeNull();
    expect(await count()).toEqual(before);
    expect((await admin("people", "replace", "p1", "p3")).out).toContain("0 mô hình");
  });
});

describe("people requests", () => {
  it("lists who waits, without phone numbers", async () => {
    const { admin, store } = await office();
    const address = { channel: "zalo-oa" as const, bot: "oa", chat: "77" };
    const at = new Date("2026-03-02T02:00:00Z");
    await store.accessRequests.add({
      ...{ id: "r1", identity: "zalo-oa:77", address, name: "Lê An", phone: "0900000000", unit: "x1", at },
    });
    expect((await admin("people", "requests")).out).toBe("2026-03-02\tLê An\txã Thạch Lạc\tzalo-oa\n");
    const ended = { code: "x1", name: "Thạch Lạc", type: "xã", parent: "h", successors: ["x2"] };
    await store.units.import(toUnits([{ ...ended, valid_to: "2026-03-02" }]));
    expect((await admin("people", "requests")).out).toContain("\txã Thạch Lạc\t");
    await store.units.import(toUnits([{ ...ended, valid_to: "2026-03-01" }]));
    expect((await admin("people", "requests")).out).toContain("\txã Thạch Lạc (đã nhập vào xã Thạch Trị)\t");
  });
});
