import fc from "fast-check";
import { readInlineItems } from "../../src/dialogue/read-inline-items";

describe("items of the form within a sentence", () => {
  it.each([
    [
      "đăng ký mô hình A, mục tiêu 50 hộ, không rác, sản phẩm 2 km đường",
      { goal: "50 hộ, không rác", product: "2 km đường" },
    ],
    [
      "mô hình A, lĩnh vực NTM, rõ người: chị Lan, rõ việc: thu gom rác, rõ kết quả: sạch",
      { content: "thu gom rác", product: "sạch" },
    ],
    ["dang ky mo hinh A linh vuc KT muc tieu 5 ho, chi Lan phu trach", { goal: "5 ho" }],
    ["bổ sung nội dung lắp 3 mắt camera", { content: "lắp 3 mắt camera" }],
    ["mô hình A, địa điểm nhà văn hóa, kinh phí 3 triệu", { place: "nhà văn hóa" }],
  ])("%s", (text, form) => {
    expect(readInlineItems(text).form).toEqual(form);
  });

  it.each([
    'đăng ký mô hình "Ba sạch, sản phẩm an toàn", lĩnh vực KT',
    "đăng ký mô hình Ba mục tiêu một lòng dân",
    "đăng ký mô hình A, địa chỉ thôn Bàu Am, chị Lan phụ trách",
    "mục tiêu",
  ])("finds none in “%s”", (text) => {
    expect(readInlineItems(text)).toEqual({ form: {}, rest: text });
  });

  it("leaves the rest to be read as a registration", () => {
    const { rest } = readInlineItems(
      "đăng ký mô hình A, lĩnh vực NTM, mục tiêu 50 hộ, thôn Bàu Am, chị Lan phụ trách, sản phẩm 5 vườn",
    );
    expect(rest).toBe("đăng ký mô hình A, lĩnh vực NTM, thôn Bàu Am, chị Lan phụ trách");
  });

  it("never fails, and loses no word of a text without labels", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (text) => {
        const { form, rest } = readInlineItems(text);
        expect(Object.keys(form).length > 0 || rest === text).toBe(true);
      }),
    );
  });
});

it("ends an item at the next label of a form, whatever that is called", () => {
  const text = "đăng ký mô hình X, địa điểm: nhà văn hóa, sân bóng. Cấp đăng ký: cấp tỉnh. Ông Nam phụ trách";
  expect(readInlineItems(text)).toEqual({
    form: { place: "nhà văn hóa, sân bóng" },
    rest: "đăng ký mô hình X. Cấp đăng ký: cấp tỉnh. Ông Nam phụ trách",
  });
  expect(readInlineItems("Tên mô hình: A\nĐịa bàn: vùng giáo").form).toEqual({});
  // A hamlet has a place of its own.
  expect(readInlineItems("đăng ký mô hình X. Địa điểm: TDP 5. Cấp đăng ký: cấp tỉnh").form).toEqual({});
});
