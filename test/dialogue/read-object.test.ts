import { readObject } from "../../src/dialogue/read-object";
import { readSupplement } from "../../src/dialogue/read-supplement";

describe("what an act is done to, by the words beside it", () => {
  it.each([
    ["duyệt cái camera đi", "camera"],
    ["camera thì duyệt", "camera"],
    ["trả cái hàng cây về cho xã Mã Thành, chưa thấy ghi ai làm", "hàng cây"],
    ["lịch sử mô hình hàng cây", "hàng cây"],
    ["cho duyệt giúp em vườn thuốc nam nhé", "vườn thuốc nam"],
  ])("%s: %s", (text, object) => expect(readObject(text)).toBe(object));

  it.each([
    "duyệt đi",
    "duyệt DVK-2026-0001",
    "à số 17-QĐ/HU mới đúng, ông Trần Văn Nam ký",
    "báo cáo tiến độ vườn thuốc nam đạt 60%",
    "",
  ])("is none in %j", (text) => expect(readObject(text)).toBeUndefined());
});

describe("what a model is supplemented with", () => {
  it.each([
    ["mô hình camera bổ sung: người phụ trách anh Hùng", "người phụ trách anh Hùng"],
    ["cái hàng cây cập nhật lại: sản phẩm 2 km\nmục tiêu 500 cây", "sản phẩm 2 km\nmục tiêu 500 cây"],
    ["DVK-2026-0001 mô hình camera bổ sung: thôn 3", "thôn 3"],
  ])("%s", (text, values) => expect(readSupplement(text)).toBe(values));

  it.each(["đăng ký mô hình Tủ sách bổ sung: thôn 3", "mô hình: Tủ sách", "mô hình tủ sách", ""])(
    "is none in %j",
    (text) => expect(readSupplement(text)).toBeUndefined(),
  );
});
