import { modelsOf } from "../../../src/store/models";
import type { TelegramPerson } from "../../emulators/telegram/telegram-person";
import { eventually } from "../../support/wait";
import { phonePhoto } from "../../web/support/sample-files";
import { startTelegramService, type TelegramService, TOKEN } from "./support/telegram-service";

const GROUP = "-1001234567890";

describe.each(["polling", "webhook"] as const)("Telegram by %s", (mode) => {
  let service: TelegramService;
  let hoa: TelegramPerson;
  const bot = () => service.emulator.bot(TOKEN);
  const last = (person: TelegramPerson, chat?: string) => person.reads(chat).at(-1)?.text ?? "";
  const models = () => modelsOf(service.app().store.connection).find().sort({ number: 1 }).lean();

  beforeAll(async () => {
    service = await startTelegramService({ mode });
    hoa = await service.person(5001);
  });
  afterAll(() => service?.stop());

  it("links an account by a deep link, whose code works once", async () => {
    hoa.says("/start");
    await service.settled();
    expect(last(hoa)).toContain("chưa được liên kết");
    const { code } = await service.app().store.linkCodes.issue("hoa", new Date());
    hoa.says(`/start ${code}`);
    await service.settled();
    expect(last(hoa)).toContain("Nguyễn Thị Hoa, xã Thạch Lạc");
    const stranger = await service.person(6001);
    stranger.says(`/start ${code}`);
    await service.settled();
    expect(last(stranger)).toContain("Mã");
    expect(last(stranger)).not.toContain("Hoa");
  });

  it("shows each role its own menu of commands, in Vietnamese", async () => {
    await eventually("the officer's menu", () => bot().commands.has("chat:5001"));
    const names = (scope: string) => JSON.stringify(bot().commands.get(scope));
    expect(names("chat:5001")).toContain("Đăng ký mô hình mới");
    expect(names("default")).not.toContain("dangky");
  });

  it("registers by a card that is edited in place when a button is pressed", async () => {
    hoa.says("đăng ký mô hình Nhà sạch <b>vườn</b> đẹp & thôn xanh, lĩnh vực NTM, thôn Bàu Am");
    await service.settled();
    const card = hoa.reads().at(-1);
    expect(card?.text).toContain("Tên: Nhà sạch <b>vườn</b> đẹp & thôn xanh");
    expect(card?.buttons.flat().map(({ text }) => text)).toEqual(["Lưu", "Sửa", "Huỷ"]);
    hoa.presses("Lưu");
    await service.settled();
    await eventually("the card shows the choice", () => card?.edits === 1);
    expect(card).toMatchObject({ text: expect.stringContaining("▸ Đã chọn: Lưu"), buttons: [] });
    expect(last(hoa)).toContain("DVK-");
    expect(await models()).toMatchObject([{ name: "Nhà sạch <b>vườn</b> đẹp & thôn xanh", field: "NTM" }]);
  });

  it("answers a button pressed twice, made up, or of somebody else's card, and does nothing", async () => {
    const before = await models();
    const card = hoa.reads().find(({ text }) => text.includes("Đã chọn: Lưu"));
    const binh = await service.person(5002, "binh");
    binh.says("/trogiup");
    hoa.says("đăng ký mô hình Đường hoa, lĩnh vực KT, thôn Bàu Am");
    await service.settled();
    const data = hoa.reads().at(-1)?.buttons.flat()[0]?.data ?? "";
    const queries = [
      binh.pressesData(data, 1),
      hoa.pressesData("~AAAAAAAAAAAAAAAAAAAAAA.0", card?.message_id ?? 0),
      hoa.pressesData('{"$gt":""}', 999),
    ];
    await service.settled();
    await eventually("all presses answered", () =>
      queries.every((query) => bot().queries.get(query)?.answer),
    );
    expect(queries.map((query) => bot().queries.get(query)?.answer)).toEqual(
      Array(3).fill("Nút này không còn hiệu lực."),
    );
    expect(await models()).toHaveLength(before.length);
    hoa.presses("Huỷ");
    await service.settled();
  });

  it("corrects what was saved when the message is edited", async () => {
    const first = bot().messages.find(({ text, fromBot }) => !fromBot && text.includes("Nhà sạch"));
    hoa.edits(first?.message_id ?? 0, "đăng ký mô hình Nhà sạch vườn đẹp, lĩnh vực KT, thôn Bàu Am");
    await service.settled();
    expect(last(hoa)).toContain("Kinh tế");
    expect(await models()).toMatchObject([{ name: "Nhà sạch vườn đẹp", field: "KT" }]);
  });

  it("keeps the photos of an album with one answer, the largest of each", async () => {
    const replies = hoa.reads().length;
    const [one, two] = [phonePhoto(1, 1), phonePhoto(1, 2)];
    hoa.sendsPhoto(one, "gửi ảnh mã DVK-2026-0001", { album: "139" });
    hoa.sendsPhoto(two, undefined, { album: "139" });
    await service.settled();
    expect(hoa.reads()).toHaveLength(replies + 1);
    expect(last(hoa)).toContain("2 ảnh");
    expect((await models())[0]?.evidence).toHaveLength(2);
  });

  it("shows a chart as a photo behind its figures", async () => {
    hoa.says("vẽ biểu đồ mô hình theo lĩnh vực");
    await service.settled();
    const [figures, picture] = hoa.reads().slice(-2);
    expect(figures?.text).toContain("Theo lĩnh vực: Kinh tế 1;");
    expect(picture?.file?.kind).toBe("photo");
  });

  it("takes a place for an address and a contact for a person, and answers stickers and voice politely", async () => {
    hoa.sends({ sticker: { file_id: "s", file_unique_id: "s", type: "regular", emoji: "👍" } });
    hoa.sends({ voice: { file_id: "v", file_unique_id: "v", duration: 3 } });
    await service.settled();
    expect(
      hoa
        .reads()
        .slice(-2)
        .map(({ text }) => text),
    ).toEqual(Array(2).fill(expect.stringContaining("chưa đọc được tin thoại")));
    hoa.sends({ contact: { phone_number: "84912345678", first_name: "Bình", last_name: "Trần" } });
    hoa.sends({ location: { latitude: 18.34, longitude: 105.9 } });
    await service.settled();
    const stored = await service.app().store.inbox.transcript(`telegram:1000001:5001`, 0);
    expect(stored.slice(-2).map(({ text }) => text)).toEqual([
      "người phụ trách: Trần Bình, số điện thoại 0912345678",
      "địa chỉ: toạ độ 18.34000, 105.90000",
    ]);
  });

  it("fills the card that waits with the place and the person that were sent", async () => {
    hoa.says("đăng ký mô hình Tuyến đường hoa, lĩnh vực KT");
    await service.settled();
    const venue = {
      title: "Nhà văn hoá thôn Bàu Am",
      address: "Thạch Lạc",
      location: { latitude: 1, longitude: 1 },
    };
    hoa.sends({ venue, location: venue.location });
    hoa.sends({ contact: { phone_number: "+84912345678", first_name: "Bình", last_name: "Trần" } });
    await service.settled();
    expect(last(hoa)).toContain("Địa chỉ: thôn Bàu Am");
    expect(last(hoa)).toContain("Người phụ trách: Trần Bình, 0912345678");
    hoa.sends({ location: { latitude: 18.34, longitude: 105.9 } });
    await service.settled();
    expect(last(hoa)).toContain("toạ độ 18.34000, 105.90000");
    hoa.presses("Huỷ");
    await service.settled();
  });

  it("in a group answers only who speaks to it, keeps nothing else, and lets nobody press another's button", async () => {
    const binh = await service.person(5002);
    const lan = await service.person(5003, "lan");
    const stored = () =>
      service.app().store.connection.collection("messages").countDocuments({ chatKind: "group" });
    lan.says("sáng nay họp ở đâu nhỉ", { group: GROUP });
    lan.says("hỏi @nguoi_khac xem", { group: GROUP });
    await service.settled();
    expect(await stored()).toBe(0);
    lan.says("@dvk_1000001_bot có bao nhiêu mô hình", { group: GROUP });
    await service.settled();
    const figures = lan.reads(GROUP).at(-1);
    expect(figures?.text).toContain("1 mô hình");
    lan.says("chia theo đơn vị", { group: GROUP, replyTo: figures?.message_id });
    await service.settled();
    expect(last(lan, GROUP)).toContain("Thạch Lạc");
    const query = binh.pressesData(figures?.buttons.flat()[0]?.data ?? "", figures?.message_id ?? 0, GROUP);
    const told = lan.reads(GROUP).length;
    await service.settled();
    await eventually("an answer to the press", () => bot().queries.get(query)?.answer !== undefined);
    expect(bot().queries.get(query)?.answer).toBe("Nút này dành cho người đã hỏi.");
    expect(lan.reads(GROUP)).toHaveLength(told);
    lan.presses("Liệt kê", GROUP);
    await service.settled();
    expect(last(lan, GROUP)).toContain("Nhà sạch vườn đẹp");
    lan.says("/thongke@khac_bot", { group: GROUP });
    binh.says("/thongke@dvk_1000001_bot", { group: GROUP });
    await service.settled();
    expect(last(lan, GROUP)).toContain("xã Thạch Khê");
  });

  it("follows a group that has become a supergroup", async () => {
    const lan = await service.person(5003);
    bot().migrated.set(GROUP, "-1009999");
    bot().started.add("-1009999");
    lan.says("@dvk_1000001_bot có bao nhiêu mô hình", { group: GROUP });
    await service.settled();
    expect(last(lan, "-1009999")).toContain("1 mô hình");
  });

  it("knows who has blocked it, and who is back", async () => {
    const binh = await service.person(5002);
    const { outbox, unreachable } = service.app().store;
    const tell = async (id: string) => {
      await outbox.add([
        {
          ...{ id, chatKey: "telegram:1000001:5002", channel: "telegram", bot: "1000001", chat: "5002" },
          ...{ text: "Nhắc đồng chí", buttons: [], kind: "notice", cause: null, createdAt: new Date() },
        },
      ]);
      await service.settled();
    };
    binh.blocks();
    await tell("n1");
    expect(binh.reads().some(({ text }) => text === "Nhắc đồng chí")).toBe(false);
    expect((await outbox.find("n1"))?.state).not.toBe("sent");
    binh.unblocks();
    await service.settled();
    await tell("n2");
    expect((await outbox.find("n2"))?.state).toBe("sent");
    expect(unreachable).toBeDefined();
  });

  it("says in its health how the bot stands with Telegram", async () => {
    const health: unknown = await (await fetch(`${service.url()}/health/ready`)).json();
    expect(health).toMatchObject({
      status: "ready",
      platforms: [{ channel: "telegram", bot: "1000001", state: "up" }],
    });
  });

  it("goes on after a restart, and never says the token", async () => {
    await service.end();
    hoa.says("có bao nhiêu mô hình");
    await service.start();
    await service.settled();
    expect(last(hoa)).toContain("1 mô hình");
    expect(service.log.join("")).not.toContain("AAtest");
  });
});
