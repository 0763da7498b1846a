import { modelsOf } from "../../../src/store/models";
import { eventually } from "../../support/wait";
import { phonePhoto } from "../../web/support/sample-files";
import {
  BOT_NAME,
  startZaloBotService,
  type ZaloBotService,
  type ZaloPerson,
} from "./support/zalo-bot-service";

const THREE =
  "Đăng ký cho xã Thạch Lạc:\n1. Trồng sen (KT)\n2. Góc đọc sách (VHXH)\n3. Camera an ninh (ANQP)";
const GROUP = "b".repeat(20);

describe("without buttons, on a Zalo bot that is polled", () => {
  let service: ZaloBotService;
  let hoa: ZaloPerson;
  beforeAll(async () => {
    service = await startZaloBotService();
    hoa = await service.person(1, "hoa");
  });
  afterAll(() => service?.stop());

  const names = async () =>
    (await modelsOf(service.app().store.connection).find().sort({ number: 1 }).lean()).map(
      ({ name }) => name,
    );
  /** What somebody is answered, all messages in one. */
  async function answerTo(person: ZaloPerson, said: Parameters<ZaloPerson["writes"]>[0]): Promise<string> {
    const before = person.reads().length;
    await person.writes(said);
    await service.settled();
    return person.reads().slice(before).join("\n");
  }

  it.each([
    ["1", "Vườn mẫu"],
    ["số 1", "Nhà sạch"],
    ["chọn 1", "Đường hoa"],
    ["Chọn số 1 nhé", "Bếp ấm"],
    ["lưu", "Ngõ sáng"],
  ])("“%s” presses what the card offers", async (typed, name) => {
    const card = await answerTo(hoa, `đăng ký mô hình ${name} Bàu Am, lĩnh vực KT, thôn Bàu Am`);
    expect(card).toContain("Đồng chí trả lời bằng số:\n1. Lưu\n2. Sửa\n3. Huỷ");
    expect(await answerTo(hoa, typed)).toContain("DVK-");
    expect(await names()).toContain(`${name} Bàu Am`);
  });

  it("a number that was not offered presses nothing", async () => {
    const before = await names();
    await answerTo(hoa, "đăng ký mô hình Hàng rào xanh, lĩnh vực KT, thôn Bàu Am");
    expect(await answerTo(hoa, "9")).toContain("Đồng chí gõ một số từ 1 đến 3");
    expect(await names()).toEqual(before);
    expect(await answerTo(hoa, "huỷ")).toContain("Đã huỷ");
  });

  it("a list that was made goes as a link that opens it", async () => {
    const link = /https:\/\/bot\.example\.vn(\/files\/\S+)/.exec(await answerTo(hoa, "gửi mẫu đăng ký"))?.[1];
    const opened = await fetch(`${service.url}${link}`);
    expect([opened.status, opened.headers.get("content-disposition")]).toEqual([
      200,
      expect.stringContaining(".xlsx"),
    ]);
  });

  it("a photo that was sent as evidence goes as a link that opens it, and nothing once it is changed", async () => {
    const saved = await answerTo(hoa, "đăng ký mô hình Đèn đường quê, lĩnh vực NTM, thôn Bàu Am");
    expect(saved).toContain("Đèn đường quê");
    const code = /DVK-\d{4}-\d+/.exec(await answerTo(hoa, "lưu"))?.[0];
    await answerTo(hoa, { photo: phonePhoto(), caption: `ảnh mã ${code}` });
    const before = service.emulator.sent.length;
    await answerTo(hoa, `xem ảnh ${code}`);
    const photo = service.emulator.sent.slice(before).find((sent) => sent.photo !== undefined)?.photo ?? "";
    const link = photo.replace("https://bot.example.vn", "");
    const opened = await fetch(`${service.url}${link}`);
    expect([opened.status, opened.headers.get("content-type")]).toEqual([200, "image/jpeg"]);
    expect((await fetch(`${service.url}${link.slice(0, -1)}`)).status).toBe(404);
  });

  it("under several cards numbers are the cards' own, and words save them all", async () => {
    const before = await names();
    const cards = await answerTo(hoa, THREE);
    expect(cards).toContain("- Lưu tất cả");
    expect(cards).not.toMatch(/^1\. Lưu/m);
    expect(await answerTo(hoa, "2")).toContain("Góc đọc sách");
    expect(await names()).toEqual(before);
    expect(await answerTo(hoa, "lưu tất cả")).toContain("3 phiếu");
    expect(await names()).toEqual([...before, "Trồng sen", "Góc đọc sách", "Camera an ninh"]);
  });

  it("“huỷ” leaves all of several cards, “huỷ phiếu 2” the second alone", async () => {
    const before = await names();
    await answerTo(hoa, THREE.replaceAll(" (", " mới ("));
    expect(await answerTo(hoa, "huỷ")).toContain("Đã huỷ");
    await answerTo(hoa, "lưu");
    expect(await names()).toEqual(before);
    await answerTo(hoa, THREE.replaceAll(" (", " mới ("));
    await answerTo(hoa, "huỷ phiếu 2");
    await answerTo(hoa, "lưu tất cả");
    expect(await names()).toEqual([...before, "Trồng sen mới", "Camera an ninh mới"]);
  });

  it("“huỷ” leaves several cards also while one of them is asked about", async () => {
    const before = await names();
    const asked = await answerTo(
      hoa,
      "Đăng ký cho xã Thạch Lạc:\n1. Trồng na\n2. Hội thảo Đông\n3. Camera xóm (ANQP)",
    );
    expect(asked).toContain("Lưu tất cả");
    expect(await answerTo(hoa, "Huỷ")).toContain("Đã huỷ");
    expect(await answerTo(hoa, "lưu tất cả")).toContain("Không có phiếu nào");
    expect(await names()).toEqual(before);
  });

  it("a number answers a notice that nobody asked for, and so do its words", async () => {
    const { store } = service.app();
    const chat = { channel: "zalo-bot" as const, bot: "900100", chat: hoa.id };
    const notice = async (id: string) => {
      const buttons = [
        [{ label: "Trợ giúp", action: "say:trợ giúp" }],
        [{ label: "Liệt kê", action: "say:liệt kê mô hình" }],
      ];
      const base = { ...chat, id, chatKey: `zalo-bot:900100:${hoa.id}`, text: "Đồng chí xem lại", buttons };
      await store.outbox.add([{ ...base, kind: "notice", cause: null, createdAt: new Date() }]);
      await service.settled();
      await eventually("told", () => hoa.reads().at(-1)?.includes("2. Liệt kê") === true);
    };
    await notice("n1");
    expect(await answerTo(hoa, "số 2")).toContain("Camera an ninh mới");
    await notice("n2");
    expect(await answerTo(hoa, "LIỆT KÊ")).toContain("Camera an ninh mới");
  });

  it("takes a photo at once, and says when its link has expired", async () => {
    expect(await answerTo(hoa, { photo: phonePhoto(1, 1), caption: "ảnh mã 1" })).toContain("1 ảnh");
    const { emulator } = service;
    emulator.givesPhotos = false;
    expect(await answerTo(hoa, { photo: phonePhoto(1, 2), caption: "ảnh mã 1" })).toMatch(/chưa tải được/);
    emulator.givesPhotos = true;
  });

  it("gives a list as a link that works for a short time", async () => {
    const file = await answerTo(hoa, "cho tôi mẫu danh sách đăng ký");
    expect(file).toMatch(/\.xlsx/);
  });

  it("answers what comes without content in private, and in a group only who picks it", async () => {
    expect(await answerTo(hoa, { unsupported: true })).toContain("chưa đọc được");
    await hoa.writes({ group: GROUP, text: "mọi người nhớ chiều nay họp" });
    await hoa.writes({ group: GROUP, text: `@${BOT_NAME} xã có bao nhiêu mô hình` });
    await service.settled();
    expect(hoa.reads(GROUP)).toEqual([expect.stringContaining("mô hình")]);
  });
});
