import { readBody } from "../../src/dialogue/read-body";

describe("the kind of body that registers", () => {
  it.each([
    ["Chi bộ thôn Bàu Am đăng ký mô hình", "chi_bo"],
    ["Ban Công tác Mặt trận thôn 3 đăng ký", "mat_tran"],
    ["MTTQ xã đăng ký", "mat_tran"],
    ["chi hoi phu nu thon 2 dang ky", "phu_nu"],
    ["Hội Người cao tuổi thôn 2 đăng ký", "hoi"],
    ["chi đoàn thôn 5 đăng ký", "thanh_nien"],
    ["Công an xã Thạch Lạc đăng ký", "cong_an"],
    ["Hội Nông dân xã đăng ký, chi bộ phối hợp", "nong_dan"],
    ["đăng ký mô hình, chị Hoa bí thư chi bộ phụ trách", undefined],
    ["đăng ký mô hình, anh Nam chủ tịch Hội Cựu chiến binh phụ trách", undefined],
    ["thôn Bàu Am đăng ký", undefined],
  ])("%s", (text, body) => expect(readBody(text)).toBe(body));

  it("trusts the unit before the message", () => {
    expect(readBody("Hội LHPN xã Thạch Lạc", "chi bộ phối hợp")).toBe("phu_nu");
  });
});
