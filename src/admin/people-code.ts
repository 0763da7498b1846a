import { toBuffer } from "qrcode";
import { formatCode } from "../domain/link-code";
import { vietnamDay, vietnamTime } from "../domain/vietnam-time";
import { formatDay } from "../reports/format";
import { isFileError } from "./error-code";
import { presentPerson } from "./present-person";
import { describeFileError } from "./read-text-file";
import { type AdminOutput, DONE, failed, misused, type Subcommand } from "./subcommand";
import { writeWholeFile } from "./write-whole-file";
import { type ZaloBotWithRoom, zaloBotWithRoom } from "./zalo-bot-with-room";

const BOT_NAME = /^@?[A-Za-z][A-Za-z0-9_]{3,31}$/;

/** `people code`: a one-time code for a person, where to use it, and the link as a QR picture. */
export const peopleCode: Subcommand = {
  name: "people code",
  usage: "ID [--bot TÊN] [--qr TỆP]",
  summary:
    "Cấp mã liên kết dùng một lần cho một người (hết hạn sau 72 giờ; mã cấp trước chưa dùng bị huỷ). Người đó gõ “mã ABCD-EF2H” cho trợ lý trên Zalo hoặc Telegram. --bot: in đường dẫn mở thẳng bot Telegram (mặc định TELEGRAM_BOT_NAME); --qr: ghi đường dẫn đó (không có bot Telegram: đường dẫn Zalo) thành ảnh QR (PNG). Có bot Zalo thì in bot còn chỗ (mỗi bot 50 người).",
  example: "people code cb-01 --bot danvankheo_bot --qr cb-01.png",
  options: { bot: "value", qr: "value" },
  arity: [1, 1],
  async run({ rest: [id = ""], values }, { store, clock, settings, print, remark }) {
    const bot = values.get("bot") ?? settings.telegramBotName;
    const file = values.get("qr");
    if (bot !== undefined && !BOT_NAME.test(bot)) return misused(`"${bot}" không phải tên bot Telegram.`);
    const zalo = settings.zaloBot && (await zaloBotWithRoom(settings.zaloBot, store.bots));
    if (file !== undefined && bot === undefined && zalo?.link === undefined)
      return misused(
        "Ảnh QR cần tên bot Telegram: thêm --bot TÊN hoặc đặt TELEGRAM_BOT_NAME (hay ZALO_BOT_LINK).",
      );
    const found = await presentPerson(store, id);
    if (!found.ok) return found;
    const { code, expiresAt } = await store.linkCodes.issue(id, clock.now());
    await print(`Mã: ${formatCode(code)}`);
    await print(`Hết hạn: ${vietnamTime(expiresAt)} ngày ${formatDay(vietnamDay(expiresAt))}`);
    remark(`Mã của ${found.person.name}. Mã chỉ in ra lần này; đưa riêng cho người đó.`);
    await printZalo(settings.zaloBot !== undefined, zalo, { print, remark });
    const telegram = bot && `https://t.me/${bot.replace(/^@/, "")}?start=${code}`;
    if (telegram !== undefined) await print(`Đường dẫn Telegram: ${telegram}`);
    const link = telegram ?? zalo?.link;
    if (file === undefined || link === undefined) return DONE;
    try {
      await writeWholeFile(file, await toBuffer(link, { errorCorrectionLevel: "M", width: 480 }));
    } catch (error) {
      if (isFileError(error)) return failed(describeFileError(file, error));
      throw error;
    }
    remark(`Đã ghi ảnh QR: ${file}`);
    return DONE;
  },
};

/** A Zalo bot takes no code from its link: the person writes it. */
async function printZalo(
  isOn: boolean,
  zalo: ZaloBotWithRoom | undefined,
  { print, remark }: AdminOutput,
): Promise<void> {
  if (!isOn) return;
  if (zalo === undefined)
    return remark("Các bot Zalo đều đã đủ 50 người: tạo thêm bot và thêm token vào ZALO_BOT_TOKEN.");
  await print(`Bot Zalo: ${zalo.name} (còn ${zalo.room} chỗ), nhắn mã này cho bot`);
  if (zalo.link !== undefined) await print(`Đường dẫn Zalo: ${zalo.link}`);
}
