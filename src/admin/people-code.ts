import { toBuffer } from "qrcode";
import { formatCode } from "../domain/link-code";
import { vietnamDay, vietnamTime } from "../domain/vietnam-time";
import { formatDay } from "../reports/format";
import { isFileError } from "./error-code";
import { presentPerson } from "./present-person";
import { describeFileError } from "./read-text-file";
import { type AdminContext, DONE, failed, misused, type Subcommand } from "./subcommand";
import { writeWholeFile } from "./write-whole-file";
import { type ZaloBotWithRoom, zaloBotWithRoom } from "./zalo-bot-with-room";

const BOT_NAME = /^@?[A-Za-z][A-Za-z0-9_]{3,31}$/;

/** `people code`: a one-time code for a person, where to use it, and the link as a QR picture. */
export const peopleCode: Subcommand = {
  name: "people code",
  usage: (say) => say("admin.people.code.usage"),
  summary: (say) => say("admin.people.code.summary"),
  example: "people code cb-01 --bot danvankheo_bot --qr cb-01.png",
  options: { bot: "value", qr: "value" },
  arity: [1, 1],
  async run({ rest: [id = ""], values }, { store, clock, settings, say, print, remark }) {
    const bot = values.get("bot") ?? settings.telegramBotName;
    const file = values.get("qr");
    if (bot !== undefined && !BOT_NAME.test(bot)) return misused(say("admin.people.code.noBot", { bot }));
    const zalo = settings.zaloBot && (await zaloBotWithRoom(settings.zaloBot, store.bots));
    if (file !== undefined && bot === undefined && zalo?.link === undefined)
      return misused(say("admin.people.code.needsBot"));
    const found = await presentPerson(store, id, say);
    if (!found.ok) return found;
    const { code, expiresAt } = await store.linkCodes.issue(id, clock.now());
    await print(say("admin.people.code.code", { code: formatCode(code) }));
    const date = formatDay(vietnamDay(expiresAt));
    await print(say("admin.people.code.expires", { time: vietnamTime(expiresAt), date }));
    remark(say("admin.people.code.once", { name: found.person.name }));
    await printZalo(settings.zaloBot !== undefined, zalo, { say, print, remark });
    const telegram = bot && `https://t.me/${bot.replace(/^@/, "")}?start=${code}`;
    if (telegram !== undefined) await print(say("admin.people.code.telegramLink", { link: telegram }));
    const link = telegram ?? zalo?.link;
    if (file === undefined || link === undefined) return DONE;
    try {
      await writeWholeFile(file, await toBuffer(link, { errorCorrectionLevel: "M", width: 480 }));
    } catch (error) {
      if (isFileError(error)) return failed(describeFileError(file, error, say));
      throw error;
    }
    remark(say("admin.people.code.picture", { file }));
    return DONE;
  },
};

/** A Zalo bot takes no code from its link: the person writes it. */
async function printZalo(
  isOn: boolean,
  zalo: ZaloBotWithRoom | undefined,
  { say, print, remark }: Pick<AdminContext, "say" | "print" | "remark">,
): Promise<void> {
  if (!isOn) return;
  if (zalo === undefined) return remark(say("admin.people.code.zaloFull"));
  const { name, room, link } = zalo;
  await print(say("admin.people.code.zaloBot", { name, room }));
  if (link !== undefined) await print(say("admin.people.code.zaloLink", { link }));
}
