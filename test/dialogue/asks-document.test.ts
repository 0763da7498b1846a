import { asksDocument, isStateBody, namedLayout } from "../../src/dialogue/asks-document";

it.each([
  ["xuất báo cáo word năm 2026", true],
  ["Xuất báo cáo", true],
  ["cho tôi báo cáo 6 tháng bản word", true],
  ["gửi file docx tổng hợp mô hình", true],
  ["soạn giúp tôi báo cáo quý 3", true],
  ["viết báo cáo 6 tháng", true],
  ["dự thảo báo cáo năm 2026", true],
  ["xuất báo cáo excel năm 2026", false],
  ["xuất danh sách đăng ký năm 2026", false],
  ["xuất báo cáo danh sách ra file xlsx", false],
  ["năm nay có bao nhiêu mô hình", false],
])("“%s” asks for a document: %s", (text, wanted) => {
  expect(asksDocument(text)).toBe(wanted);
});

it.each([
  ["xuất báo cáo theo mẫu của Đảng", "party"],
  ["xuat bao cao word the thuc van ban cua dang", "party"],
  ["báo cáo theo Hướng dẫn 05", "party"],
  ["xuất báo cáo theo thể thức Nghị định 30", "state"],
  ["xuất báo cáo Word nghị định số 30/2020", "state"],
  ["xuất báo cáo của UBND xã", "state"],
  ["xuất báo cáo mô hình đang thực hiện", undefined],
  ["xuất báo cáo đăng ký mô hình", undefined],
  ["xuất báo cáo của Ủy ban Mặt trận", undefined],
] as const)("“%s” names the layout %s", (text, layout) => {
  expect(namedLayout(text)).toBe(layout);
});

it.each([
  [["UBND xã Thạch Lạc", "Công chức"], true],
  [["xã Thạch Lạc", "Phó Chủ tịch Ủy ban nhân dân"], true],
  [["xã Thạch Lạc", "Chủ tịch Hội Phụ nữ"], false],
  [["Ủy ban MTTQ Việt Nam xã", "Chủ tịch"], false],
  [["Đảng ủy xã", "Phó Bí thư"], false],
] as const)("%s is of a people's committee: %s", (names, is) => {
  expect(isStateBody(...names)).toBe(is);
});
