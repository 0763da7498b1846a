import type { IntentLimits } from "../../src/understanding/intents/intent-judge";
import { sureByRules } from "../../src/understanding/intents/intent-judge";
import { INTENTS } from "../../src/understanding/understanding";
import { FOLDS, type HeldOut } from "./cross-validate";
import { judge, setLimits } from "./set-limits";

const BINS = [0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 1.01];

/** Cross-validated accuracy, per intent, and whether a confidence means what it says. */
export function reportLines(
  heldOut: readonly HeldOut[],
  limits: IntentLimits,
  usual: readonly HeldOut[],
  wrong: boolean,
): readonly string[] {
  const typed = heldOut.filter(({ example }) => !example.isTwin);
  const twins = heldOut.filter(({ example }) => example.isTwin);
  return [
    `${typed.length} utterances (and ${twins.length} without their accents), ${FOLDS}-fold cross-validation`,
    `rules alone         ${share(typed.filter(isRightByRules).length, typed.length)}`,
    summary("rules and model", typed, limits),
    summary("without accents", twins, limits),
    ...INTENTS.map((intent) => intentLine(intent, typed, limits)),
    "",
    ...calibrationLines(typed, usual),
    ...(wrong
      ? typed.filter((one) => judge(one, limits).intent !== one.example.intent).map(wrongLine(limits))
      : []),
  ];
}

function isRightByRules({ example }: HeldOut): boolean {
  return sureByRules(example.points).intent === example.intent;
}

function summary(label: string, outcomes: readonly HeldOut[], limits: IntentLimits): string {
  const judged = outcomes.map((one) => ({ gold: one.example.intent, ...judge(one, limits) }));
  const right = judged.filter(({ gold, intent }) => gold === intent).length;
  const known = judged.filter(({ intent }) => intent !== "unknown");
  const precise = known.filter(({ gold, intent }) => gold === intent).length;
  const asked = judged.filter(({ gold, intent }) => intent === "unknown" && gold !== "unknown");
  const offered = asked.filter(({ gold, candidates }) => candidates.includes(gold)).length;
  return `${label.padEnd(18)}  ${share(right, judged.length)}; recognised are right ${share(precise, known.length)}; asked back ${asked.length}, the right one offered ${offered}`;
}

function intentLine(intent: string, typed: readonly HeldOut[], limits: IntentLimits): string {
  const judged = typed.map((one) => ({ gold: one.example.intent, said: judge(one, limits).intent }));
  const gold = judged.filter((one) => one.gold === intent);
  const said = judged.filter((one) => one.said === intent);
  const right = gold.filter((one) => one.said === intent).length;
  return `  ${intent.padEnd(20)} ${String(gold.length).padStart(4)}  precision ${share(right, said.length)}  recall ${share(right, gold.length)}`;
}

/** Limits from one half of the outcomes, their confidences checked on the other. */
function calibrationLines(typed: readonly HeldOut[], usual: readonly HeldOut[]): readonly string[] {
  const limits = setLimits(
    typed.filter((_, i) => i % 2 === 0),
    usual,
  );
  const judged = typed
    .filter((_, i) => i % 2 === 1)
    .map((one) => ({
      gold: one.example.intent,
      ...judge(one, { ...limits, least: { ordinary: 0, careful: 0 } }),
    }));
  const lines = ["confidence   n     says     right   (limits from one half, checked on the other)"];
  for (let i = 0; i + 1 < BINS.length; i += 1) {
    const [from, to] = [BINS[i] ?? 0, BINS[i + 1] ?? 1];
    const bin = judged.filter(({ confidence }) => confidence >= from && confidence < to);
    const says = bin.reduce((sum, { confidence }) => sum + confidence, 0);
    const right = bin.filter(({ gold, intent }) => gold === intent).length;
    lines.push(
      `${from.toFixed(2)}-${Math.min(1, to).toFixed(2)}  ${String(bin.length).padStart(4)}  ${share(says, bin.length)}  ${share(right, bin.length)}`,
    );
  }
  return lines;
}

function wrongLine(limits: IntentLimits): (one: HeldOut) => string {
  return (one) => {
    const { intent, confidence } = judge(one, limits);
    return `${confidence.toFixed(2)}\t${one.example.intent} -> ${intent}\t${one.example.text.replaceAll("\n", " / ")}`;
  };
}

function share(part: number, whole: number): string {
  return whole === 0 ? "     -" : `${((100 * part) / whole).toFixed(1).padStart(5)} %`;
}
