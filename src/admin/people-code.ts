import { toBuffer } from "qrcode";
import { formatCode } from "../domain/link-code";
import { vietnamDay, vietnamTime } from "../domain/vietnam-time";
import { formatDay } from "../reports/format";
import { isFileError } from "./error-code";
import { presentPerson } from "./present-person";
import { describeFileError } from "./read-text-file";
import { DONE, failed, misused, type Subcommand } from "./subcommand";
import { writeWholeFile } from "./write-whole-file";

const BOT_NAME = /^@?[A-Za-z][A-Za-z0-9_]{3,31}$/;

/** `people code`: a one-time code for a person, and on Telegram its link and QR picture. */
export const peopleCode: Subcommand = {
  name: "people code",
  usage: "ID [--bot TÊN] [--qr TỆP]",
  summary:
    "Cấp mã liên kết dùng một lần cho một người (hết hạn sau 72 giờ; mã cấp trước chưa dùng bị huỷ). Người đó gõ “mã ABCD-EF2H” cho trợ lý trên Zalo hoặc Telegram. --bot: in đường dẫn mở thẳng bot Telegram (mặc định TELEGRAM_BOT_NAME); --qr: ghi đường dẫn đó thành ảnh QR (PNG).",
  example: "people code cb-01 --bot danvankheo_bot --qr cb-01.png",
  options: { bot: "value", qr: "value" },
  arity: [1, 1],
  async run({ rest: [id = ""], values }, { store, clock, settings, print, remark }) {
    const bot = values.get("bot") ?? settings.telegramBotName;
    const file = values.get("qr");
    if (bot !== undefined && !BOT_NAME.test(bot)) return misused(`"${bot}" không phải tên bot Telegram.`);
    if (file !== undefined && bot === undefined)
      return misused("Ảnh QR cần tên bot Telegram: thêm --bot TÊN hoặc đặt TELEGRAM_BOT_NAME.");
    const found = await presentPerson(store, id);
    if (!found.ok) return found;
    const { code, expiresAt } = await store.linkCodes.issue(id, clock.now());
    await print(`Mã: ${formatCode(code)}`);
    await print(`Hết hạn: ${vietnamTime(expiresAt)} ngày ${formatDay(vietnamDay(expiresAt))}`);
    remark(`Mã của ${found.person.name}. Mã chỉ in ra lần này; đưa riêng cho người đó.`);
    if (bot === undefined) return DONE;
    const link = `https://t.me/${bot.replace(/^@/, "")}?start=${code}`;
    await print(`Đường dẫn Telegram: ${link}`);
    if (file === undefined) return DONE;
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
