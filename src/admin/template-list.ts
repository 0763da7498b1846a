import { DONE, failed, type Subcommand } from "./subcommand";
import { tableRow } from "./table-row";

/** `template list`: the forms of reports that are set. */
export const templateList: Subcommand = {
  name: "template list",
  summary: (say) => say("admin.template.list.summary"),
  example: "template list",
  options: {},
  arity: [0, 0],
  async run(_args, { store, say, print, remark }) {
    const forms = await store.reportForms.all();
    for (const { unit, form } of forms)
      await print(
        tableRow([
          unit ?? say("admin.template.list.all"),
          form.kind === "own" ? form.name : say(`admin.template.layout.${form.layout}`),
        ]),
      );
    remark(say("admin.template.list.count", { count: forms.length }));
    return DONE;
  },
};

/** `template remove`: back to the form above, or to the usual one. */
export const templateRemove: Subcommand = {
  name: "template remove",
  usage: (say) => say("admin.template.remove.usage"),
  summary: (say) => say("admin.template.remove.summary"),
  example: "template remove --unit 18628",
  options: { unit: "value" },
  arity: [0, 0],
  async run({ values }, { store, say, print }) {
    if (!(await store.reportForms.remove(values.get("unit"))))
      return failed(say("admin.template.remove.none"));
    await print(say("admin.template.remove.done"));
    return DONE;
  },
};
