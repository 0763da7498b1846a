import { startTalk, type Talk } from "../support/talk";

let talk: Talk;

async function appraised(number: number, conclusion: "dat" | "chua_dat"): Promise<void> {
  const target = { code: `DVK-2026-000${number}`, scope: "H/", message: `appraise${number}` };
  await talk.app.store.change(target, (model) => ({
    ok: true,
    model: { ...model, state: "appraised", conclusion, version: model.version + 1 },
  }));
}

/** Two of Thạch Lạc, of which one says all that the motto asks for, and one of Thạch Khê. */
beforeAll(async () => {
  talk = await startTalk();
  const clear = "thôn Vĩnh Thịnh, chị Hoa phụ trách, mục tiêu: 100% hộ phân loại rác, sản phẩm: 2 hố ủ";
  await talk.say("hoa", `đăng ký mô hình "Nhà sạch vườn đẹp", lĩnh vực NTM, ${clear}`);
  await talk.press("hoa", "Lưu");
  await talk.say("hoa", 'đăng ký mô hình "Góc đọc sách thôn", lĩnh vực VHXH');
  await talk.press("hoa", "Lưu");
  await talk.say("binh", 'đăng ký mô hình "Tiếng kẻng an ninh", lĩnh vực ANQP');
  await talk.press("binh", "Lưu");
}, 120_000);
afterAll(() => talk.stop());

describe("approving all of them", () => {
  it("is proposed as a list, however short the words are", async () => {
    for (const text of ["duyệt hết đi", "duyệt luôn mấy cái chưa duyệt", "phê duyệt toàn bộ giúp anh"])
      expect(await talk.ask("khanh", text)).toContain("xác nhận duyệt 3 mô hình, điển hình");
    expect(await talk.ask("khanh", "đã duyệt hết rồi")).not.toContain("xác nhận");
    expect(await talk.ask("khanh", "duyệt hết chưa")).not.toContain("xác nhận");
  });

  it("leaves out those that are not clear by the motto, when it asks for what can be approved", async () => {
    const card = await talk.ask("khanh", "duyệt hết những mô hình đủ điều kiện");
    expect(card).toContain("Không gồm 2 mô hình, điển hình chưa rõ đủ người, việc, địa chỉ, kết quả");
    expect(card).toMatch(/duyệt 1 mô hình, điển hình:\n- DVK-2026-0001/);
  });

  it("means those of the list that was shown just before", async () => {
    await talk.say("khanh", "mô hình nào của xã Thạch Lạc chưa duyệt");
    expect(await talk.ask("khanh", "duyệt hết")).toContain("xác nhận duyệt 2 mô hình");
    await talk.press("khanh", "Đồng ý");
    expect(await talk.ask("khanh", "duyệt nốt mấy cái của xã Thạch Khê")).toContain(
      "xác nhận duyệt 1 mô hình",
    );
    await talk.press("khanh", "Đồng ý");
  });
});

describe("recognising all that meet the condition", () => {
  beforeAll(async () => {
    await appraised(1, "dat");
    await appraised(2, "chua_dat");
    await talk.say("binh", "báo cáo kết quả mã 3: 40 hộ tham gia, đã hoàn thành");
  });

  it("is proposed for those that were appraised as đạt, and says how many are left", async () => {
    for (const text of ["công nhận hết mô hình đủ điều kiện", "công nhận những cái đủ tiêu chuẩn đi"]) {
      const [card] = await talk.say("lan", text);
      expect(card?.text).toContain("Không gồm 2 mô hình, điển hình chưa có kết luận thẩm định đạt.");
      expect(card?.text).toMatch(/công nhận 1 mô hình, điển hình:\n- DVK-2026-0001.*\(đã thẩm định: đạt\)/);
      expect(card?.buttons).toEqual(["Đồng ý", "Huỷ"]);
    }
  });

  it("shows what was concluded where all are asked for, and only what was listed after a list", async () => {
    const all = await talk.ask("lan", "công nhận tất cả mô hình");
    expect(all).toContain("công nhận 3 mô hình");
    expect(all).toMatch(/DVK-2026-0002.*\(đã thẩm định: chưa đạt\)/);
    await talk.say("lan", "mô hình nào đủ điều kiện công nhận");
    const listed = await talk.ask("lan", "công nhận hết");
    expect(listed).toContain("công nhận 1 mô hình");
  });

  it("is refused to who may not decide, as any decision is", async () => {
    const refused = "Việc này do lãnh đạo thực hiện";
    expect(await talk.ask("hoa", "công nhận hết mô hình đủ điều kiện")).toContain(refused);
    expect(await talk.ask("khanh", "công nhận hết mô hình đủ điều kiện")).toContain(refused);
  });
});
