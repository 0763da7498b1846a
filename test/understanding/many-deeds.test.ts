import { expectRead, type Sentence } from "./expect-read";

describe("several deeds in one message are records of their own", () => {
  it.each<Sentence>([
    [
      "Biểu dương xã Kim Hải 2 triệu, xã Kim Trung 1,5 triệu",
      {
        intent: "commend",
        records: [
          { unit_norm: "xã Kim Hải", amount_vnd: 2000000 },
          { unit_norm: "xã Kim Trung", amount_vnd: 1500000 },
        ],
      },
    ],
    [
      'Xã Kim Hải rút hai mô hình: "Ao sen chung" (thiếu nước) và "Lớp may chiều" (không ai học)',
      { intent: "withdraw", records: [{ reason: "thiếu nước" }, { reason: "không ai học" }] },
    ],
    [
      "Rút mã 12 (hết vốn), mã 15 (dân không theo)",
      {
        records: [
          { code: "DVK-2026-0012", reason: "hết vốn" },
          { code: "DVK-2026-0015", reason: "dân không theo" },
        ],
      },
    ],
    [
      "Công nhận mã 21, còn mã 22 chưa công nhận do thiếu ảnh",
      { records: [{ code: "DVK-2026-0021" }, { code: "DVK-2026-0022", status: "khong_cong_nhan" }] },
    ],
    [
      "Nhắc tôi hai việc: 15/5 nộp biểu, 22/5 đi cơ sở",
      { intent: "remind_me", records: [{ date: "2026-05-15" }, { date: "2026-05-22" }] },
    ],
    [
      'Thôn Đông xã Kim Hải có một, thôn Tây cũng xã đó có một: thôn đầu làm "Ao sen chung", thôn sau làm "Lớp may chiều"',
      { records: [{ village: "Thôn Đông" }, { village: "thôn Tây" }] },
    ],
  ])("%s", expectRead);

  it.each<Sentence>([
    [
      "Khen thưởng bà Nho và ông Vượng ở xã Văn Hải, mỗi người 1,5 triệu",
      { intent: "commend", not: ["records"] },
    ],
    ["Đã đổ bê tông xong 700m, lắp đèn xong 11 cột mô hình Ngõ sáng", { not: ["records"] }],
    ["Nhắc tôi từ 15/5 đến 22/5 mỗi sáng nộp báo cáo", { intent: "remind_me", not: ["records"] }],
  ])("one deed stays one: %s", expectRead);

  it("a sum of all is no record's own", () => {
    expectRead(
      '"Ao sen chung" xã Kim Hải 5 triệu + "Lớp may chiều" xã Kim Trung 7 triệu, tổng 12 triệu, ghi giúp em',
      {
        records: [{ amount_vnd: 5000000 }, { amount_vnd: 7000000 }],
      },
    );
  });
});

describe("a reply is about what it points at in the line that it quotes", () => {
  it.each<Sentence>([
    [
      "> DVK-2026-0701 - Vườn rau mái tôn\nRút cái này đi em",
      { intent: "withdraw", name: "Vườn rau mái tôn" },
    ],
    [
      "> DVK-2026-0703 chưa ai theo dõi\ncái đó giao cô Thơm nhé",
      { intent: "assign", code: "DVK-2026-0703" },
    ],
    ["> Phường Đức Thuận xong trước hạn\nBiểu dương phường đó đi em", { unit_norm: "phường Đức Thuận" }],
    ["> DVK-2026-0703 chưa ai theo dõi\ngiao chị Hoa mã 45 nhé", { code: "DVK-2026-0045" }],
  ])("%s", expectRead);
});

describe("what was told before is not what counts now", () => {
  it.each<Sentence>([
    ["Ngày khai trương dời tới 12/10, hồi nãy ghi 2/10", { intent: "correct", date: "2026-10-12" }],
    ["Kinh phí đúng là 45 triệu, lúc nãy em báo 54 triệu", { amount_vnd: 45000000 }],
    ["Lúc nãy báo 54 triệu, kinh phí đúng là 45 triệu", { amount_vnd: 45000000 }],
    ["Lĩnh vực của Ao sen chung là KT, hôm trước em ghi VHXH", { field: "KT" }],
    ["Nỏ đúng mô, nỏ phải 15 hộ mô, 51 hộ mới trúng", { households: 51 }],
  ])("%s", expectRead);
});

describe("a price belongs to the name, an amount does not", () => {
  it.each<Sentence>([
    ["Quán cháo 3k: làm được 60% rồi", { name: "Quán cháo 3k", percent: 60, not: ["amount_vnd"] }],
    ["mô hình Hũ gạo xã Kim Hải, mỗi hộ góp 20k", { amount_vnd: 20000 }],
  ])("%s", expectRead);
});
