import fc from "fast-check";
import { parseUnitRows } from "../../../src/understanding/gazetteer/parse-unit-rows";

const HEADER = "code,name,type,parent,aliases,tags,valid_from,valid_to";

describe("units from CSV", () => {
  it("reads rows with quotes, lists and dates", () => {
    const { rows, errors } = parseUnitRows(
      `${HEADER}\nx1,"Lam, Sơn",xã,h1,"Cũ|Kẻ ""Gai""",vùng giáo|trọng điểm,2020-01-01,\n`,
    );
    expect(errors).toEqual([]);
    expect(rows).toEqual([
      {
        code: "x1",
        name: "Lam, Sơn",
        type: "xã",
        parent: "h1",
        aliases: ["Cũ", 'Kẻ "Gai"'],
        tags: ["vùng giáo", "trọng điểm"],
        valid_from: "2020-01-01",
      },
    ]);
  });

  it("reads columns in any order, a byte order mark, semicolons, CRLF and line ends inside quotes", () => {
    const { rows } = parseUnitRows('\ufefftype;name;code\r\nxã;"Lam\nSơn";x1\r\n\r\nxã;Phú Đài;x2\r\n');
    expect(rows.map((row) => row.code)).toEqual(["x1", "x2"]);
  });

  it("makes a missing code of type and name, each only once", () => {
    const { rows } = parseUnitRows("name,type\nTân Lập,xã\nTân Lập,xã\nTân Lập,phường\n");
    expect(rows.map((row) => row.code)).toEqual(["xã Tân Lập", "xã Tân Lập@2", "phường Tân Lập"]);
  });

  it("tells bad lines by number, and columns that mean nothing", () => {
    const { rows, errors, ignored } = parseUnitRows("code,name,type,dan_so\nx1,,xã,5\nx2,Phú Đài,phường,7\n");
    expect(rows.map((row) => row.code)).toEqual(["x2"]);
    expect(errors).toEqual([{ line: 2, message: "no name" }]);
    expect(ignored).toEqual(["dan_so"]);
  });

  it("says when the header has no names", () => {
    expect(parseUnitRows("mã,tên\n1,2\n").errors).toEqual([
      { line: 1, message: 'the header has no column "name"' },
    ]);
  });
});

describe("units from JSON lines", () => {
  const line = (value: object): string => `${JSON.stringify(value)}\n`;

  it("reads the corpus form: norm as code, both eras, successors", () => {
    const old = {
      norm: "xã Lam Sơn",
      type: "xã",
      name: "Lam Sơn",
      parent: "huyện Sông Lam",
      era: "before-2025-07",
      sao_m2: 360,
      now: ["xã Lam Sơn"],
    };
    const { rows } = parseUnitRows(
      line(old) + line({ ...old, parent: "tỉnh Bình An", era: "from-2025-07", now: undefined }),
    );
    expect(rows).toEqual([
      {
        code: "xã Lam Sơn",
        name: "Lam Sơn",
        type: "xã",
        parent: "huyện Sông Lam",
        valid_to: "2025-06-30",
        successors: ["xã Lam Sơn@from-2025-07"],
        sao_m2: 360,
      },
      {
        code: "xã Lam Sơn@from-2025-07",
        name: "Lam Sơn",
        type: "xã",
        parent: "tỉnh Bình An",
        valid_from: "2025-07-01",
        sao_m2: 360,
      },
    ]);
  });

  it("reads NFD as NFC, numbers as codes, and takes the name from the norm when there is none", () => {
    const { rows } = parseUnitRows(
      line({ code: 42, norm: "thị trấn Trường Giang".normalize("NFD"), type: "thị trấn" }),
    );
    expect(rows).toEqual([{ code: "42", name: "Trường Giang", type: "thị trấn" }]);
  });

  it("goes on behind lines that are no objects", () => {
    const { rows, errors } = parseUnitRows(
      `{"name":"A B","type":"xã"}\n[1]\nnot json\n{"name":"C D","type":"xã"}\n`,
    );
    expect(rows.map((row) => row.name)).toEqual(["A B", "C D"]);
    expect(errors.map((error) => error.line)).toEqual([2, 3]);
  });
});

it("never throws on any text", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.string().map((text) => `${HEADER}\n${text}`),
        fc.json().map((json) => `{${json}`),
      ),
      (text) => {
        expect(Array.isArray(parseUnitRows(text).rows)).toBe(true);
      },
    ),
  );
});
