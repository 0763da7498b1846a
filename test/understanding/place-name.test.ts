import { understand } from "./fixture";

describe("names of places that look like short forms or slips", () => {
  it.each([
    ["Thi xa Hong Linh dang ky mo hinh Pho sach, linh vuc NTM", "thị xã Hồng Lĩnh"],
    ["Xa Dien Hanh gui dang ky mo hinh Pho sach, linh vuc NTM", "xã Diễn Hạnh"],
    ["xa dien hanh dk mh pho sach lv ntm", "xã Diễn Hạnh"],
    ["Các xã đăng ký:\n- xã Quang Thiện: Phố sách bên sông (NTM)", "xã Quang Thiện"],
  ])("are read as typed: %s", (text, norm) => {
    const { slots, records } = understand(text);
    expect((records?.[0] ?? slots).unit_norm).toBe(norm);
  });

  it("leave short forms and slips elsewhere as they were", () => {
    expect(understand("xã Kim Mỹ hong đăng ký được").intent).toBe(
      understand("xã Kim Mỹ không đăng ký được").intent,
    );
    expect(understand("giới thiệu điển hnh cho bà Trần Thị Mơ").intent).toBe("register_exemplar");
  });

  it("are no time of day", () => {
    expect(
      understand("đăng ký mô hình Phố sách, lĩnh vực NTM, thôn Linh Chiểu, xã Kim Mỹ").slots.village,
    ).toBe("thôn Linh Chiểu");
  });

  it("end with the sentence", () => {
    const { slots } = understand(
      "Xã Kim Mỹ đăng ký mô hình Phố sách. Lĩnh vực: NTM. Cấp đăng ký: cấp tỉnh. Ông Nam phụ trách.",
    );
    expect(slots).toMatchObject({ unit_norm: "xã Kim Mỹ", level: "tinh", person: "Nam" });
  });

  it("are no committee", () => {
    expect(
      understand("Kinh gui Ban Chi dao, xa Kim My dang ky mo hinh Pho sach, linh vuc NTM").slots.village,
    ).toBeUndefined();
  });
});
