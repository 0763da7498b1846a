import path from "node:path";
import { projectFile } from "../../../src/project-file";
import { quoteSchema, renderExchange } from "./exchange";
import type { Performance } from "./play-story";

/** The pages that quote stories. */
export const GUIDES = ["huong-dan-can-bo.md", "huong-dan-ban-chi-dao.md", "huong-dan-lanh-dao.md"];

export function guideFile(name: string): string {
  return path.join(projectFile("docs"), "vi", name);
}

/** `<!-- story {"story": …} -->`, the quotation, `<!-- end -->`. */
const BLOCK = /<!-- story (\{.*?\}) -->\n[\s\S]*?<!-- end -->/g;

/** The page with each quotation as the story runs now: the same page, if nothing has changed. */
export async function refreshedGuide(
  page: string,
  performanceOf: (story: string) => Promise<Performance>,
): Promise<string> {
  const performances = new Map<string, Performance>();
  for (const [, json = ""] of page.matchAll(BLOCK)) {
    const { story } = quoteSchema.parse(JSON.parse(json));
    performances.set(story, await performanceOf(story));
  }
  return page.replace(BLOCK, (_block, json: string) => {
    const quote = quoteSchema.parse(JSON.parse(json));
    const performance = performances.get(quote.story) ?? { played: [], problems: [] };
    return `<!-- story ${json} -->\n${renderExchange(quote, performance)}\n<!-- end -->`;
  });
}
