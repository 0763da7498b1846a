import { startTalk, type Talk } from "../support/talk";

let talk: Talk;
beforeAll(async () => {
  talk = await startTalk();
});
afterAll(() => talk.stop());

const records = () => talk.app.store.connection.collection("models").find().sort({ number: 1 }).toArray();

const FULL = [
  "1. Tên mô hình: Ngõ xóm không rác",
  "2. Thực trạng, lý do xây dựng: rác thải còn nhiều",
  "3. Mục tiêu, tiêu chí: 100% hộ phân loại rác",
  "4. Nội dung, cách thức thực hiện: dọn vệ sinh sáng chủ nhật",
  "5. Địa bàn, đối tượng: thôn Vĩnh Thịnh, 50 hộ",
  "6. Lực lượng thực hiện: Hội LHPN chủ trì, đoàn thanh niên phối hợp",
  "7. Thời gian, nguồn lực: từ tháng 3 đến tháng 10, 20 triệu đồng",
  "8. Sản phẩm: 3 km đường hoa",
  "9. Khả năng duy trì, nhân rộng: nhân rộng ra 5 thôn",
].join("\n");

describe("the full form in one message", () => {
  it("is kept item by item, its long texts read as nothing else", async () => {
    const [first] = await talk.say("hoa", `${FULL}\nLĩnh vực: NTM\nNgười phụ trách: Trần Thị Lan`);
    expect(first?.text).toContain("Mục tiêu, tiêu chí: 100% hộ phân loại rác");
    expect(first?.text).not.toContain("Còn thiếu");
    await talk.say("hoa", "Lưu");
    expect((await records()).at(-1)).toMatchObject({
      ...{ name: "Ngõ xóm không rác", novelty: "moi", field: "NTM", year: 2026, person: "Trần Thị Lan" },
      village: "thôn Vĩnh Thịnh",
      form: {
        reason: "rác thải còn nhiều",
        goal: "100% hộ phân loại rác",
        content: "dọn vệ sinh sáng chủ nhật",
        place: "thôn Vĩnh Thịnh, 50 hộ",
        forces: "Hội LHPN chủ trì, đoàn thanh niên phối hợp",
        resources: "từ tháng 3 đến tháng 10, 20 triệu đồng",
        product: "3 km đường hoa",
        upkeep: "nhân rộng ra 5 thôn",
      },
    });
  });
});

describe("a forwarded registration under “Nội dung”", () => {
  it("is the registration itself, not an item of the form", async () => {
    await talk.say("hoa", 'Người gửi: anh Bình\nNội dung: đăng ký mô hình "Bản tin dân vận", lĩnh vực HTCT');
    await talk.say("hoa", "Lưu");
    const saved = (await records()).at(-1);
    expect(saved).toMatchObject({ name: "Bản tin dân vận", field: "HTCT" });
    expect(saved?.form).toBeUndefined();
  });
});

describe("several full forms in one message", () => {
  it("are a card each, with their own texts", async () => {
    const cards = await talk.say(
      "hoa",
      "Đăng ký:\n1. Tên mô hình: Vườn thuốc nam\n3. Mục tiêu: 20 hộ trồng\n8. Sản phẩm: 20 vườn\nLĩnh vực: KT\n\n1. Tên mô hình: Tổ hòa giải điểm\n3. Mục tiêu: hòa giải 90% vụ việc\nLĩnh vực: ANQP",
    );
    expect(cards).toHaveLength(2);
    await talk.say("hoa", "Lưu");
    const saved = await records();
    expect(saved.slice(-2)).toMatchObject([
      { name: "Vườn thuốc nam", field: "KT", form: { goal: "20 hộ trồng", product: "20 vườn" } },
      { name: "Tổ hòa giải điểm", field: "ANQP", form: { goal: "hòa giải 90% vụ việc" } },
    ]);
    expect(saved.at(-1)?.form).toEqual({ goal: "hòa giải 90% vụ việc" });
  });
});

describe("the full form, a question at a time", () => {
  it("begins from a quick card, which says by the motto what is missing", async () => {
    const [card] = await talk.say("binh", "đăng ký mô hình Tuyến đường hoa, lĩnh vực NTM, thôn Bàu Am");
    expect(card?.text).toContain("rõ người");
    expect(card?.text).toContain("rõ việc");
    expect(card?.text).not.toContain("rõ địa chỉ");
    expect(card?.text).toContain("rõ kết quả");
    const [question] = await talk.say("binh", "điền phiếu đầy đủ");
    expect(question?.text).toContain("Mục 2/9");
    expect(question?.buttons).toEqual(["Bỏ qua", "Để sau", "Lưu"]);
  });

  it("takes any answer as it is, and skips by word and by button", async () => {
    expect(await talk.ask("binh", "Đường làng bụi bặm, từ tháng 3 đã báo cáo xã 2 lần")).toContain("Mục 3/9");
    expect(await talk.ask("binh", "bỏ qua")).toContain("Mục 4/9");
    expect(await talk.ask("binh", "Hội phụ nữ đăng ký 20 hộ trồng hoa")).toContain("Mục 5/9");
    const person = await talk.ask("binh", "dau moi phu trach chi hong, sdt 0912345678");
    expect(person).toContain("Người phụ trách: hong, 0912345678.\nMục 5/9");
    expect(await talk.ask("binh", "người phụ trách: anh Tuấn")).toContain("Người phụ trách: Tuấn.\nMục 5/9");
    expect((await talk.press("binh", "Bỏ qua"))[0]?.text).toContain("Mục 6/9");
  });

  it("can be left, saved or asked about in between, and taken up days later where it stopped", async () => {
    const [card] = await talk.press("binh", "Để sau");
    expect(card?.text).toContain("Thực trạng, lý do: Đường làng bụi bặm");
    expect(await talk.ask("binh", "toàn xã có bao nhiêu mô hình?")).toContain("xã Thạch Khê");
    await talk.at("2026-03-05T09:00:00+07:00");
    expect(await talk.ask("binh", "điền tiếp")).toContain("Mục 3/9");
    expect(await talk.ask("binh", "bữa trước em đang làm dở phiếu, cho làm tiếp")).toContain("Mục 3/9");
    expect(await talk.ask("binh", "100% hộ tham gia")).toContain("Mục 5/9");
    expect(await talk.ask("binh", "Sản phẩm: 2 km đường hoa\nLực lượng: Hội phụ nữ")).toContain("Mục 7/9");
    expect(await talk.ask("binh", "bỏ qua")).toContain("Mục 9/9");
    const last = await talk.ask("binh", "Dễ nhân rộng");
    expect(last).toContain("Khả năng duy trì, nhân rộng: Dễ nhân rộng");
    expect(last).not.toMatch(/Mục \d/);
    await talk.press("binh", "Lưu");
    expect((await records()).at(-1)).toMatchObject({
      ...{ name: "Tuyến đường hoa", person: "Tuấn" },
      form: {
        reason: "Đường làng bụi bặm, từ tháng 3 đã báo cáo xã 2 lần",
        goal: "100% hộ tham gia",
        content: "Hội phụ nữ đăng ký 20 hộ trồng hoa",
        forces: "Hội phụ nữ",
        product: "2 km đường hoa",
        upkeep: "Dễ nhân rộng",
      },
    });
    // The number was the other person's.
    expect((await records()).at(-1)?.phone).toBeUndefined();
  });

  it("labelled lines sent after the card complete it", async () => {
    await talk.say("binh", "đăng ký mô hình Camera an ninh, lĩnh vực ANQP");
    const card = await talk.ask("binh", "Mục tiêu: giảm trộm cắp\nSản phẩm: 10 mắt camera");
    expect(card).toContain("Mục tiêu, tiêu chí: giảm trộm cắp");
    await talk.say("binh", "Lưu");
    expect((await records()).at(-1)).toMatchObject({
      form: { goal: "giảm trộm cắp", product: "10 mắt camera" },
    });
  });

  it("without a card and without a model there is nothing to fill in", async () => {
    expect(await talk.ask("khanh", "điền phiếu đầy đủ")).toContain("không có phiếu nào đang mở");
  });
});

describe("items within one line", () => {
  it.each([
    [
      "đăng ký mô hình Ngõ xanh, lĩnh vực NTM, thôn Bàu Am, chị Lan phụ trách, mục tiêu 100% hộ phân loại rác, không còn điểm đen, sản phẩm 2 km đường hoa, nội dung dọn vệ sinh mỗi sáng chủ nhật",
      {
        goal: "100% hộ phân loại rác, không còn điểm đen",
        content: "dọn vệ sinh mỗi sáng chủ nhật",
        product: "2 km đường hoa",
      },
    ],
    [
      "dang ky mo hinh Nha luoi xanh linh vuc KT muc tieu 50 ho tham gia ket qua du kien 50 vuon mau, dia chi thon Bau Am, chi Lan phu trach",
      { goal: "50 ho tham gia", product: "50 vuon mau" },
    ],
    [
      'Đăng ký mô hình "Ba sạch, sản phẩm an toàn". Lĩnh vực KT. Mục tiêu: 20 hộ; nội dung: tập huấn, hỗ trợ giống; sản phẩm là 2 tấn rau; địa chỉ nhà văn hóa xóm, chị Lan phụ trách',
      {
        goal: "20 hộ",
        content: "tập huấn, hỗ trợ giống",
        place: "nhà văn hóa xóm",
        product: "2 tấn rau",
      },
    ],
  ])("%s", async (text, form) => {
    expect(await talk.ask("hoa", text)).not.toContain("Còn thiếu");
    await talk.say("hoa", "Lưu");
    const saved = (await records()).at(-1);
    expect(saved?.form).toEqual(form);
    expect(saved).toMatchObject({ person: "Lan", unit: "L" });
    expect(saved?.date).toBeUndefined();
  });

  it("complete an open card and a saved model", async () => {
    await talk.say("hoa", "đăng ký mô hình Camera xóm em, lĩnh vực ANQP");
    const card = await talk.ask("hoa", "bổ sung mục tiêu giảm trộm cắp, sản phẩm 10 mắt camera");
    expect(card).toContain("Mục tiêu, tiêu chí: giảm trộm cắp");
    await talk.say("hoa", "Lưu");
    const code = String((await records()).at(-1)?._id);
    await talk.say("hoa", `bổ sung ${code}: nội dung lắp ở 5 ngõ, lực lượng Hội phụ nữ 20 người`);
    expect((await records()).at(-1)).toMatchObject({
      form: {
        ...{ goal: "giảm trộm cắp", product: "10 mắt camera" },
        ...{ content: "lắp ở 5 ngõ", forces: "Hội phụ nữ 20 người" },
      },
      reports: [],
    });
  });
});

describe("what a saved model lacks", () => {
  let code: string;
  beforeAll(async () => {
    await talk.say("binh", "đăng ký mô hình Sân chơi xanh, lĩnh vực VHXH");
    await talk.press("binh", "Lưu");
    code = String((await records()).at(-1)?._id);
  });
  const saved = async () => (await records()).find(({ _id }) => String(_id) === code);

  it("is asked for right after saving, a question at a time, each answer kept at once", async () => {
    expect(await talk.ask("binh", "điền phiếu đầy đủ")).toContain("Ai phụ trách");
    expect(await talk.ask("binh", "chị Hạnh 0912345678")).toContain("thôn, xóm, tổ dân phố nào?");
    expect(await talk.ask("binh", "thôn Đông")).toContain("Thực trạng, lý do");
    expect(await talk.ask("binh", "bỏ qua")).toContain("Mục tiêu");
    expect(await saved()).toMatchObject({ person: "Hạnh", phone: "0912345678", village: "thôn Đông" });
  });

  it("can be left for another matter, and is taken up days later where it stopped", async () => {
    expect(await talk.ask("binh", "có bao nhiêu mô hình?")).toContain("xã Thạch Khê");
    await talk.at("2026-03-09T09:00:00+07:00");
    expect(await talk.ask("binh", `bổ sung ${code}`)).toContain("Thực trạng, lý do");
    expect(await talk.ask("binh", "hôm trước còn dang dở, giờ làm tiếp nha")).toContain("Thực trạng, lý do");
    expect((await talk.press("binh", "Bỏ qua"))[0]?.text).toContain("Mục tiêu");
    expect(await talk.ask("binh", "Hội phụ nữ đăng ký 20 hộ làm mẫu")).toContain("Nội dung");
    expect((await talk.press("binh", "Để sau"))[0]?.text).toContain(`điền phiếu đầy đủ ${code}`);
    expect(await saved()).toMatchObject({ form: { goal: "Hội phụ nữ đăng ký 20 hộ làm mẫu" } });
    expect(await talk.ask("binh", "bổ sung mô hình Sân chơi xanh")).toContain("Thực trạng, lý do");
  });

  it("takes no wish for a value", async () => {
    await talk.say("binh", `bổ sung ${code}`);
    const before = await saved();
    expect(await talk.ask("binh", "nhắc tôi thứ 6 nộp báo cáo")).not.toContain("Đã sửa");
    await talk.say("binh", `bổ sung ${code}`);
    expect(await talk.ask("binh", "em bận, để sau nhé")).toContain("Đã giữ các mục");
    expect(await saved()).toEqual(before);
  });

  it("is nothing of another commune's, and nothing for a leader", async () => {
    expect(await talk.ask("hoa", `bổ sung ${code}`)).toContain("Không có mã");
    expect(await talk.ask("lan", `bổ sung ${code}`)).toContain("Vai trò lãnh đạo");
  });

  it("ends with how many are left, and takes an undo", async () => {
    await talk.say("binh", `điền tiếp ${code}`);
    for (const _ of ["reason", "content", "place", "forces", "resources", "product"])
      await talk.say("binh", "bỏ qua");
    expect(await talk.ask("binh", "dễ nhân rộng")).toMatch(/còn \d mục trống, gõ/);
    await talk.say("binh", "hoàn tác");
    expect((await saved())?.form).toEqual({ goal: "Hội phụ nữ đăng ký 20 hộ làm mẫu" });
  });
});

it("each entry of a numbered list has items of its own, and an edit of the message changes the right one", async () => {
  const list = (thefts: string) =>
    [
      "Đăng ký 2 mô hình:",
      "1. Ngõ xanh sạch đẹp, lĩnh vực NTM, thôn Bàu Am, chị Mai phụ trách, mục tiêu: 100% hộ có vườn sạch, 20 hộ",
      `2. Tiếng loa an ninh, ANQP, thôn Thanh Sơn, anh Ba phụ trách, mục tiêu: ${thefts}, kinh phí 30 triệu`,
    ].join("\n");
  await talk.say("hoa", list("giảm trộm cắp"), { message: "list" });
  await talk.press("hoa", "Lưu tất cả");
  await talk.say("hoa", list("hết trộm cắp"), { message: "list", edit: true });
  const [green, loud] = (await records()).slice(-2);
  expect(green).toMatchObject({
    ...{ name: "Ngõ xanh sạch đẹp", field: "NTM", person: "Mai", village: "thôn Bàu Am" },
    ...{ form: { goal: "100% hộ có vườn sạch, 20 hộ" }, facts: { households: 20 } },
  });
  expect(loud).toMatchObject({
    ...{ name: "Tiếng loa an ninh", field: "ANQP", person: "Ba", village: "thôn Thanh Sơn" },
    ...{ form: { goal: "hết trộm cắp" }, facts: { amountVnd: 30_000_000 } },
  });
});
