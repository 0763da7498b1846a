import fc from "fast-check";
import { formBlocks, readFormItems } from "../../src/dialogue/read-form-items";
import { FORM_ITEMS } from "../../src/domain/ward-form";

describe("the labelled lines of the ward's form", () => {
  it("are read with their values, and the rest is left for the other readers", () => {
    const { form, rest } = readFormItems(
      "đăng ký mô hình Nhà sạch vườn đẹp, lĩnh vực NTM\nThực trạng, lý do: rác nhiều\nMục tiêu: 100% hộ dân giữ vệ sinh\nNội dung: dọn vệ sinh mỗi chủ nhật\nĐịa bàn, đối tượng: thôn Bàu Am\nLực lượng: Hội LHPN chủ trì\nThời gian, nguồn lực: 20 triệu đồng\nSản phẩm: 3 km đường hoa\nKhả năng duy trì: nhân rộng ra 5 thôn",
    );
    expect(form).toEqual({
      reason: "rác nhiều",
      goal: "100% hộ dân giữ vệ sinh",
      content: "dọn vệ sinh mỗi chủ nhật",
      place: "thôn Bàu Am",
      forces: "Hội LHPN chủ trì",
      resources: "20 triệu đồng",
      product: "3 km đường hoa",
      upkeep: "nhân rộng ra 5 thôn",
    });
    expect(rest).toBe("đăng ký mô hình Nhà sạch vườn đẹp, lĩnh vực NTM");
  });

  it("are read numbered, without accents, and over several lines", () => {
    const { form, rest } = readFormItems(
      "1. Ten mo hinh: Duong hoa\n3. Muc tieu, tieu chi: xanh sach dep\n4) Noi dung, cach thuc thuc hien:\n- trong hoa\n- cham soc\n\nchi Hoa phu trach",
    );
    expect(form).toEqual({ goal: "xanh sach dep", content: "- trong hoa\n- cham soc" });
    expect(rest).toBe("Ten mo hinh: Duong hoa\n\nchi Hoa phu trach");
  });

  it("are read by their numbers alone where the lines around them have labels", () => {
    const { form } = readFormItems("3. Mục tiêu: sạch\n4. Nội dung: dọn\n8. 3 km đường hoa\n9. nhân rộng");
    expect(form).toEqual({ goal: "sạch", content: "dọn", product: "3 km đường hoa", upkeep: "nhân rộng" });
  });

  it("are read out of one line", () => {
    expect(readFormItems("Mục tiêu: sạch đẹp; Sản phẩm: 2 km đường").form).toEqual({
      goal: "sạch đẹp",
      product: "2 km đường",
    });
  });

  it.each([
    "1. Đường hoa\n2. Nuôi bò\n3. Camera an ninh",
    "Đơn vị: xã Thạch Lạc\nLĩnh vực: KT",
    "đăng ký mô hình Tổ tự quản, lực lượng 20 người",
    "",
  ])("a message without them is left as it is: %j", (text) => {
    expect(readFormItems(text)).toEqual({ form: {}, rest: text });
  });

  it("several forms are parted where their names begin, each with the head of all", () => {
    const [one, other] = ["Tên mô hình: A\nMục tiêu: x", "1. Tên mô hình: B\nSản phẩm: y"];
    expect(formBlocks(`Xã Thạch Khê đăng ký\n${one}\n${other}`)).toEqual([
      `Xã Thạch Khê đăng ký\n${one}`,
      `Xã Thạch Khê đăng ký\n${other}`,
    ]);
    expect(formBlocks(one)).toEqual([one]);
    expect(formBlocks("Tên mô hình: A\nTên mô hình: B")).toHaveLength(1);
  });

  it("never throws, knows only its items, and keeps what a person is out of them", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (text) => {
        for (const item of Object.keys(readFormItems(`Mục tiêu: ${text}`).form))
          expect(FORM_ITEMS).toContain(item);
      }),
    );
    expect(readFormItems("Lực lượng: anh Lò Văn Nam (dân tộc Thái, đảng viên) và 20 đảng viên").form).toEqual(
      {
        forces: "anh Lò Văn Nam và 20 đảng viên",
      },
    );
  });

  it("reads 20 KB of hostile lines in a moment", () => {
    const texts = [
      "a ".repeat(10_000),
      "Mục tiêu:".repeat(2_200),
      "1. ".repeat(6_000),
      `${";a".repeat(9_000)}:`,
    ];
    const started = performance.now();
    for (const text of texts) readFormItems(text);
    expect(performance.now() - started).toBeLessThan(500);
  });
});
