import type { Say } from "../../../locales/say";
import { formatCount } from "../format";
import type { NarrativeFacts, NarrativePapers } from "./narrative-facts";

/** How the movement is led and made known: plans, committees, publicity; what was not recorded is not told. */
export function paperSentences({ papers }: NarrativeFacts, say: Say): string[] {
  const parts = [planText(papers, say), committeeText(papers, say)].filter((text) => text !== "");
  return [
    parts.length === 0 ? "" : say("narrative.papers", { year: String(papers.year), parts: parts.join("; ") }),
    publicitySentence(papers, say),
  ];
}

function planText({ plan }: NarrativePapers, say: Say): string {
  if (plan === undefined) return "";
  return plan.coverage === undefined
    ? say("narrative.plan")
    : say("narrative.plan.coverage", said(plan.coverage));
}

function committeeText({ committee }: NarrativePapers, say: Say): string {
  if (committee === undefined) return "";
  const members = formatCount(committee.members);
  if (committee.coverage === undefined)
    return committee.members > 0
      ? say("narrative.committee.members", { members })
      : say("narrative.committee");
  const covered = said(committee.coverage);
  return committee.members > 0
    ? say("narrative.committee.coverageMembers", { ...covered, members })
    : say("narrative.committee.coverage", covered);
}

function said({ have, all, units }: { readonly have: number; readonly all: number; readonly units: string }) {
  return { have: formatCount(have), all: formatCount(all), units };
}

function publicitySentence({ publicity }: NarrativePapers, say: Say): string {
  if (publicity === undefined) return "";
  const { reports, articles } = publicity;
  const parts = [
    reports > 0 ? say("narrative.publicity.reports", { count: formatCount(reports) }) : "",
    articles > 0 ? say("narrative.publicity.articles", { count: formatCount(articles) }) : "",
  ].filter((text) => text !== "");
  return parts.length === 0 ? "" : say("narrative.publicity", { parts: parts.join("; ") });
}
