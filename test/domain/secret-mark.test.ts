import { isMarkedSecret } from "../../src/domain/secret-mark";

describe("a mark of secrecy", () => {
  it.each([
    "MẬT",
    "TUYỆT MẬT\nKế hoạch phòng thủ",
    "--- Tối mật ---\nnội dung",
    "[Mật] Kế hoạch số 12",
    "Độ mật: Tối mật",
    "do mat: toi mat",
    "Mức độ mật: MẬT",
    "Số 12-KH/ĐU   MẬT\nKế hoạch",
    "Số 12-BC/TU. TUYỆT MẬT. Báo cáo",
    "Tài liệu mật\nđăng ký mô hình",
    "MẬT: Kế hoạch tác chiến",
    "TOI MAT\nke hoach",
    "TUYỆT MẬT".normalize("NFD"),
    "em gửi công văn MẬT số 12-CV/ĐU ạ",
    "em gui cong van MẬT so 12",
  ])("is seen in %j", (text) => expect(isMarkedSecret(text)).toBe(true));

  it.each([
    "giữ bí mật cho người dân",
    "không gửi tài liệu mật qua đây",
    "đăng ký mô hình Nuôi ong lấy mật, lĩnh vực KT",
    "ĐĂNG KÝ MÔ HÌNH NUÔI ONG LẤY MẬT, PHẤN HOA",
    "SẢN PHẨM: MẬT ONG, SÁP ONG",
    "Sản phẩm: mật",
    "mật",
    "BẢO MẬT THÔNG TIN",
    "TUYỆT ĐỐI BÍ MẬT",
    "mật độ dân số cao",
    "Độ mật: không",
    "quan hệ mật thiết với Nhân dân",
    "MẬT ĐỘ TRỒNG: 20 cây",
    "KHÔNG GỬI TÀI LIỆU MẬT QUA ĐÂY",
    "làm báo cáo MẬT ONG, sáp ong",
    "",
  ])("is none in %j", (text) => expect(isMarkedSecret(text)).toBe(false));

  it("is looked for in 20 KB in a moment", () => {
    const started = performance.now();
    for (const text of [
      "MẬT ".repeat(5_000),
      " ".repeat(20_000),
      "TUYỆT ".repeat(3_000),
      "(mật ".repeat(4_000),
      `${"m".repeat(20_000)}â`,
    ])
      isMarkedSecret(text);
    expect(performance.now() - started).toBeLessThan(500);
  });
});
