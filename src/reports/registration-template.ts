import writeXlsxFile, { type Cell } from "write-excel-file/node";
import type { Say } from "../../locales/say";

/** The columns of the template, in its order; a list may have more, and in any order. */
const COLUMNS = [
  ...(["name", "unit", "village", "field", "kind", "subject", "level", "novelty"] as const),
  ...(["person", "phone", "content", "goal"] as const),
] as const;
const WIDTHS: Readonly<Partial<Record<(typeof COLUMNS)[number], number>>> = {
  name: 40,
  content: 50,
  goal: 40,
};
const WIDTH = 18;
/** Rows with their number and their columns as text, so that a phone number keeps its zero. */
const ROWS = 50;
const HEAD = { fontWeight: "bold", backgroundColor: "#DCE6F1", borderStyle: "thin", wrap: true } as const;
const TEXT = { type: String, format: "@", borderStyle: "thin", wrap: true } as const;

/** The list of registrations to be filled in (mẫu danh sách đăng ký), with a second sheet on how. */
export function registrationTemplate(say: Say): Promise<Buffer> {
  const heads = COLUMNS.map((column): Cell => ({ value: say(`sheet.column.${column}`), ...HEAD }));
  const rows = Array.from({ length: ROWS }, (_, index): Cell[] => [
    { value: index + 1, borderStyle: "thin" },
    ...COLUMNS.map((): Cell => ({ value: "", ...TEXT })),
  ]);
  const list = [
    [{ value: say("template.title"), fontWeight: "bold" as const }],
    [{ value: say("sheet.column.order"), ...HEAD }, ...heads],
    ...rows,
  ];
  return writeXlsxFile([
    {
      data: list,
      sheet: say("template.sheet.list"),
      columns: [{ width: 6 }, ...COLUMNS.map((column) => ({ width: WIDTHS[column] ?? WIDTH }))],
      stickyRowsCount: 2,
    },
    {
      data: helpRows(say),
      sheet: say("template.sheet.help"),
      columns: [{ width: 20 }, { width: 70 }, { width: 50 }],
    },
  ]).toBuffer();
}

function helpRows(say: Say): Cell[][] {
  const titles = [say("template.help.column"), say("template.help.how"), say("template.help.example")];
  return [
    [{ value: say("template.help.title"), fontWeight: "bold" }],
    titles.map((value): Cell => ({ value, ...HEAD })),
    ...COLUMNS.map((column) =>
      [say(`sheet.column.${column}`), say(`template.how.${column}`), say(`template.example.${column}`)].map(
        (value): Cell => ({ value, ...TEXT }),
      ),
    ),
  ];
}
