import writeXlsxFile from "write-excel-file/node";
import { toUnits } from "../../src/store/organisation";
import { useOffices } from "./admin-harness";
import { file, PEOPLE, UNITS } from "./fixtures";

const startOffice = useOffices();

async function officeWithUnits() {
  const office = await startOffice();
  await office.admin("units", "import", await file(office, "units.csv", UNITS));
  return office;
}

describe("people import", () => {
  it("stores people, and the same file again changes nothing", async () => {
    const office = await officeWithUnits();
    const list = await file(office, "people.csv", PEOPLE);
    expect(await office.admin("people", "import", list)).toMatchObject({
      status: 0,
      out: expect.stringContaining("2 mới"),
    });
    const before = await office.store.people.all();
    expect(before[0]).toEqual({
      id: "p1",
      name: "Nguyễn Thị Hòa",
      phone: "0912345678",
      unit: "x1",
      role: "officer",
      title: "Cán bộ dân vận",
      identities: ["console:p1"],
    });
    const again = await office.admin("people", "import", list);
    expect(again.out).toContain("0 mới, 0 thay đổi, 2 giữ nguyên");
    expect(await office.store.people.all()).toEqual(before);
  });

  it("finds a unit by its name, and reads files of Vietnamese spreadsheets", async () => {
    const office = await officeWithUnits();
    const text = "\ufeffID;Name;Unit;Role\r\np9;Trần  Văn Bình ;xã  Thạch Trị;Officer\r\n";
    expect((await office.admin("people", "import", await file(office, "people.csv", text))).status).toBe(0);
    expect(await office.store.people.find("p9")).toMatchObject({
      ...{ name: "Trần Văn Bình", unit: "x2", role: "officer" },
    });
  });

  it("names every mistake by line and column, and imports nobody", async () => {
    const office = await officeWithUnits();
    const text = [
      "id,name,phone,unit,role,title,nickname",
      "p1,Nguyễn Thị Hòa,,x1,officer,,",
      ",Không Mã,,x1,officer,,",
      "p3,,,x1,officer,,",
      "p4,Lê Văn A,,x9,officer,,",
      "p5,Lê Văn B,,x1,boss,,",
      "p1,Lê Văn C,,x1,officer,,",
      "p7,Lê Văn D,không có,x1,officer,,",
    ].join("\n");
    const run = await office.admin("people", "import", await file(office, "people.csv", text));
    expect(run.status).toBe(1);
    const places = ["3, cột id", "4, cột name", "5, cột unit", "6, cột role", "7, cột id", "8, cột phone"];
    for (const place of places) expect(run.err).toContain(`Dòng ${place}: `);
    expect(run.err).toContain('Bỏ qua cột "nickname"');
    expect(run.err).toContain("6 chỗ sai, chưa nhập gì");
    expect(await office.store.people.all()).toEqual([]);
  });

  it("says which columns the header lacks", async () => {
    const office = await officeWithUnits();
    const run = await office.admin("people", "import", await file(office, "people.csv", "id,name\np1,A\n"));
    expect(run).toMatchObject({ status: 1, err: expect.stringContaining("Dòng 1, cột unit") });
    expect(run.err).toContain("Dòng 1, cột role");
  });

  it("keeps accounts, consent and what the file has no column for", async () => {
    const office = await officeWithUnits();
    const { admin, store } = office;
    await admin("people", "import", await file(office, "people.csv", PEOPLE));
    const [first] = await store.people.all();
    if (first === undefined) throw new Error("nobody");
    const consent = { at: new Date("2026-01-01T00:00:00Z"), version: "1" };
    await store.people.import([{ ...first, identities: ["console:p1", "telegram:77"], consent }]);
    const text = "id,name,unit,role\np1,Nguyễn Thị Hòa,x2,officer\n";
    await admin("people", "import", await file(office, "moved.csv", text));
    expect(await store.people.find("p1")).toEqual({
      ...first,
      unit: "x2",
      identities: ["console:p1", "telegram:77"],
      consent,
    });
  });

  it("does not bring back somebody who was erased", async () => {
    const office = await officeWithUnits();
    const list = await file(office, "people.csv", PEOPLE);
    await office.admin("people", "import", list);
    await office.admin("erase", "p1", "--yes");
    const before = await office.store.people.all();
    expect(await office.admin("people", "import", list)).toMatchObject({
      status: 1,
      err: expect.stringContaining('"p1" đã được xóa'),
    });
    expect(await office.store.people.all()).toEqual(before);
  });
});

describe("people import from a workbook", () => {
  const workbook = (rows: readonly (readonly (string | number | null)[])[]) =>
    writeXlsxFile(
      rows.map((cells) => cells.map((value) => (value === null ? null : { value }))),
      {},
    ).toBuffer();
  const ROWS = [
    ["Mã", "Họ và tên", "Số điện thoại", "Đơn vị", "Vai trò", "Chức danh"],
    ["p1", "Nguyễn Thị Hòa", 912345678, "xã Thạch Lạc", "Cán bộ", "Cán bộ dân vận"],
    ["p2", "Lê Văn Khánh", "+84 987.654.321", "h", "Lãnh đạo", null],
  ] as const;

  it("reads the columns of an office, normalises numbers, and the same file again changes nothing", async () => {
    const office = await officeWithUnits();
    const list = await file(office, "can-bo.xlsx", await workbook(ROWS));
    expect((await office.admin("people", "import", list)).out).toContain("2 mới");
    const people = await office.store.people.all();
    expect(people).toMatchObject([
      { id: "p1", phone: "0912345678", unit: "x1", role: "officer", title: "Cán bộ dân vận" },
      { id: "p2", phone: "0987654321", unit: "h", role: "leader", title: "" },
    ]);
    expect((await office.admin("people", "import", list)).out).toContain("0 mới, 0 thay đổi, 2 giữ nguyên");
    expect(await office.store.people.all()).toEqual(people);
    const asCsv = await file(office, "can-bo.csv", ROWS.map((cells) => cells.join(",")).join("\n"));
    expect((await office.admin("people", "import", asCsv)).out).toContain("0 mới, 0 thay đổi, 2 giữ nguyên");
  });

  it("names every wrong cell by the row of the sheet and its own column name, and imports nobody", async () => {
    const office = await officeWithUnits();
    const rows = [
      ...ROWS.slice(0, 2),
      [null, null, null, null, null, null],
      ["p3", "A B", "12", "x9", "sếp", ""],
    ];
    const run = await office.admin("people", "import", await file(office, "sai.xlsx", await workbook(rows)));
    expect(run.status).toBe(1);
    expect(run.err).toContain("Dòng 4, cột Số điện thoại: không phải số điện thoại");
    expect(run.err).toContain("Dòng 4, cột Đơn vị: không có đơn vị này");
    expect(run.err).toContain("Dòng 4, cột Vai trò: phải là một trong: officer (cán bộ), committee");
    expect(run.err).toContain("3 chỗ sai");
    expect(await office.store.people.all()).toEqual([]);
  });

  it("says of which units the list has people though they went into others", async () => {
    const office = await officeWithUnits();
    const ended = { code: "x1", name: "Thạch Lạc", type: "xã", parent: "h", successors: ["x2"] };
    await office.store.units.import(toUnits([{ ...ended, valid_to: "2026-03-01" }]));
    const run = await office.admin("people", "import", await file(office, "people.csv", PEOPLE));
    expect(run).toMatchObject({ status: 0 });
    expect(run.err).toContain("Danh sách còn ghi xã Thạch Lạc (đã nhập vào xã Thạch Trị)");
    expect(await office.store.people.find("p1")).toMatchObject({ unit: "x2" });
    const again = await office.admin("people", "import", await file(office, "people.csv", PEOPLE));
    expect(again.out).toContain("0 mới, 0 thay đổi, 2 giữ nguyên");
  });

  it("says so when it is no workbook, or one that would unpack to more than a list of people", async () => {
    const office = await officeWithUnits();
    const good = await workbook(ROWS);
    const broken = await file(office, "hong.xlsx", good.subarray(0, good.length / 2));
    expect(await office.admin("people", "import", broken)).toMatchObject({
      status: 1,
      err: expect.stringContaining("không phải XLSX hợp lệ"),
    });
    const bomb = Buffer.from(good);
    bomb.writeUInt32LE(0x7fffffff, bomb.indexOf(Buffer.from([0x50, 0x4b, 1, 2])) + 24);
    expect(await office.admin("people", "import", await file(office, "bom.xlsx", bomb))).toMatchObject({
      status: 1,
      err: expect.stringContaining("giải nén ra quá lớn"),
    });
  });
});

describe("people import and accounts", () => {
  it("leaves the console account of an id to whoever has linked it", async () => {
    const office = await officeWithUnits();
    const { admin, store } = office;
    await admin("people", "import", await file(office, "people.csv", PEOPLE));
    await store.people.link("p1", "console:p3");
    const text = "id,name,unit,role\np3,Trần Văn Ba,x1,officer\n";
    const list = await file(office, "more.csv", text);
    expect((await admin("people", "import", list)).out).toContain("1 mới");
    expect(await store.people.findByIdentity("console:p3")).toMatchObject({ id: "p1" });
    expect((await admin("people", "import", list)).out).toContain("0 mới, 0 thay đổi, 1 giữ nguyên");
  });

  it("does not let somebody back in who has left", async () => {
    const office = await officeWithUnits();
    const { admin, store } = office;
    const list = await file(office, "people.csv", PEOPLE);
    await admin("people", "import", list);
    await admin("people", "deactivate", "p1");
    expect((await admin("people", "import", list)).err).toContain("không mở lại quyền");
    expect(await store.people.findByIdentity("console:p1")).toBeNull();
  });
});

describe("people template", () => {
  it("prints a list that imports as it is, once the unit exists", async () => {
    const office = await officeWithUnits();
    const { admin, store } = office;
    const { out } = await admin("people", "template");
    const filled = out.replaceAll("xã Mẫu", "xã Thạch Lạc");
    expect((await admin("people", "import", await file(office, "mau.csv", filled))).out).toContain("4 mới");
    expect((await store.people.all()).map(({ role }) => role)).toEqual([
      "officer",
      "committee",
      "leader",
      "admin",
    ]);
  });
});

describe("people list", () => {
  it("prints who is who without phone numbers, and breaks no line on hostile names", async () => {
    const office = await officeWithUnits();
    await office.admin("people", "import", await file(office, "people.csv", PEOPLE));
    await office.admin(
      "people",
      "import",
      await file(office, "hostile.csv", 'id,name,unit,role\np3,"A\n\u001b[31mB",x1,officer\n'),
    );
    const { out, err } = await office.admin("people", "list");
    expect(out).toBe(
      "p1\tNguyễn Thị Hòa\tofficer\tCán bộ dân vận\tx1\txã Thạch Lạc\n" +
        "p2\tLê Văn Khánh\tleader\tPhó Trưởng ban\th\thuyện Kim Sơn\n" +
        "p3\tA [31mB\tofficer\t\tx1\txã Thạch Lạc\n",
    );
    expect(err).toContain("3 người");
  });
});
