import type { Say } from "../../locales/say";
import type { FieldModelVersion } from "../store/field-models";
import { DONE, type Subcommand } from "./subcommand";
import { tableRow } from "./table-row";

/** `fields list`: the versions of the classifier that proposes fields. */
export const fieldsList: Subcommand = {
  name: "fields list",
  summary: (say) => say("admin.fields.list.summary"),
  example: "fields list",
  options: {},
  arity: [0, 0],
  async run(_args, { store, say, print, remark }) {
    const [versions, choice] = await Promise.all([store.fieldModels.list(), store.fieldModels.choice()]);
    for (const version of versions) await print(versionRow(version, say, choice.version));
    const inUse = { count: versions.length, version: choice.version ?? say("admin.fields.shipped") };
    remark(say(choice.pinned ? "admin.fields.list.count.pinned" : "admin.fields.list.count", inUse));
    return DONE;
  },
};

/** A version as one line of a list; on the names the product comes with, held out, its own figures and the original's. */
export function versionRow(version: FieldModelVersion, say: Say, active?: string): string {
  const { measure, shipped } = version;
  return tableRow([
    `${version.version}${version.version === active ? " *" : ""}`,
    version.createdAt.toISOString().slice(0, 16),
    say("admin.fields.row.learned", { count: version.learned }),
    say("admin.fields.row.right", {
      own: percent(measure.right, measure.spoken),
      shipped: percent(shipped.right, shipped.spoken),
    }),
    say("admin.fields.row.spoken", {
      own: percent(measure.spoken, measure.tested),
      shipped: percent(shipped.spoken, shipped.tested),
    }),
    say(`admin.fields.verdict.${version.verdict}`),
  ]);
}

function percent(part: number, whole: number): string {
  return whole === 0 ? "-" : `${((100 * part) / whole).toFixed(1).replace(".", ",")} %`;
}
