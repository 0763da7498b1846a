import { isShout } from "./person-capitals";
import { startsUpper } from "./starts-upper";
import type { Token } from "./tokens";
import { wordSet } from "./word-set";
import type { Zone } from "./zone";

/** What is done in a village; before a figure it is reported, not called so. */
const DOING = wordSet(
  "phat trao tang ban mua thu trong hien gop dong quyen ung van huy do xay sua lap nao don nuoi cap ho to lam chat phat trai dap son",
);
/** Who does it. */
const PEOPLE = new Set(
  "ba con|nhan dan|nguoi dan|hoi vien|doan vien|dang vien|cac ho|ban con|can bo|cac hoi|toan dan|ca xom|ca thon|dan gop|dan hien|chi em|anh em".split(
    "|",
  ),
);
/** Words that may stand between what is done and its figure. */
const BEFORE_FIGURE = wordSet("duoc dc la ung ho gop hien thu hon gan khoang tong cong");
const MOST_BEFORE = 3;

/** "xã A: bà con hiến 3 sào", "kết quả: phát 150 suất quà": behind a colon, with figures, what was done and no name. */
export function isActivity(
  tokens: readonly Token[],
  { from, to }: Zone,
  taken: (index: number) => string | undefined,
): boolean {
  const first = tokens[from];
  if (first === undefined || tokens[from - 1]?.acc !== ":") return false;
  if (startsUpper(first.raw) && !isShout(first)) return false;
  if (!DOING.has(first) && !PEOPLE.has(`${first.fold} ${tokens[from + 1]?.fold}`)) return false;
  for (let i = from; i < to; i += 1) if (tokens[i]?.kind === "number") return true;
  let at = to;
  while (at < to + MOST_BEFORE && BEFORE_FIGURE.has(tokens[at]) && taken(at) === undefined) at += 1;
  const kind = taken(at);
  return tokens[at]?.kind === "number" || (kind !== undefined && FIGURES.has(kind));
}

const FIGURES: ReadonlySet<string> = new Set([
  "money",
  "area",
  "length",
  "labour",
  "households",
  "people",
  "number",
  "weak",
]);
