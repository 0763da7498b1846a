import { registrationTemplate } from "../reports/registration-template";
import { describeFileError } from "./read-text-file";
import { DONE, failed, type Subcommand } from "./subcommand";
import { writeWholeFile } from "./write-whole-file";

const FILE = "mau-dang-ky.xlsx";

/** `models template`: the list of registrations to be filled in and sent to the bot. */
export const modelsTemplate: Subcommand = {
  name: "models template",
  usage: (say) => say("admin.models.template.usage"),
  summary: (say) => say("admin.models.template.summary", { file: FILE }),
  example: "models template mau-dang-ky.xlsx",
  options: {},
  arity: [0, 1],
  async run({ rest: [file = FILE] }, { say, print }) {
    try {
      await writeWholeFile(file, await registrationTemplate(say));
    } catch (error) {
      return failed(describeFileError(file, error, say));
    }
    await print(say("admin.file.written", { file }));
    return DONE;
  },
};
