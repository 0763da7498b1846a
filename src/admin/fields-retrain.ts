import { retrainFields } from "../learning/retrain-fields";
import { versionRow } from "./fields-list";
import { DONE, type Subcommand } from "./subcommand";

/** `fields retrain`: learns from what officers confirmed, now rather than at night. */
export const fieldsRetrain: Subcommand = {
  name: "fields retrain",
  summary: (say) => say("admin.fields.retrain.summary"),
  example: "fields retrain",
  options: {},
  arity: [0, 0],
  async run(_args, { store, clock, say, print }) {
    const logger = { info: () => undefined };
    const result = await retrainFields({ ...store, clock, logger });
    if (result.status !== "nothingToLearn") await print(versionRow(result.version, say));
    await print(say(`admin.fields.retrain.${result.status}`));
    return DONE;
  },
};
