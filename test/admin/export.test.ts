import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { parseCsv } from "../../src/understanding/gazetteer/parse-csv";
import { takeBack } from "../support/take-back";
import { useOffices } from "./admin-harness";
import { file, fillOffice, register } from "./fixtures";

const startOffice = useOffices();

async function exported(...flags: string[]) {
  const office = await startOffice();
  await fillOffice(office);
  const inCharge = { person: "@SUM(A1)", phone: "0987654321" };
  await register(office.store, { name: '=HYPERLINK("x"), "Nhà sạch"', ...inCharge, facts: { landM2: 4200 } });
  const undone = await register(office.store);
  const by = { id: "p1", role: "officer", scope: "" } as const;
  await takeBack(office.store, undone, { by, at: new Date(0), message: "m" });
  const folder = path.join(office.folder, "out");
  const run = await office.admin("export", folder, ...flags);
  const read = async (name: string) => readFile(path.join(folder, name), "utf8");
  return { ...office, run, out: folder, read };
}

/** The records of a table, each by its column names. */
function table(text: string): Record<string, string>[] {
  const [header, ...records] = parseCsv(text);
  return records.map(({ cells }) =>
    Object.fromEntries(header?.cells.map((name, i) => [name, cells[i] ?? ""]) ?? []),
  );
}

describe("export", () => {
  it("writes models, people and units as UTF-8 that Excel knows for UTF-8", async () => {
    const { run, read } = await exported();
    expect(run).toMatchObject({ status: 0, out: "models.csv\t2\npeople.csv\t2\nunits.csv\t3\n" });
    const models = await read("models.csv");
    expect(models.startsWith("\ufeff")).toBe(true);
    expect(table(models)[0]).toMatchObject({
      code: "DVK-2026-0001",
      unit_name: "xã Thạch Lạc",
      land_m2: "4200",
      state: "registered",
    });
    expect(table(models)[1]).toMatchObject({ code: "DVK-2026-0002", state: "undone" });
  });

  it("makes cells that a spreadsheet would run inert", async () => {
    const { read } = await exported();
    const [model] = table(await read("models.csv"));
    expect(model).toMatchObject({ name: `'=HYPERLINK("x"), "Nhà sạch"`, person: "'@SUM(A1)" });
  });

  it("has no phone number of anybody unless asked for", async () => {
    const { read } = await exported();
    for (const name of ["models.csv", "people.csv", "units.csv"])
      expect(await read(name)).not.toMatch(/0912345678|0987654321|phone/);
    const withPhones = await exported("--with-phones");
    expect(table(await withPhones.read("people.csv"))[0]).toMatchObject({ id: "p1", phone: "0912345678" });
    expect(table(await withPhones.read("models.csv"))[0]).toMatchObject({ phone: "0987654321" });
  });

  it("gives people and units in the form in which they can be imported again", async () => {
    const { out, admin } = await exported();
    expect((await admin("units", "import", path.join(out, "units.csv"))).out).toContain(
      "0 mới, 0 thay đổi, 3 giữ nguyên",
    );
    expect((await admin("people", "import", path.join(out, "people.csv"))).out).toContain(
      "0 mới, 0 thay đổi",
    );
  });

  it("keeps how a village became known, there and at an office where it was not, and whatever a shorter list says", async () => {
    const { out, store, admin } = await exported();
    const grown = { model: "DVK-2026-0001", by: "p1", on: "2026-03-02" };
    const village = { name: "Bàu Am", type: "thôn", norm: "thôn Bàu Am", aliases: [], tags: [] };
    await store.units.add([{ code: "x1.thon-bau-am", parent: "x1", ...village, grown }]);
    await admin("export", out, "--overwrite");
    const units = path.join(out, "units.csv");
    expect(await admin("units", "import", units)).toMatchObject({ status: 0, err: "" });
    const other = await startOffice();
    await other.admin("units", "import", units);
    const short = "code,name,type,parent,tags\nx1.thon-bau-am,Bàu Am,thôn,x1,vùng giáo\n";
    await other.admin("units", "import", await file(other, "short.csv", short));
    for (const { store: its, tags } of [
      { store, tags: [] },
      { store: other.store, tags: ["vùng giáo"] },
    ]) {
      const stored = (await its.units.all()).find(({ code }) => code === "x1.thon-bau-am");
      expect(stored).toMatchObject({ grown, tags });
    }
  });

  it("says which units went into which, so that importing them again leaves a merger as it is", async () => {
    const office = await startOffice();
    const merged = [
      "code,name,type,valid_from,valid_to,successors,sao_m2",
      "x1,Thạch Lạc,xã,,2025-06-30,x3|x4,500",
      "x3,Thạch Khê,xã,2025-07-01,,,",
      "x4,Đồng Tiến,xã,2025-07-01,,,",
    ].join("\n");
    await office.admin("units", "import", await file(office, "merged.csv", merged));
    const out = path.join(office.folder, "out");
    await office.admin("export", out);
    const again = await office.admin("units", "import", path.join(out, "units.csv"));
    expect(again.out).toContain("0 mới, 0 thay đổi, 3 giữ nguyên");
  });

  it("does not write over files unasked", async () => {
    const { out, admin, read } = await exported();
    await writeFile(path.join(out, "units.csv"), "của tôi");
    expect(await admin("export", out)).toMatchObject({
      status: 1,
      err: expect.stringContaining("--overwrite"),
    });
    expect(await read("units.csv")).toBe("của tôi");
    expect((await admin("export", out, "--overwrite")).status).toBe(0);
    expect(table(await read("units.csv"))).toHaveLength(3);
  });

  it("says so when the folder cannot be made", async () => {
    const office = await startOffice();
    await mkdir(path.join(office.folder, "a"));
    await writeFile(path.join(office.folder, "a", "file"), "");
    const run = await office.admin("export", path.join(office.folder, "a", "file", "b"));
    expect(run).toMatchObject({ status: 1, err: expect.stringContaining("Tệp") });
    expect(await readdir(path.join(office.folder, "a"))).toEqual(["file"]);
  });
});
