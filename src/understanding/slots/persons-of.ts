import { isSlip } from "../corrections";
import type { PersonSpan } from "../persons";
import type { Reading } from "../reading";
import type { Intent } from "../understanding";
import { wordSet } from "../word-set";
import { counting, type SlotContext } from "./context";

/** A registration's person is who answers for it: "cụ Thuần đứng lên nói ..., bí thư Hoàng Nghĩa Thụ chịu trách nhiệm". */
export function personsOf(context: SlotContext): readonly PersonSpan[] {
  const { reading, intent } = context;
  const all = withoutCorrected(reading, counting(context, reading.persons));
  const persons = TELLING.has(intent) ? all.filter((person) => !isHouseOf(reading, person)) : all;
  if (intent !== "register_model" || persons.length < 2) return persons;
  const at = persons.findIndex((person) => answersFor(reading, person));
  const [before, one] = [persons[at - 1], persons[at]];
  if (one === undefined) return persons;
  const isPair = before !== undefined && one.whole.from - before.to <= 1;
  return isPair ? [before, one] : [one];
}

const TELLING: ReadonlySet<Intent> = new Set(["update_progress", "report_result"]);

/** "vướng nhà ông Bảy chưa chịu dời rào": whose house it is, not who does the work. */
function isHouseOf({ tokens }: Reading, { whole }: PersonSpan): boolean {
  const before = tokens[whole.from - 1]?.acc;
  return before === "nhà" || before === "ruộng" || before === "đất";
}

/** "chị Lý, à nhầm, chị Lê": the later one is meant. */
function withoutCorrected(reading: Reading, persons: readonly PersonSpan[]): readonly PersonSpan[] {
  if (persons.length < 2) return persons;
  return persons.filter((person, i) => {
    const next = persons[i + 1];
    if (next === undefined) return true;
    return (
      !isSlip(reading.tokens, { from: person.to, to: next.whole.from }) && !handsOver(reading, person, next)
    );
  });
}

const HANDING = wordSet("sang qua");

/** "chuyển từ anh Lực sang chị Bích": the one it is given to. */
function handsOver({ tokens }: Reading, one: PersonSpan, next: PersonSpan): boolean {
  return tokens[one.whole.from - 1]?.fold === "tu" && HANDING.has(tokens[next.whole.from - 1]);
}

const ANSWERING = new Set(["phu trach", "chiu trach", "lam dau", "la dau", "truc tiep", "dung ra"]);

function answersFor({ tokens }: Reading, { to }: PersonSpan): boolean {
  return ANSWERING.has(`${tokens[to]?.fold} ${tokens[to + 1]?.fold}`);
}
