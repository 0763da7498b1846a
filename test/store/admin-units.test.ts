import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadAdminUnits } from "../../src/store/admin-units";
import { buildGazetteer } from "../../src/understanding/gazetteer/build-gazetteer";

const FILES: Readonly<Record<string, string>> = {
  provinces: "code\ttype\tname\tvalid_from\ttype_before\n40\ttinh\tBình An\t2025-07-01\t\n",
  communes:
    "code\tprovince_code\ttype\tname\tvalid_from\ttype_before\talt_code\n17001\t40\txa\tLam Sơn\t2025-07-01\t\t\n",
  old_provinces: "code\ttype\tname\tnew_province_code\n40\ttinh\tBình An\t40\n",
  old_districts: "code\told_province_code\ttype\tname\tnew_commune_code\n420\t40\thuyen\tSông Lam\t\n",
  old_communes:
    "code\told_district_code\told_province_code\ttype\tname\n17001\t420\t40\tthi_tran\tTrường Giang\n17004\t420\t40\txa\tLam Hạ\n",
  mapping: "old_commune_code\tnew_commune_code\trelation\n17001\t17001\tall\n17004\t17001\tall\n",
  former_names_2023_2025:
    "old_province_code\told_district_code\tformer_name\tformer_code\told_commune_code\n40\t420\tLam Trung\t17002\t17004\n",
  aliases_2018_2024:
    "old_province_code\told_district_code\talias_key\told_commune_code\tyear\n40\t420\txalambich\t17004\t2019\n",
};

describe("the nation's units from a folder", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "dvk-units-"));
    for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, `${name}.tsv`), text);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("keeps the codes of the two eras apart, with successors and the local sào", async () => {
    const { rows, source } = await loadAdminUnits(folder);
    expect(source).toBe("folder");
    expect(rows.find((row) => row.code === "17001")).toMatchObject({
      name: "Lam Sơn",
      parent: "40",
      sao_m2: 500,
    });
    expect(rows.find((row) => row.code === "o17001")).toMatchObject({
      name: "Trường Giang",
      parent: "o420",
      valid_to: "2025-06-30",
      successors: ["17001"],
    });
    expect(buildGazetteer(rows).byCode("o420")?.norm).toBe("huyện Sông Lam");
  });

  it("knows former names, written out or in one", async () => {
    const gazetteer = buildGazetteer((await loadAdminUnits(folder)).rows);
    expect(gazetteer.find("xã Lam Trung").map((unit) => unit.code)).toEqual(["o17004"]);
    expect(gazetteer.find("xã Lam Bích").map((unit) => unit.code)).toEqual(["o17004"]);
  });
});

describe("the nation's units from the npm package", () => {
  it("stands in when there is no folder, with both eras complete", async () => {
    const { rows, source } = await loadAdminUnits("no-such-folder");
    const gazetteer = buildGazetteer(rows);
    expect(source).toBe("package");
    expect(rows.filter((row) => /^\d{5}$/.test(row.code))).toHaveLength(3321);
    expect(rows.filter((row) => /^o\d{5}$/.test(row.code))).toHaveLength(10_035);
    expect(gazetteer.byCode("18628")?.norm).toBe("xã Thạch Lạc");
    expect(gazetteer.byCode("o18622")?.norm).toBe("xã Thạch Lạc");
  });

  it("has its known slips corrected", async () => {
    const rows = new Map((await loadAdminUnits(undefined)).rows.map((row) => [row.code, row]));
    expect(rows.get("23938")?.name).toBe("Ia Mơ");
    expect(rows.get("o23938")?.name).toBe("Ia Mơ");
    expect(rows.get("o30901")?.successors).toEqual(["30886"]);
    expect(rows.get("o30913")?.successors).toEqual(["30910"]);
    expect(rows.get("75")?.type).toBe("thành phố");
    expect(rows.get("26326")?.type).toBe("phường");
    const oldProvinces = [...rows.values()].filter(({ code, parent }) => code.startsWith("o") && !parent);
    expect(oldProvinces.map(({ successors }) => successors?.length)).toEqual(Array(63).fill(1));
    expect(rows.get("o:hai-duong")?.successors).toEqual(["31"]);
    const newCodes = [...rows.keys()];
    for (const row of rows.values())
      for (const code of row.successors ?? []) expect(newCodes.includes(code)).toBe(true);
  });
});
