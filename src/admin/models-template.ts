import { createSay } from "../../locales/say";
import { registrationTemplate } from "../reports/registration-template";
import { describeFileError } from "./read-text-file";
import { DONE, failed, type Subcommand } from "./subcommand";
import { writeWholeFile } from "./write-whole-file";

const FILE = "mau-dang-ky.xlsx";

/** `models template`: the list of registrations to be filled in and sent to the bot. */
export const modelsTemplate: Subcommand = {
  name: "models template",
  usage: "[TỆP]",
  summary: `Ghi mẫu danh sách đăng ký mô hình (XLSX, mặc định ${FILE}) để cán bộ điền rồi gửi cho trợ lý; trong tin nhắn: “gửi mẫu đăng ký”.`,
  example: "models template mau-dang-ky.xlsx",
  options: {},
  arity: [0, 1],
  async run({ rest: [file = FILE] }, { settings, print }) {
    try {
      await writeWholeFile(file, await registrationTemplate(createSay(settings.locale)));
    } catch (error) {
      return failed(describeFileError(file, error));
    }
    await print(`Đã ghi ${file}.`);
    return DONE;
  },
};
