import type { Say } from "../../../locales/say";
import { formatCount } from "../format";
import type { NarrativeFacts } from "../narrative/narrative-facts";
import { openSentences } from "../narrative/open-sentences";
import { outstandingSentences } from "../narrative/outstanding-sentences";
import { paperSentences } from "../narrative/paper-sentences";
import { reachedSentence } from "../narrative/reached-sentence";
import { registrationSentences } from "../narrative/registration-sentences";
import { resourceSentence } from "../narrative/resource-sentence";
import type { ReportSection } from "./document-facts";

/** Records that lack something which is expected of them. */
export interface Gaps {
  readonly withoutReport: number;
  readonly withoutPhoto: number;
}

/** The body of a report: every sentence from figures; what calls for judgement is left to the writer. */
export function reportSections(facts: NarrativeFacts, gaps: Gaps, say: Say): readonly ReportSection[] {
  const dots = [say("document.left")];
  const section = (heading: string, groups: readonly (readonly string[])[]) => ({
    heading,
    paragraphs: paragraphsOf(groups, say),
  });
  return [
    section(say("document.section.registered"), [registrationSentences(facts, say)]),
    section(say("document.section.done"), [
      paperSentences(facts, say),
      [reachedSentence(facts, say)],
      outstandingSentences(facts, say),
    ]),
    section(say("document.section.resources"), [[resourceSentence(facts, say)]]),
    section(say("document.section.gaps"), [openSentences(facts, say), gapSentences(gaps, say)]),
    { heading: say("document.section.proposals"), paragraphs: dots },
  ];
}

/** A section that nothing is known for says so, since an empty one would look like a fault. */
function paragraphsOf(groups: readonly (readonly string[])[], say: Say): readonly string[] {
  const paragraphs = groups
    .map((sentences) => sentences.filter((sentence) => sentence !== "").join(" "))
    .filter((paragraph) => paragraph !== "");
  return paragraphs.length > 0 ? paragraphs : [say("document.nothing")];
}

function gapSentences({ withoutReport, withoutPhoto }: Gaps, say: Say): string[] {
  return [
    withoutReport > 0 ? say("document.gap.report", { count: formatCount(withoutReport) }) : "",
    withoutPhoto > 0 ? say("document.gap.photo", { count: formatCount(withoutPhoto) }) : "",
  ];
}
