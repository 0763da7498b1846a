import { checkUnitFile } from "./check-unit-file";
import { readTextFile } from "./read-text-file";
import { storeUnits } from "./store-units";
import { DONE, failed, type Subcommand } from "./subcommand";

/** `units import`: the organisation's own units, from CSV or JSON lines. */
export const unitsImport: Subcommand = {
  name: "units import",
  usage: "TỆP [--skip-bad]",
  summary:
    "Nhập đơn vị từ CSV (cột code,name,type,parent,aliases,tags,valid_from,valid_to) hoặc JSON từng dòng. Có dòng sai thì không nhập gì; --skip-bad bỏ dòng sai, nhập dòng đúng.",
  example: "units import don-vi.csv",
  options: { "skip-bad": "flag" },
  arity: [1, 1],
  async run({ rest: [file = ""], flags }, { store, print, remark }) {
    const read = await readTextFile(file);
    if (!read.ok) return read;
    const known = new Set((await store.units.all()).map(({ code }) => code));
    const { rows, errors, remarks } = checkUnitFile(read.text, (code) => known.has(code));
    for (const line of remarks) remark(line);
    for (const { line, message } of errors) remark(`Dòng ${line}: ${message}`);
    if (errors.length > 0 && !flags.has("skip-bad"))
      return failed(`${errors.length} dòng sai, chưa nhập gì. Sửa tệp rồi nhập lại, hoặc thêm --skip-bad.`);
    if (rows.length === 0) return failed("Tệp không có đơn vị nào.");
    const { added, changed, unchanged, moved } = await storeUnits(store, rows);
    await print(
      `Đơn vị: ${added} mới, ${changed} thay đổi, ${unchanged} giữ nguyên, ${errors.length} dòng bỏ qua.`,
    );
    if (moved > 0) await print(`Mô hình chuyển theo đơn vị: ${moved}.`);
    return DONE;
  },
};
