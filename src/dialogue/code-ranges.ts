const CODE = /^(.*?)(\d+)$/;
/** So many in a row are read at a glance. */
const MOST_LISTED = 5;

/** Codes one by one, long runs of them by their ends: "DVK-2026-0003 – DVK-2026-0310, DVK-2026-0315". */
export function codeRanges(codes: readonly string[]): string {
  const runs: string[][] = [];
  for (const code of codes) {
    const open = runs.at(-1);
    if (open !== undefined && follows(open.at(-1) ?? "", code)) open.push(code);
    else runs.push([code]);
  }
  return runs
    .flatMap((run) => (run.length > MOST_LISTED ? [`${run[0] ?? ""} – ${run.at(-1) ?? ""}`] : run))
    .join(", ");
}

function follows(before: string, code: string): boolean {
  const [, head, number] = CODE.exec(before) ?? [];
  const [, nextHead, next] = CODE.exec(code) ?? [];
  return head !== undefined && head === nextHead && Number(next) === Number(number) + 1;
}
