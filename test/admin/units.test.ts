import type { Model } from "../../src/domain/model";
import { changeStoredModel } from "../../src/store/model-changes";
import { modelsOf } from "../../src/store/models";
import { useOffices } from "./admin-harness";
import { file, fillOffice, register, UNITS } from "./fixtures";

const startOffice = useOffices();

describe("units import", () => {
  it("stores units with names, tags and eras, and the same file again changes nothing", async () => {
    const office = await startOffice();
    const { admin, store } = office;
    const list = await file(office, "units.csv", UNITS);
    expect(await admin("units", "import", list)).toMatchObject({
      status: 0,
      out: expect.stringContaining("3 mới"),
    });
    const [before, version] = [await store.units.all(), await store.units.version()];
    expect(before.find(({ code }) => code === "x1")).toEqual({
      code: "x1",
      name: "Thạch Lạc",
      type: "xã",
      norm: "xã Thạch Lạc",
      parent: "h",
      aliases: ["Thạch Lạc cũ"],
      tags: ["vùng giáo", "trọng điểm"],
      validFrom: "1990-01-01",
    });
    const again = await admin("units", "import", list);
    expect(again).toMatchObject({
      status: 0,
      out: expect.stringContaining("0 mới, 0 thay đổi, 3 giữ nguyên"),
    });
    expect([await store.units.all(), await store.units.version()]).toEqual([before, version]);
  });

  it("takes people along with a commune that went into another, and names those of a divided one", async () => {
    const office = await startOffice();
    const { admin, store } = office;
    await fillOffice(office);
    const header = "code,name,type,parent,valid_from,valid_to,successors";
    const change = async (name: string, ...rows: string[]) =>
      (await admin("units", "import", await file(office, name, [header, ...rows, ""].join("\n")))).out;
    expect(await change("nhap.csv", "x1,Thạch Lạc,xã,h,,2026-03-01,x2")).toContain(
      "Cán bộ chuyển theo đơn vị: 1.\np1: xã Thạch Lạc → xã Thạch Trị\n",
    );
    expect(await store.people.find("p1")).toMatchObject({
      unit: "x2",
      unitChanges: [{ from: "x1", to: "x2" }],
    });
    const divided = ["x2,Thạch Trị,xã,h,,2026-03-01,x3|x4", "x3,Đồng Tiến,xã,h,,,", "x4,Thạch Xuân,xã,h,,,"];
    expect(await change("chia.csv", ...divided)).toContain(
      "cần quản trị chuyển (people move): 1.\np1: xã Thạch Trị → xã Đồng Tiến | xã Thạch Xuân\n",
    );
    expect(await change("chia.csv", ...divided)).not.toContain("p1");
    expect(await store.people.find("p1")).toMatchObject({ unit: "x2" });
    expect((await admin("people", "move", "p1", "x4")).status).toBe(0);
  });

  it("takes JSON lines too", async () => {
    const office = await startOffice();
    const text = '{"norm":"xã Ân Hòa","type":"xã","name":"Ân Hòa","parent":"huyện Kim Sơn"}\n';
    const run = await office.admin("units", "import", await file(office, "units.jsonl", text));
    expect(run).toMatchObject({ status: 0, err: expect.stringContaining("huyện Kim Sơn") });
    expect((await office.store.units.all()).map(({ norm }) => norm)).toEqual(["xã Ân Hòa"]);
  });

  const BAD = [
    "code,name,type,parent,valid_from,valid_to,note",
    "a,An Hòa,xã,,,,",
    "b,,xã,,,,",
    "a,An Bình,xã,,,,",
    '"c","Hai\ndòng",xã,,,,',
    "d,An Lộc,xã,,2026-02-30,,",
    "e,An Phú,xã,,2020-01-01,2019-12-31,",
    "f,An Tây,xã,g,,,",
    "g,An Đông,xã,f,,,",
    "k,An Nam,thôn,f,,,",
    "",
  ].join("\n");

  it("names every bad line and imports nothing", async () => {
    const office = await startOffice();
    const run = await office.admin("units", "import", await file(office, "bad.csv", BAD));
    expect(run.status).toBe(1);
    for (const line of [
      "Dòng 3: thiếu tên",
      'Dòng 4: mã "a" đã có ở dòng 2',
      "Dòng 7: cột valid_from",
      "Dòng 8: valid_to",
    ])
      expect(run.err).toContain(line);
    for (const line of ["Dòng 9: ", "Dòng 10: "]) expect(run.err).toContain(line);
    expect(run.err).not.toContain("Dòng 11: ");
    expect(run.err).toContain('Bỏ qua cột "note"');
    expect(await office.store.units.count()).toBe(0);
  });

  it("imports the good lines with --skip-bad", async () => {
    const office = await startOffice();
    const run = await office.admin("units", "import", await file(office, "bad.csv", BAD), "--skip-bad");
    expect(run).toMatchObject({ status: 0, out: expect.stringContaining("3 mới") });
    expect((await office.store.units.all()).map(({ code }) => code).sort()).toEqual(["a", "c", "k"]);
  });

  it.each([
    ["an empty file", ""],
    ["a header alone", "code,name,type\n"],
    ["text that is not UTF-8", Buffer.from([0x63, 0x6f, 0xff, 0xfe, 0x0a])],
    ["a table without names", "mã,tên\n1,2\n"],
    ["JSON of another kind", "[1,2]\n"],
  ])("refuses %s", async (_what, content) => {
    const office = await startOffice();
    const run = await office.admin("units", "import", await file(office, "units.csv", content));
    expect(run.status).toBe(1);
    expect(run.err.trim()).not.toBe("");
    expect(await office.store.units.count()).toBe(0);
  });

  it("says so when there is no such file", async () => {
    const { admin } = await startOffice();
    expect(await admin("units", "import", "/khong-co.csv")).toMatchObject({
      status: 1,
      err: expect.stringContaining("không có tệp"),
    });
  });

  it("moves the models of a unit that gets another parent into its scope", async () => {
    const office = await startOffice();
    const { admin, store } = office;
    await admin("units", "import", await file(office, "units.csv", "code,name,type\nx1,Thạch Lạc,xã\n"));
    await register(store, { path: "x1/" });
    await admin("units", "import", await file(office, "units.csv", UNITS));
    expect(await store.figures.count({ path: "h/", years: [2026] }, [])).toMatchObject([{ count: 1 }]);
  });

  it("moves a model that somebody is changing at the same moment, and keeps the change", async () => {
    const office = await startOffice();
    const { admin, store } = office;
    await admin("units", "import", await file(office, "units.csv", "code,name,type\nx1,Thạch Lạc,xã\n"));
    const code = await register(store, { path: "x1/" });
    const models = modelsOf(store.connection);
    const list = await file(office, "units.csv", UNITS);
    let imported: Promise<unknown> | undefined;
    const late = Object.assign(Object.create(models), {
      async replaceOne(...args: Parameters<typeof models.replaceOne>) {
        imported ??= admin("units", "import", list);
        await imported;
        return models.replaceOne(...args);
      },
    }) as typeof models;
    const rename = (model: Model) => ({
      ok: true as const,
      model: { ...model, name: "Đường hoa", version: model.version + 1 },
    });
    await changeStoredModel(late, { code, scope: "", message: "m1" }, rename);
    expect(await models.findById(code).lean()).toMatchObject({ name: "Đường hoa", path: "h/x1/" });
  });
});

describe("units load", () => {
  it("takes a district of before the reform with its province and communes", async () => {
    const { admin, store } = await startOffice();
    const run = await admin(
      "units",
      "load",
      "--province",
      "ha tinh",
      "--district",
      "Thạch Hà",
      "--era",
      "before",
    );
    expect(run.status).toBe(0);
    const units = await store.units.all();
    const district = units.find(({ norm }) => norm === "huyện Thạch Hà");
    const province = units.find(({ code }) => code === district?.parent);
    expect(province?.norm).toBe("tỉnh Hà Tĩnh");
    const communes = units.filter(({ parent }) => parent === district?.code);
    expect(communes.length).toBe(units.length - 2);
    expect(communes.map(({ norm }) => norm)).toContain("xã Lưu Vĩnh Sơn");
  });

  it("takes a whole province of today: no districts, every commune under it", async () => {
    const { admin, store } = await startOffice();
    expect((await admin("units", "load", "--province", "Hà Tĩnh")).status).toBe(0);
    const units = await store.units.all();
    const [province, ...others] = units.filter(({ parent }) => parent === undefined);
    expect([province?.norm, others]).toEqual(["tỉnh Hà Tĩnh", []]);
    expect(units.filter(({ type }) => type === "huyện")).toEqual([]);
    expect(units.length).toBe(70);
  });

  it("finds what a former province and a former district became", async () => {
    const { admin, store } = await startOffice();
    await admin("units", "load", "--province", "Ninh Bình", "--district", "Kim Sơn", "--era", "after");
    const norms = (await store.units.all()).map(({ norm }) => norm);
    expect(norms).toContain("xã Phát Diệm");
    expect(norms).toContain("tỉnh Ninh Bình");
    await admin("units", "load", "--province", "Quảng Trị", "--era", "both");
    const first = await store.units.count();
    expect(await admin("units", "load", "--province", "Quảng Bình", "--era", "after")).toMatchObject({
      status: 0,
    });
    expect(await store.units.count()).toBe(first);
  });

  it.each([
    [["--province", "Atlantis"], "Không có tỉnh"],
    [["--province", "Hà Tĩnh", "--district", "Atlantis"], "Không có huyện"],
    [["--province", "Hà Tĩnh", "--district", "Kỳ Anh"], "hãy ghi cả loại"],
  ])("refuses %j with a sentence", async (args, sentence) => {
    const { admin, store } = await startOffice();
    expect(await admin("units", "load", ...args)).toMatchObject({
      status: 1,
      err: expect.stringContaining(sentence),
    });
    expect(await store.units.count()).toBe(0);
  });

  it.each([[[]], [["--province", "Hà Tĩnh", "--era", "now"]]])("is called wrongly with %j", async (args) => {
    const { admin } = await startOffice();
    expect((await admin("units", "load", ...args)).status).toBe(2);
  });
});

describe("units list", () => {
  it("prints one line a unit", async () => {
    const office = await startOffice();
    await office.admin("units", "import", await file(office, "units.csv", UNITS));
    const { out, err } = await office.admin("units", "list");
    expect(out.split("\n")[1]).toBe("x1\txã Thạch Lạc\txã\th\t1990-01-01\t");
    expect(out.trimEnd().split("\n")).toHaveLength(3);
    expect(err).toContain("3 đơn vị");
  });
});
