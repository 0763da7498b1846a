import { fieldMentions } from "../../../src/understanding/fields/field-mentions";
import { fold } from "../../../src/understanding/fold";
import { tokenise } from "../../../src/understanding/tokenise";

function fieldsIn(text: string): string[] {
  return fieldMentions(tokenise(text).tokens).map((mention) => mention.field);
}

describe("fields that a message names", () => {
  it.each([
    ["lĩnh vực kinh tế", ["KT"]],
    ["lĩnh vực phát triển kinh tế", ["KT"]],
    ["lv KT nhé", ["KT"]],
    ["(KT)", ["KT"]],
    ["bao nhiêu mô hình kinh tế", ["KT"]],
    ["mảng văn hoá, xã hội", ["VHXH"]],
    ["văn hóa - xã hội", ["VHXH"]],
    ["VH-XH", ["VHXH"]],
    ["VHXH và chỉnh trang đô thị", ["VHXH"]],
    ["quốc phòng - an ninh", ["ANQP"]],
    ["an ninh, quốc phòng", ["ANQP"]],
    ["QP-AN", ["ANQP"]],
    ["lĩnh vực ANTT", ["ANQP"]],
    ["lĩnh vực quốc phòng-an nin", ["ANQP"]],
    ["xây dựng Đảng, xây dựng chính quyền", ["HTCT"]],
    ["xây dựng Đảng, hệ thống chính trị", ["HTCT"]],
    ["lĩnh vực chính trị", ["HTCT"]],
    ["XDĐ", ["HTCT"]],
    ["nông thôn mới, đô thị văn minh", ["NTM"]],
    ["XD NTM", ["NTM"]],
    ["ĐTVM", ["NTM"]],
    ["giữa kinh tế và văn hóa bên nào hơn", ["KT", "VHXH"]],
    ["so NTM với HTCT", ["NTM", "HTCT"]],
    ["xếp vào lĩnh vực an ninh", ["ANQP"]],
    ["Lĩnh vực: kinhh tế", ["KT"]],
    ["| ANQP | 14 đoàn viên", ["ANQP"]],
  ])("reads %s", (text, fields) => {
    expect(fieldsIn(text)).toEqual(fields);
    expect(fieldsIn(fold(text))).toEqual(fields);
  });

  it.each([
    "kt DVK-2026-0031 hôm nay",
    "xã hội hóa",
    "phát triển kinh tế hộ rất tốt",
    "đăng ký",
    "Đảng ủy xã",
    "đảng viên nêu gương",
    "văn hóa đọc",
  ])("finds none in %s", (text) => {
    expect(fieldsIn(text)).toEqual([]);
  });

  it("says where the announcement begins, so that a name before it ends there", () => {
    const text = "mô hình Bếp ấm thuộc lĩnh vực VHXH";
    const { tokens } = tokenise(text);
    const [mention] = fieldMentions(tokens);
    expect(tokens[mention?.labelFrom ?? 0]?.raw).toBe("thuộc");
    expect(mention?.how).toBe("label");
  });

  it("skips what is spoken for", () => {
    const { tokens } = tokenise('"Chi bộ với NTM" ở xã A');
    expect(fieldMentions(tokens, (i) => i < 6)).toEqual([]);
  });
});
