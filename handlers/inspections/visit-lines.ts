import type { Inspection } from "../../src/domain/inspection";
import type { Model } from "../../src/domain/model";
import { vietnamDay } from "../../src/domain/vietnam-time";
import { formatDay } from "../../src/reports/format";
import { whenText } from "../../src/reports/when-text";
import { evidenceText } from "../files/attach-files";
import type { Services } from "../handler";

/** The next inspection of a model and the last conclusion on it, for its card. */
export async function visitLines(
  model: Model,
  { scope, sentAt }: { readonly scope: string; readonly sentAt: Date },
  { say, inspections }: Services,
): Promise<string[]> {
  const about = await inspections.about(model, scope);
  const today = vietnamDay(sentAt);
  const next = about.findLast(({ state, on }) => state === "planned" && on >= today);
  const held = about.find(
    ({ state, results }) => state === "done" && results.some(({ code }) => code === model.code),
  );
  const { conclusion } = model;
  const lines = [next === undefined ? "" : say("status.nextVisit", { when: whenText(next, say) })];
  if (conclusion !== undefined) {
    const text = say(`conclusion.${conclusion}`);
    lines.push(
      held === undefined
        ? say("status.conclusion", { conclusion: text })
        : say("status.lastVisit", { conclusion: text, date: formatDay(held.on) }) +
            filesCount(held, model, say),
    );
  }
  const followUp = held?.followUp;
  if (followUp !== undefined && followUp >= today)
    lines.push(say("status.followUp", { date: formatDay(followUp) }));
  return lines.filter((line) => line !== "");
}

/** How many photos and files the inspection has, and how to see them. */
function filesCount(inspection: Inspection, { code }: Model, say: Services["say"]): string {
  const { evidence = [] } = inspection;
  if (evidence.length === 0) return "";
  return say("visit.files.count", { all: evidenceText(inspection, say), target: code });
}
