import { readBody } from "../../src/dialogue/read-body";

describe("the kind of body that registers", () => {
  it.each([
    ["Chi bộ thôn Bàu Am đăng ký mô hình", "chi_bo"],
    ["Ban Công tác Mặt trận thôn 3 đăng ký", "mat_tran"],
    ["MTTQ xã đăng ký", "mat_tran"],
    ["chi hoi phu nu thon 2 dang ky", "hoi"],
    ["Hội Nông dân xã đăng ký, chi bộ phối hợp", "hoi"],
    ["đăng ký mô hình, chị Hoa bí thư chi bộ phụ trách", undefined],
    ["đăng ký mô hình, anh Nam chủ tịch Hội Cựu chiến binh phụ trách", undefined],
    ["thôn Bàu Am đăng ký", undefined],
  ])("%s", (text, body) => expect(readBody(text)).toBe(body));

  it("trusts the unit before the message", () => {
    expect(readBody("Hội LHPN xã Thạch Lạc", "chi bộ phối hợp")).toBe("hoi");
  });
});
