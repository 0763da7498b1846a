import { modelsOf } from "../../../src/store/models";
import { startTalk, type Talk } from "../support/talk";

let talk: Talk;
const CODE = "DVK-2026-0001";

const record = async (code = CODE) => modelsOf(talk.app.store.connection).findOne({ _id: code }).lean();

async function register(who: string, text: string): Promise<void> {
  await talk.say(who, text);
  const [saved] = await talk.press(who, "Lưu");
  if (saved?.text.includes("DVK-2026-") !== true) throw new Error(`not saved: ${text} -> ${saved?.text}`);
}

beforeAll(async () => {
  talk = await startTalk();
  await register(
    "hoa",
    "đăng ký mô hình Nhà sạch vườn đẹp, lĩnh vực NTM, thôn Vĩnh Thịnh, chị Hoa phụ trách",
  );
  await register("hoa", "đăng ký mô hình Tổ tự quản an ninh, lĩnh vực ANQP");
  await talk.ask("khanh", "duyệt mã 1");
  await talk.at("2026-05-04T08:00:00+07:00");
});
afterAll(() => talk.stop());

describe("reporting", () => {
  it("a message with figures becomes a report, and the model is under way", async () => {
    const reply = await talk.ask(
      "hoa",
      `${CODE} đã làm được 60%, 52 hộ tham gia, hiến 1.200 m2 đất, 85 ngày công`,
    );
    expect(reply).toContain("đạt 60%; 52 hộ; 1.200 m² đất; 85 ngày công");
    expect(await record()).toMatchObject({
      state: "underway",
      reports: [
        {
          kind: "progress",
          on: "2026-05-04",
          by: "hoa",
          percent: 60,
          amounts: { households: 52, landM2: 1200, labourDays: 85 },
        },
      ],
      totals: { households: 52, landM2: 1200, labourDays: 85 },
    });
  });

  it("the next one adds up, and money is told apart by its source", async () => {
    const reply = await talk.ask(
      "hoa",
      "báo cáo tiến độ mô hình Nhà sạch vườn đẹp: đạt 80%, thêm 10 hộ, tổng kinh phí 100 triệu, trong đó ngân sách 50 triệu, nhân dân đóng góp 30 triệu, xã hội hóa 20 triệu",
    );
    expect(reply).toContain("Cộng các báo cáo: 62 hộ");
    expect(await record()).toMatchObject({
      totals: {
        households: 62,
        landM2: 1200,
        amountVnd: 100_000_000,
        budgetVnd: 50_000_000,
        peopleVnd: 30_000_000,
        socialVnd: 20_000_000,
      },
    });
  });

  it("a correction replaces, it does not add", async () => {
    const [reply] = await talk.say("hoa", `sửa báo cáo ${CODE}: 12 hộ`);
    expect(reply?.text).toContain("10 hộ");
    expect(reply?.text).toContain("12 hộ");
    expect(reply?.buttons).toEqual(["Hoàn tác"]);
    const stored = await record();
    expect(stored).toMatchObject({ totals: { households: 64, amountVnd: 100_000_000 } });
    expect(stored?.reports).toHaveLength(3);
    expect((await talk.press("hoa", "Hoàn tác"))[0]?.text).toContain("sửa nội dung");
    expect(await record()).toMatchObject({ totals: { households: 62 } });
  });

  it("editing the sent report changes it", async () => {
    await talk.say("hoa", `${CODE} làm thêm 20 ngày công`, { message: "r9" });
    expect(await record()).toMatchObject({ totals: { labourDays: 105 } });
    const [edited] = await talk.say("hoa", `${CODE} làm thêm 25 ngày công`, { message: "r9", edit: true });
    expect(edited?.text).toContain("20 ngày công → 25 ngày công");
    expect(await record()).toMatchObject({ totals: { labourDays: 110 } });
    await talk.say("hoa", `${CODE} làm thêm 30 ngày công`, { message: "r9", edit: true });
    expect(await record()).toMatchObject({ totals: { labourDays: 115 } });
  });

  it("asks when one amount has two values, and stores nothing", async () => {
    const before = await record();
    const reply = await talk.ask("hoa", `${CODE} quyên góp được 12 triệu, mục tiêu 20 triệu`);
    expect(reply).toContain("12 triệu đồng hay kinh phí 20 triệu đồng");
    expect(await record()).toEqual(before);
  });

  it("asks what there is to report where nothing was said; the answer is about that model", async () => {
    expect(await talk.ask("hoa", `báo cáo tiến độ ${CODE}`)).toContain("ghi nội dung báo cáo");
    expect(await talk.ask("hoa", "đạt 90%")).toContain("Nhà sạch vườn đẹp");
    expect((await record())?.reports.at(-1)).toMatchObject({ percent: 90 });
  });

  it("results are the third of the five numbers, from their first day", async () => {
    await talk.at("2026-10-05T08:00:00+07:00");
    const reply = await talk.ask(
      "hoa",
      "báo cáo kết quả mô hình Nhà sạch vườn đẹp: hoàn thành 100%, 64 hộ tham gia, môi trường sạch hơn",
    );
    expect(reply).toContain("báo cáo kết quả");
    expect(await record()).toMatchObject({ state: "reported", reportedOn: "2026-10-05" });
  });

  it("a result before approval is refused, and said why", async () => {
    const reply = await talk.ask("hoa", "báo cáo kết quả DVK-2026-0002: 12 hộ tham gia");
    expect(reply).toContain("Chưa báo cáo kết quả được");
    expect(reply).toContain("đã đăng ký");
    expect((await record("DVK-2026-0002"))?.reports).toEqual([]);
  });

  it("a leader does not report", async () => {
    expect(await talk.ask("lan", `${CODE} đạt 95%`)).toContain("Vai trò lãnh đạo");
  });

  it("the card shows the days, the last report and the sum", async () => {
    const card = await talk.ask("lan", "mã 1 đến đâu rồi");
    expect(card).toContain("đã báo cáo kết quả (ngày 05/10/2026)");
    expect(card).toContain("đăng ký 02/03/2026; duyệt 02/03/2026; báo cáo kết quả 05/10/2026");
    expect(card).toContain("Báo cáo gần nhất (05/10/2026): đạt 100%; 64 hộ");
  });
});

it("a slip put right in the next words replaces the report just made", async () => {
  await talk.say("hoa", `${CODE} thêm 9 hộ tham gia`);
  const households = (await record())?.totals.households ?? 0;
  expect(await talk.ask("hoa", "à nhầm, 5 hộ thôi")).toContain("9 hộ → 5 hộ");
  expect(await record()).toMatchObject({ totals: { households: households - 4 } });
});

it("so it does with a card open that was there before; without a report in between the card takes it", async () => {
  await talk.say("hoa", "đăng ký mô hình Camera an ninh");
  expect(await talk.ask("hoa", "nhầm, 54 triệu mới đúng")).toContain("Quy mô: kinh phí 54 triệu đồng");
  await talk.at("2026-10-06T09:00:00+07:00");
  await talk.say("hoa", `${CODE} thêm 9 hộ tham gia`);
  expect(await talk.ask("hoa", "nhầm, 5 hộ mới đúng")).toContain("9 hộ → 5 hộ");
  await talk.say("hoa", "huỷ");
});

it("a figure put in another's place is not added, and money goes on fitting its source", async () => {
  await talk.say("hoa", `${CODE} thêm 9 hộ tham gia`);
  await talk.say("hoa", `${CODE} bà con góp 45 triệu`);
  const before = (await record())?.totals;
  expect(await talk.ask("hoa", "sửa số hộ thành 4")).toContain("9 hộ → 4 hộ");
  await talk.ask("hoa", "à nhầm, góp 54 triệu");
  await talk.ask("hoa", "sửa tiền bà con góp thành 60 triệu");
  expect(await record()).toMatchObject({
    totals: {
      households: (before?.households ?? 0) - 5,
      amountVnd: (before?.amountVnd ?? 0) + 15_000_000,
      peopleVnd: (before?.peopleVnd ?? 0) + 15_000_000,
    },
  });
});

describe("a report that tells the whole again", () => {
  it("is asked about where it says so, and named as added where a final one only sounds like it", async () => {
    await talk.say("khanh", "duyệt mã 2");
    await talk.say("hoa", "báo cáo tiến độ mã 2: 20 hộ tham gia");
    expect(await talk.ask("hoa", "mã 2 tính đến nay 30 hộ tham gia")).toContain("20 hộ");
    expect((await record("DVK-2026-0002"))?.totals).toMatchObject({ households: 20 });
    expect(await talk.ask("hoa", "mã 2 thêm 5 hộ, tổng cộng tới giờ đạt 60%")).toContain("25 hộ");
    const last = await talk.ask("hoa", "báo cáo kết quả mã 2: hoàn thành, 25 hộ");
    expect(last).toContain("Cộng các báo cáo: 50 hộ");
    expect(last).toContain("nếu số lần này là số chung của cả mô hình");
    await talk.press("hoa", "Hoàn tác");
    expect((await record("DVK-2026-0002"))?.totals).toMatchObject({ households: 25 });
  });

  it("is put right by a new figure with the code alone", async () => {
    expect(await talk.ask("hoa", "sửa mã 2 thành 8 hộ")).toContain("5 hộ → đạt 60%; 8 hộ");
    expect((await record("DVK-2026-0002"))?.totals).toMatchObject({ households: 28 });
    const long = await talk.ask("hoa", "em nhầm, lần sau cùng là 9 hộ tham gia chứ ko phải 8 hộ đâu ạ");
    expect(long).toContain("9 hộ");
    expect((await record("DVK-2026-0002"))?.totals).toMatchObject({ households: 29 });
    await talk.say("hoa", "báo cáo tiến độ mã 2: xã hỗ trợ 10 triệu");
    await talk.say("hoa", "nhầm, xã hỗ trợ 12 triệu chứ ko phải 10 triệu");
    expect((await record("DVK-2026-0002"))?.totals).toMatchObject({
      amountVnd: 12_000_000,
      budgetVnd: 12_000_000,
    });
  });

  it("says what was told for each one, and adds nothing of it", async () => {
    const reply = await talk.ask("hoa", "mã 2 xây xong 4 nhà, mỗi nhà 30 triệu");
    expect(reply).toContain("số tính cho mỗi hộ, mỗi người không cộng vào");
    expect((await record("DVK-2026-0002"))?.totals).toMatchObject({ amountVnd: 12_000_000 });
  });
});
