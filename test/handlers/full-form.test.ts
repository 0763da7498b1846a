import { startTalk, type Talk } from "./support/talk";

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
    expect((await talk.press("binh", "Bỏ qua"))[0]?.text).toContain("Mục 6/9");
  });

  it("can be left, saved or asked about in between, and taken up days later where it stopped", async () => {
    const [card] = await talk.press("binh", "Để sau");
    expect(card?.text).toContain("Thực trạng, lý do: Đường làng bụi bặm");
    expect(await talk.ask("binh", "toàn xã có bao nhiêu mô hình?")).toContain("xã Thạch Khê");
    await talk.at("2026-03-05T09:00:00+07:00");
    expect(await talk.ask("binh", "điền tiếp")).toContain("Mục 3/9");
    expect(await talk.ask("binh", "100% hộ tham gia")).toContain("Mục 5/9");
    expect(await talk.ask("binh", "Sản phẩm: 2 km đường hoa\nLực lượng: Hội phụ nữ")).toContain("Mục 7/9");
    expect(await talk.ask("binh", "bỏ qua")).toContain("Mục 9/9");
    const last = await talk.ask("binh", "Dễ nhân rộng");
    expect(last).toContain("Khả năng duy trì, nhân rộng: Dễ nhân rộng");
    expect(last).not.toMatch(/Mục \d/);
    await talk.press("binh", "Lưu");
    expect((await records()).at(-1)).toMatchObject({
      name: "Tuyến đường hoa",
      form: {
        reason: "Đường làng bụi bặm, từ tháng 3 đã báo cáo xã 2 lần",
        goal: "100% hộ tham gia",
        content: "Hội phụ nữ đăng ký 20 hộ trồng hoa",
        forces: "Hội phụ nữ",
        product: "2 km đường hoa",
        upkeep: "Dễ nhân rộng",
      },
    });
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

  it("without a card there is nothing to fill in", async () => {
    expect(await talk.ask("binh", "điền phiếu đầy đủ")).toContain("không có phiếu nào đang mở");
  });
});
