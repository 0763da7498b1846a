import type { Token } from "./tokens";
import type { Zone } from "./zone";

const PROGRAM_MARKS = new Set(["<", "$", "`", "\\", "--"]);

/** "'); DROP TABLE x; --", "<b>A</b>": a name of marks is taken as it stands, to the end of its line. */
export function isProgram(tokens: readonly Token[], { from, to }: Zone): boolean {
  for (let i = from; i < to; i += 1) {
    const [token, next] = [tokens[i], tokens[i + 1]];
    if (token?.kind !== "punct") continue;
    if (PROGRAM_MARKS.has(token.acc)) return true;
    const glued = next?.kind === "punct" && next.start === token.end && i + 1 < to;
    if (glued && ["--", "')", "';", '";', '")', "{{", "${"].includes(token.acc + next.acc)) return true;
  }
  return false;
}
