import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import type { Say } from "../../locales/say";
import {
  checkTemplate,
  TEMPLATE_LIMIT_BYTES,
  type TemplateProblem,
} from "../reports/document/check-template";
import type { ReportForm } from "../store/report-forms";
import { describeFileError } from "./read-text-file";
import { type AdminOutcome, DONE, failed, misused, type Sentence, type Subcommand } from "./subcommand";

const EXAMPLE_FIELD = "{tong_so}";

/** `template set`: how the reports of a unit, or of all, look. */
export const templateSet: Subcommand = {
  name: "template set",
  usage: (say) => say("admin.template.set.usage"),
  summary: (say) => say("admin.template.set.summary", { field: EXAMPLE_FIELD }),
  example: "template set mau-bao-cao.docx --unit 18628",
  options: { party: "flag", state: "flag", unit: "value" },
  arity: [0, 1],
  async run({ rest: [file], values, flags }, { store, say, print }) {
    const asked = [file, ...["party", "state"].filter((layout) => flags.has(layout))].filter(Boolean);
    if (asked.length !== 1) return misused(say("admin.template.set.one"));
    const unit = values.get("unit");
    if (unit !== undefined && !(await store.units.all()).some(({ code }) => code === unit))
      return failed(say("admin.template.set.unit", { unit }));
    const read = file === undefined ? layoutOf(flags) : await readForm(file, say);
    if (!("form" in read)) return read;
    await store.reportForms.set({ unit, form: read.form });
    await print(say("admin.template.set.done"));
    return DONE;
  },
};

type FormFile = { readonly form: ReportForm } | AdminOutcome;

function layoutOf(flags: ReadonlySet<string>): FormFile {
  return { form: { kind: "layout", layout: flags.has("party") ? "party" : "state" } };
}

async function readForm(file: string, say: Say): Promise<FormFile> {
  try {
    if ((await stat(file)).size > TEMPLATE_LIMIT_BYTES) return failed(problemText({ kind: "tooLarge" }, say));
    const bytes = await readFile(file);
    const problems = await checkTemplate(bytes);
    if (problems.length > 0) return failed(problems.map((problem) => problemText(problem, say)).join("\n"));
    return { form: { kind: "own", name: basename(file).normalize("NFC").slice(0, 100), bytes } };
  } catch (error) {
    return failed(describeFileError(file, error, say));
  }
}

/** What the library's words for a fault in the braces mean; others are said in general. */
const RULES: Readonly<Record<string, Sentence>> = {
  unopened_tag: (say) => say("admin.template.rule.unopened", BRACES),
  unclosed_tag: (say) => say("admin.template.rule.unclosed", BRACES),
  unopened_loop: (say) => say("admin.template.rule.unopened", LOOP),
  unclosed_loop: (say) => say("admin.template.rule.unclosed", LOOP),
  closing_tag_does_not_match_opening_tag: (say) => say("admin.template.rule.mismatch", LOOP),
};
const BRACES = { open: "{", close: "}" } as const;
const LOOP = { open: "{#...}", close: "{/...}" } as const;

function problemText(problem: TemplateProblem, say: Say): string {
  if (problem.kind === "field") {
    const [field, near] = [`{${problem.name}}`, problem.near];
    return near === ""
      ? say("admin.template.field", { field })
      : say("admin.template.field.near", { field, near });
  }
  if (problem.kind === "syntax") {
    const rule = RULES[problem.rule]?.(say) ?? say("admin.template.rule.other");
    return say("admin.template.syntax", { rule, near: problem.near });
  }
  if (problem.kind === "noField") return say("admin.template.noField", { field: EXAMPLE_FIELD });
  return say(`admin.template.problem.${problem.kind}`);
}
