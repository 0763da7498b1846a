import { DONE, type Subcommand } from "./subcommand";

/** A mark by which spreadsheets know that a CSV file is UTF-8. */
const BYTE_ORDER_MARK = "\ufeff";
/** Data of an imagined commune, as an office would fill it in: Vietnamese in every language. */
const EXAMPLES = [
  "cb-01,Nguyễn Văn Mẫu,0912345678,xã Mẫu,officer,Cán bộ dân vận",
  "cb-02,Trần Thị Mẫu,,xã Mẫu,committee,Tổ giúp việc Ban Chỉ đạo",
  "cb-03,Lê Văn Mẫu,,xã Mẫu,leader,Phó Bí thư Thường trực",
  "cb-04,Phạm Thị Mẫu,,xã Mẫu,admin,Quản trị",
] as const;

/** `people template`: a list to fill in; its example rows show each role. */
export const peopleTemplate: Subcommand = {
  name: "people template",
  summary: (say) => say("admin.people.template.summary"),
  example: "people template",
  options: {},
  arity: [0, 0],
  async run(_args, { print }) {
    await print(`${BYTE_ORDER_MARK}id,name,phone,unit,role,title`);
    for (const row of EXAMPLES) await print(row);
    return DONE;
  },
};
