import { personOnly, withoutSensitive } from "../../src/dialogue/without-sensitive";

describe("what is nobody's business of a named person", () => {
  it.each([
    ["anh Lò Văn Nam (dân tộc Thái, đảng viên) chủ trì", "anh Lò Văn Nam chủ trì"],
    ["chị Hoa, theo đạo Công giáo, phụ trách", "chị Hoa, phụ trách"],
    ["đồng chí Vàng A Páo, người Mông, dẫn dắt", "đồng chí Vàng A Páo, dẫn dắt"],
    ["Họ tên: A\nDân tộc: Tày\nNgày vào Đảng: 3/2/2000", "Họ tên: A"],
  ])("%s", (text, kept) => expect(withoutSensitive(text)).toBe(kept));

  it.each([
    "vùng đồng bào dân tộc thiểu số",
    "20 đảng viên tham gia, mỗi đảng viên giúp một hộ",
    "anh Nam theo dõi, chị Hoa phối hợp",
    "giáo xứ Trung Nghĩa cùng thực hiện",
    "đường hoa người cao tuổi",
  ])("what is said of a place, a group or anything else stays: %s", (text) => {
    expect(withoutSensitive(text)).toBe(text);
  });

  it("leaves the name of a person", () => {
    expect(personOnly("Nguyễn Văn An, đảng viên, dân tộc Mường")).toBe("Nguyễn Văn An");
    expect(personOnly("Trần Thị Hoa")).toBe("Trần Thị Hoa");
  });
});
