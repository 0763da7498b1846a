import { DONE, failed, type Subcommand } from "./subcommand";
import { tableRow } from "./table-row";

/** `template list`: the forms of reports that are set. */
export const templateList: Subcommand = {
  name: "template list",
  usage: "",
  summary: "In các mẫu báo cáo Word đã đặt: mã đơn vị, mẫu. Nơi chưa đặt theo thể thức văn bản của Đảng.",
  example: "template list",
  options: {},
  arity: [0, 0],
  async run(_args, { store, print, remark }) {
    const forms = await store.reportForms.all();
    for (const { unit, form } of forms)
      await print(tableRow([unit ?? "tất cả", form.kind === "own" ? form.name : LAYOUTS[form.layout]]));
    remark(`${forms.length} mẫu đã đặt.`);
    return DONE;
  },
};

const LAYOUTS = { party: "thể thức văn bản của Đảng", state: "thể thức Nghị định 30/2020" } as const;

/** `template remove`: back to the form above, or to the usual one. */
export const templateRemove: Subcommand = {
  name: "template remove",
  usage: "[--unit MÃ]",
  summary: "Bỏ mẫu báo cáo Word đã đặt cho một đơn vị, hoặc cho tất cả khi không ghi --unit.",
  example: "template remove --unit 18628",
  options: { unit: "value" },
  arity: [0, 0],
  async run({ values }, { store, print }) {
    if (!(await store.reportForms.remove(values.get("unit")))) return failed("Không có mẫu nào như vậy.");
    await print("Đã bỏ mẫu báo cáo.");
    return DONE;
  },
};
