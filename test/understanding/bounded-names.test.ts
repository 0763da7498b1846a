import { understand } from "./fixture";

const records = (text: string) => {
  const { slots, records: list } = understand(text);
  return list ?? [slots];
};

describe("a name between hard bounds", () => {
  it.each([
    ["a day", "Sáng thứ bảy vì cộng đồng"],
    ["a period", "Nghe dân nói mỗi quý"],
    ["a person's title", "Bà đỡ đầu cho trẻ mồ côi"],
    ["an act", "Báo tin sớm cho công an"],
    ["a duty", "Đảng viên phụ trách ngõ"],
    ["an inspection", "Kiểm tra sức khỏe người già"],
    ["a request", "Giành điều tốt cho em"],
    ["a novelty", "Nâng cao chất lượng họp thôn"],
    ["a status", "Việc khó xong trong ngày"],
    ["a body", "Mặt trận thôn bản gần dân"],
    ["a comma", "Không rượu bia, không cờ bạc, không lô đề"],
  ])("keeps %s", (_what, name) => {
    for (const text of [
      `Xã Kim Chính đăng ký mô hình ${name}, lĩnh vực VHXH`,
      `xã Kim Chính đk mh ${name} lv VHXH`,
      `Xã Kim Chính gửi đăng ký:\n- ${name} (VHXH)\n- Xóm làng sạch rác (NTM)`,
      `Các xã đăng ký:\n1. xã Kim Chính: ${name} (VHXH)\n2. xã Kim Mỹ: Xóm làng sạch rác (NTM)`,
      `Bổ sung các mô hình:\n1) xã Kim Chính - ${name} - VHXH\n2) xã Kim Mỹ - Xóm làng sạch rác - NTM`,
      `${name}: xã Kim Chính đăng ký, lĩnh vực VHXH`,
    ]) {
      expect(understand(text).intent).toBe("register_model");
      expect(records(text)[0]).toMatchObject({ name, field: "VHXH", unit_norm: "xã Kim Chính" });
    }
  });

  it("lets no novelty, tag or person out of a name", () => {
    const { slots, extras } = understand(
      "xã Kim Chính đăng ký mô hình Giáo họ nâng cao chất lượng sống, lĩnh vực VHXH",
    );
    expect(slots.person).toBeUndefined();
    expect(extras.novelty).toBeUndefined();
    expect(extras.tags).toBeUndefined();
  });

  it.each([
    "xã Kim Chính có cái mô hình Chuyến xe nghĩa tình muốn đăng ký vào lĩnh vực văn hóa xã hội",
    "Em gửi đăng ký mô hình năm 2026 của xã Kim Chính: Chuyến xe nghĩa tình. Lĩnh vực: VHXH.",
    "xã Kim Chính: Chuyến xe nghĩa tình (văn hóa - xã hội). Đăng ký giúp nhé",
    "ghi giúp mô hình có tên là Chuyến xe nghĩa tình cho xã Kim Chính, xếp lĩnh vực VHXH",
    "Bổ sung danh sách giúp em: Chuyến xe nghĩa tình / xã Kim Chính / VHXH giúp em với ạ",
  ])("ends it before what is no part of it: %s", (text) => {
    expect(understand(text)).toMatchObject({
      intent: "register_model",
      slots: { name: "Chuyến xe nghĩa tình", field: "VHXH", unit_norm: "xã Kim Chính" },
    });
  });

  it("leaves people and collectives to their own readers", () => {
    expect(understand("Đăng ký điển hình cá nhân: anh Phạm Văn Lâm - xã Kim Mỹ - ANQP").slots).toMatchObject({
      person: "Phạm Văn Lâm",
      field: "ANQP",
    });
  });
});

describe("lists of registrations", () => {
  it.each([
    "Nhập giúp em mấy mô hình:\nBữa cơm sẻ chia | xã Kim Chính | VHXH, xóm 5\nNuôi ốc nhồi | xã Kim Mỹ | KT",
    "ghi giúp mấy mô hình này:\nbữa cơm sẻ chia | xã kim chính | vhxh\nnuôi ốc nhồi | xã kim mỹ | kt",
    "Danh sách:\nBữa cơm sẻ chia - xã Kim Chính - VHXH\nNuôi ốc nhồi - xã Kim Mỹ - KT\nđăng ký giúp em",
    "Các xã gửi đăng ký:\n1, xã Kim Chính: Bữa cơm sẻ chia (VHXH)\n2, xã Kim Mỹ: Nuôi ốc nhồi (KT)",
  ])("are no questions: %s", (text) => {
    expect(understand(text).intent).toBe("register_model");
    expect(
      records(text).map(({ name, field, unit_norm }) => [String(name).toLowerCase(), field, unit_norm]),
    ).toEqual([
      ["bữa cơm sẻ chia", "VHXH", "xã Kim Chính"],
      ["nuôi ốc nhồi", "KT", "xã Kim Mỹ"],
    ]);
  });

  it("are split at names that each have a field in brackets", () => {
    expect(records("xã Kim Mỹ đăng ký: dưa lưới sạch (KT), đọc sách cùng bé (VHXH)")).toMatchObject([
      { name: "dưa lưới sạch", field: "KT" },
      { name: "đọc sách cùng bé", field: "VHXH" },
    ]);
  });

  it("are still asked about when nothing is listed", () => {
    expect(understand("xã Kim Chính có mấy mô hình lĩnh vực VHXH").intent).toBe("ask_count");
  });
});

describe("mô hình duy trì, mô hình mới", () => {
  it.each([
    ["duy trì", "duy_tri"],
    ["mới", "moi"],
  ])("mô hình %s tells the novelty and is no name", (words, novelty) => {
    const found = understand(
      `đăng ký mô hình Tổ nhặt rác bãi biển, lĩnh vực NTM, xã Kim Mỹ, mô hình ${words}, anh Dũng phụ trách`,
    );
    expect(found.records).toBeUndefined();
    expect(found.slots.name).toBe("Tổ nhặt rác bãi biển");
    expect(found.extras.novelty).toBe(novelty);
  });
});

describe("a field that comes first", () => {
  it.each(["KT nhé", "kinh tế nhé", "KT"])("is read from %s before the colon", (head) => {
    expect(understand(`${head}: xã Kim Mỹ đăng ký "Nuôi dế trong thùng"`)).toMatchObject({
      intent: "register_model",
      slots: { field: "KT", name: "Nuôi dế trong thùng" },
    });
  });

  it("is still a check before a code", () => {
    expect(understand("kt DVK-2026-0150").slots.field).toBeUndefined();
  });
});

describe("a hamlet behind the name", () => {
  it.each([
    ["em đăng ký mô hình Nhà sạch vườn đẹp thôn Bàu Am, lĩnh vực NTM ạ", "Nhà sạch vườn đẹp", "thôn Bàu Am"],
    ["dang ky mo hinh nha sach vuon dep thon bau am, linh vuc ntm", "nha sach vuon dep", "thon bau am"],
    ["ĐĂNG KÝ MÔ HÌNH NHÀ SẠCH VƯỜN ĐẸP THÔN BÀU AM, LĨNH VỰC NTM", "NHÀ SẠCH VƯỜN ĐẸP", "THÔN BÀU AM"],
    ["xây dựng mô hình Camera an ninh tổ dân phố 5 (ANQP)", "Camera an ninh", "tổ dân phố 5"],
    ["đăng ký mô hình Khu dân cư kiểu mẫu xóm Bắc, lĩnh vực NTM", "Khu dân cư kiểu mẫu", "xóm Bắc"],
  ])("is where the model is: %s", (text, name, village) => {
    expect(understand(text).slots).toMatchObject({ name, village });
  });

  it.each([
    ["đăng ký mô hình Ánh sáng thôn quê, lĩnh vực NTM", "Ánh sáng thôn quê"],
    [
      "đăng ký mô hình: Tuyến đường thôn Nam xanh sạch đẹp, lĩnh vực NTM",
      "Tuyến đường thôn Nam xanh sạch đẹp",
    ],
    ["đăng ký mô hình Chi hội phụ nữ thôn Đông, lĩnh vực VHXH", "Chi hội phụ nữ thôn Đông"],
    ['đăng ký mô hình "Đường hoa thôn Nam", lĩnh vực NTM', "Đường hoa thôn Nam"],
  ])("stays where it is part of the name: %s", (text, name) => {
    expect(understand(text).slots.name).toBe(name);
  });
});
