import { formatCode } from "../../../src/domain/link-code";
import { modelsOf } from "../../../src/store/models";
import { startTelegramEmulator, type TelegramEmulator } from "../../emulators/telegram/emulator";
import { telegramPerson } from "../../emulators/telegram/telegram-person";
import { eventually } from "../../support/wait";
import { startZaloBotService, type ZaloBotService, type ZaloPerson } from "./support/zalo-bot-service";

const TELEGRAM_TOKEN = "1000001:AAtest-token_of-the-first-bot";

describe("a person on Zalo and on Telegram", () => {
  let telegram: TelegramEmulator;
  let service: ZaloBotService;
  let zalo: ZaloPerson;
  beforeAll(async () => {
    telegram = await startTelegramEmulator([TELEGRAM_TOKEN]);
    const limits = { perChat: [], perGroup: [] };
    service = await startZaloBotService({
      others: { telegram: { tokens: [TELEGRAM_TOKEN], apiRoot: telegram.url, limits, holdSeconds: 5 } },
    });
    zalo = await service.person(1);
  });
  afterAll(async () => {
    await service?.stop();
    await telegram?.stop();
  });

  const onTelegram = () => telegramPerson(telegram.bot(TELEGRAM_TOKEN), 5001);
  const lastOnZalo = () => zalo.reads().at(-1) ?? "";
  const lastOnTelegram = () => onTelegram().reads().at(-1)?.text ?? "";
  const models = () => modelsOf(service.app().store.connection).find().lean();

  async function saysOnZalo(text: string): Promise<string> {
    await zalo.writes(text);
    await service.settled();
    return lastOnZalo();
  }

  async function saysOnTelegram(text: string): Promise<string> {
    onTelegram().says(text);
    await eventually("Telegram is fetched", () => telegram.bot(TELEGRAM_TOKEN).updates.length === 0);
    await service.settled();
    return lastOnTelegram();
  }

  it("is told nothing before a code links the account, and the code works once", async () => {
    expect(await saysOnZalo("toàn xã có bao nhiêu mô hình")).toContain("chưa được liên kết");
    const { code } = await service.app().store.linkCodes.issue("hoa", new Date());
    expect(await saysOnZalo(`gõ mã ${formatCode(code)}`)).toContain("Nguyễn Thị Hoa, xã Thạch Lạc");
    const stranger = await service.person(2);
    await stranger.writes(`mã ${formatCode(code)}`);
    await service.settled();
    expect(stranger.reads().join()).not.toContain("Hoa");
  });

  it("finishes on Zalo, by a number, what was begun on Telegram", async () => {
    const { code } = await service.app().store.linkCodes.issue("hoa", new Date());
    expect(await saysOnTelegram(`/start ${code}`)).toContain("Nguyễn Thị Hoa");
    expect(await saysOnTelegram("đăng ký mô hình Nhà sạch vườn đẹp, lĩnh vực NTM")).toContain("Nhà sạch");
    expect(await saysOnZalo("sửa lĩnh vực thành VHXH")).toContain("1. Lưu");
    expect(await saysOnZalo("1")).toContain("DVK-");
    expect(await models()).toMatchObject([{ name: "Nhà sạch vườn đẹp", field: "VHXH" }]);
  });

  it("finishes on Telegram, by a button, what was begun on Zalo", async () => {
    await saysOnZalo("đăng ký mô hình Đường hoa, lĩnh vực KT");
    expect(await saysOnTelegram("sửa lĩnh vực thành ANQP")).toContain("Quốc phòng - an ninh");
    onTelegram().presses("Lưu");
    await eventually("saved", async () => (await models()).length === 2);
    await service.settled();
    expect(lastOnTelegram()).toContain("DVK-");
    expect((await models()).map(({ field }) => field).sort()).toEqual(["ANQP", "VHXH"]);
    expect(await saysOnZalo("lưu")).not.toContain("Đã ghi nhận");
    expect(await models()).toHaveLength(2);
  });

  it("is told in the help of Zalo that messages can be lost there, and not in Telegram's", async () => {
    expect(await saysOnZalo("trợ giúp")).toContain("gửi lại");
    expect(await saysOnTelegram("trợ giúp")).not.toContain("gửi lại");
  });
});
