import { createSay } from "../../../locales/say";
import { createUnitTree } from "../../../src/domain/unit";
import { issuerOf } from "../../../src/reports/document/issuer";
import { toUnits } from "../../../src/store/organisation";

const tree = createUnitTree(
  toUnits([
    { code: "P", name: "Hà Tĩnh", type: "tỉnh" },
    { code: "C", name: "Hồ Chí Minh", type: "thành phố" },
    { code: "W", name: "Bến Thành", type: "phường", parent: "C" },
    { code: "X", name: "Thạch Lạc", type: "xã", parent: "P" },
    { code: "V", name: "Bàu Am", type: "thôn", parent: "X" },
    { code: "D", name: "Thạch Hà", type: "huyện", parent: "P" },
    { code: "T", name: "Hồng Lĩnh", type: "thị xã", parent: "P" },
    { code: "O", name: "Thạch Khê", type: "xã", parent: "D" },
  ]),
);
const context = { say: createSay("vi"), tree };

describe("who issues a report", () => {
  it.each([
    [
      "X",
      "Đảng bộ tỉnh Hà Tĩnh",
      "Đảng ủy xã Thạch Lạc",
      "-BC/ĐU",
      "- Ban Tuyên giáo và Dân vận Tỉnh ủy (để báo cáo),",
    ],
    [
      "V",
      "Đảng bộ tỉnh Hà Tĩnh",
      "Đảng ủy xã Thạch Lạc",
      "-BC/ĐU",
      "- Ban Tuyên giáo và Dân vận Tỉnh ủy (để báo cáo),",
    ],
    [
      "W",
      "Đảng bộ thành phố Hồ Chí Minh",
      "Đảng ủy phường Bến Thành",
      "-BC/ĐU",
      "- Ban Tuyên giáo và Dân vận Thành ủy (để báo cáo),",
    ],
    ["O", "Đảng bộ huyện Thạch Hà", "Đảng ủy xã Thạch Khê", "-BC/ĐU", "- Huyện ủy Thạch Hà (để báo cáo),"],
    [
      "D",
      "Đảng bộ tỉnh Hà Tĩnh",
      "Huyện ủy Thạch Hà",
      "-BC/HU",
      "- Ban Tuyên giáo và Dân vận Tỉnh ủy (để báo cáo),",
    ],
    [
      "T",
      "Đảng bộ tỉnh Hà Tĩnh",
      "Thị ủy Hồng Lĩnh",
      "-BC/ThU",
      "- Ban Tuyên giáo và Dân vận Tỉnh ủy (để báo cáo),",
    ],
    ["P", "", "Tỉnh ủy Hà Tĩnh", "-BC/TU", "- Thường trực Tỉnh ủy,"],
  ])("of the Party in %s", (code, above, name, sign, first) => {
    const issuer = issuerOf(code, "party", context);
    expect(issuer).toMatchObject({ above, name, sign });
    expect(issuer.recipients[0]).toBe(first);
  });

  it("of the state is the people's committee of the commune, in two lines", () => {
    expect(issuerOf("V", "state", context)).toMatchObject({
      above: "Ủy ban nhân dân",
      name: "xã Thạch Lạc",
      inText: "Ủy ban nhân dân xã Thạch Lạc",
      sign: "/BC-UBND",
      place: "Thạch Lạc",
      recipients: [
        "- Ủy ban nhân dân tỉnh Hà Tĩnh (để báo cáo);",
        "- Thường trực Đảng ủy (để báo cáo);",
        "- Lưu: VT.",
      ],
    });
  });

  it("is left to be written where no commune is known", () => {
    expect(issuerOf("none", "party", context).name).toMatch(/^…+$/);
    expect(issuerOf("none", "state", context).name).toMatch(/^…+$/);
  });
});
