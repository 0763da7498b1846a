import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import {
  checkTemplate,
  TEMPLATE_LIMIT_BYTES,
  type TemplateProblem,
} from "../reports/document/check-template";
import type { ReportForm } from "../store/report-forms";
import { describeFileError } from "./read-text-file";
import { type AdminOutcome, DONE, failed, misused, type Subcommand } from "./subcommand";

/** `template set`: how the reports of a unit, or of all, look. */
export const templateSet: Subcommand = {
  name: "template set",
  usage: "(TỆP.docx | --party | --state) [--unit MÃ]",
  summary:
    "Đặt mẫu báo cáo Word: tệp DOCX của cơ quan có các trường như {tong_so} (danh sách ở docs/reports.md), hoặc --party thể thức văn bản của Đảng, --state thể thức Nghị định 30/2020. --unit: chỉ cho một đơn vị và các đơn vị trực thuộc; không ghi là cho tất cả.",
  example: "template set mau-bao-cao.docx --unit 18628",
  options: { party: "flag", state: "flag", unit: "value" },
  arity: [0, 1],
  async run({ rest: [file], values, flags }, { store, print }) {
    const asked = [file, ...["party", "state"].filter((layout) => flags.has(layout))].filter(Boolean);
    if (asked.length !== 1) return misused("Ghi một trong ba: tệp DOCX, --party, --state.");
    const unit = values.get("unit");
    if (unit !== undefined && !(await store.units.all()).some(({ code }) => code === unit))
      return failed(`Không có đơn vị mã ${unit}.`);
    const read = file === undefined ? layoutOf(flags) : await readForm(file);
    if (!("form" in read)) return read;
    await store.reportForms.set({ unit, form: read.form });
    await print("Đã đặt mẫu báo cáo.");
    return DONE;
  },
};

type FormFile = { readonly form: ReportForm } | AdminOutcome;

function layoutOf(flags: ReadonlySet<string>): FormFile {
  return { form: { kind: "layout", layout: flags.has("party") ? "party" : "state" } };
}

async function readForm(file: string): Promise<FormFile> {
  try {
    if ((await stat(file)).size > TEMPLATE_LIMIT_BYTES) return failed(problemText({ kind: "tooLarge" }));
    const bytes = await readFile(file);
    const problems = await checkTemplate(bytes);
    if (problems.length > 0) return failed(problems.map(problemText).join("\n"));
    return { form: { kind: "own", name: basename(file).normalize("NFC").slice(0, 100), bytes } };
  } catch (error) {
    return failed(describeFileError(file, error));
  }
}

const PROBLEMS = {
  notDocx: "Tệp không phải DOCX hợp lệ (có thể bị hỏng, có mật khẩu hoặc có macro).",
  tooLarge: "Tệp lớn hơn 4 MB.",
  unpacksTooLarge: "Tệp giải nén ra quá lớn (trên 40 MB).",
  program: "Tệp có chứa chương trình hoặc đối tượng nhúng; hãy bỏ ra rồi lưu lại.",
  remote: "Tệp lấy nội dung từ nơi khác khi mở (mẫu hoặc hình ảnh liên kết); hãy nhúng vào tệp rồi lưu lại.",
  noField: "Tệp không có trường nào như {tong_so}; xem danh sách ở docs/reports.md.",
} as const;

/** What the library's words for a fault in the braces mean; others are said in general. */
const RULES: Readonly<Record<string, string>> = {
  unopened_tag: "có } mà không có { trước đó",
  unclosed_tag: "có { mà không có } sau đó",
  unopened_loop: "có {/...} mà không có {#...} trước đó",
  unclosed_loop: "có {#...} mà không có {/...} sau đó",
  closing_tag_does_not_match_opening_tag: "{#...} và {/...} không cùng tên",
};

function problemText(problem: TemplateProblem): string {
  if (problem.kind === "field") {
    const where = problem.near === "" ? "" : `, ở chỗ “…${problem.near}…”`;
    return `Không có trường {${problem.name}}${where}.`;
  }
  if (problem.kind === "syntax")
    return `Dấu ngoặc của trường sai: ${RULES[problem.rule] ?? "viết không đúng"}, ở chỗ “${problem.near}”.`;
  return PROBLEMS[problem.kind];
}
