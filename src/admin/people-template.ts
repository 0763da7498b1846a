import { DONE, type Subcommand } from "./subcommand";

/** A mark by which spreadsheets know that a CSV file is UTF-8. */
const BYTE_ORDER_MARK = "\ufeff";

/** `people template`: a list to fill in; its example rows show each role. */
export const peopleTemplate: Subcommand = {
  name: "people template",
  usage: "",
  summary:
    "In mẫu danh sách cán bộ (CSV) để điền: people template > can-bo.csv. Điền xong có thể lưu dạng CSV UTF-8 hoặc XLSX. Cột: id (mã tự đặt, không trùng), name, phone, unit (mã hoặc tên đơn vị), role, title.",
  example: "people template",
  options: {},
  arity: [0, 0],
  async run(_args, { print }) {
    await print(`${BYTE_ORDER_MARK}id,name,phone,unit,role,title`);
    await print("cb-01,Nguyễn Văn Mẫu,0912345678,xã Mẫu,officer,Cán bộ dân vận");
    await print("cb-02,Trần Thị Mẫu,,xã Mẫu,committee,Tổ giúp việc Ban Chỉ đạo");
    await print("cb-03,Lê Văn Mẫu,,xã Mẫu,leader,Phó Bí thư Thường trực");
    await print("cb-04,Phạm Thị Mẫu,,xã Mẫu,admin,Quản trị");
    return DONE;
  },
};
