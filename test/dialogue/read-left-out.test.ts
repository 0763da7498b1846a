import { readLeftOut } from "../../src/dialogue/read-left-out";

describe("what a question leaves out", () => {
  it.each([
    ["toàn tỉnh có bao nhiêu mô hình, trừ xã Cam Lộ", "xã Cam Lộ", "toàn tỉnh có bao nhiêu mô hình"],
    ["không tính xã Cam Lộ thì có bao nhiêu mô hình", "xã Cam Lộ", "có bao nhiêu mô hình"],
    ["bao nhiêu mô hình ngoài lĩnh vực kinh tế", "lĩnh vực kinh tế", "bao nhiêu mô hình"],
    ["trừ xã Cam Lộ ra thì sao", "xã Cam Lộ", "thì sao"],
    ["tong ngay cong tru xa Cam Lo nam 2026", "xa Cam Lo", "tong ngay cong nam 2026"],
    ["tru phuong Nam Dong Ha co may mo hinh", "phuong Nam Dong Ha", "co may mo hinh"],
    ["chưa kể các phường thì được mấy mô hình", "phường", "được mấy mô hình"],
    ["bao nhiêu mô hình cấp xã, loại trừ điển hình nhé", "điển hình", "bao nhiêu mô hình cấp xã"],
  ])("“%s”: “%s”, and the rest is “%s”", (text, what, rest) => {
    expect(readLeftOut(text)).toMatchObject({ what, rest });
  });

  it.each([
    "so với năm ngoái xã nào nhiều nhất",
    "nam ngoai xa nao nhieu nhat",
    "ngoài ra còn mô hình nào",
    "trụ sở xã có bao nhiêu mô hình",
    "mô hình nào chưa có ảnh",
    "chỉ tính mô hình thôi",
    "",
  ])("“%s” leaves nothing out", (text) => {
    expect(readLeftOut(text)).toBeUndefined();
  });

  it("leaves a long text alone", () => {
    expect(readLeftOut(`trừ xã Cam Lộ ${"rất ".repeat(200)}`)).toBeUndefined();
  });
});
