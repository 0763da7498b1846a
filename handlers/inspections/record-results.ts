import type { Inspection } from "../../src/domain/inspection";
import type { Model } from "../../src/domain/model";
import type { Request, Services } from "../handler";
import { actOnModels } from "../models/act-on-models";
import { modelNotices } from "../models/model-notices";
import { refusalText } from "../models/refusal-text";
import type { Told } from "../tell";
import { conclusionText } from "./present-visit";

/** Takes the conclusions of an inspection to its models (thẩm định): each is decided on as it stands now. */
export async function recordResults(
  { results, conclusion, findings, on, unitName }: Inspection,
  request: Request,
  services: Services,
): Promise<{ readonly lines: readonly string[]; readonly told: Told }> {
  const { say } = services;
  const lines: string[] = [];
  const notices: Told[] = [];
  for (const result of results) {
    const { code } = result;
    const said = [result.reason ?? "", ...findings].filter((part) => part !== "").join("; ");
    const order = {
      step: "appraise" as const,
      set: { conclusion: result.conclusion },
      on,
      ...(said !== "" && { note: said }),
    };
    const [acted] = await actOnModels({ ...order, codes: [code] }, request, services);
    if (acted === undefined) continue;
    if (acted.result.status !== "changed")
      lines.push(await refusalText({ code, step: "appraise", result: acted.result }, request, services));
    else {
      const model: Model = acted.result.model;
      lines.push(say("visited.result", { name: model.name, code, conclusion: conclusionText(result, say) }));
      notices.push(await modelNotices(order, [model], request, services));
    }
  }
  if (conclusion !== undefined)
    lines.push(say("visited.result.unit", { place: unitName, conclusion: say(`conclusion.${conclusion}`) }));
  return { lines, told: merged(notices) };
}

/** One notice a person and chat, however many of their models were looked at. */
export function merged(told: readonly Told[]): Told {
  const byChat = new Map<string, Told["notices"][number]>();
  for (const notice of told.flatMap(({ notices }) => notices)) {
    const key = JSON.stringify(notice.to);
    const before = byChat.get(key);
    const text =
      before === undefined || before.text === notice.text ? notice.text : `${before.text}\n${notice.text}`;
    byChat.set(key, { ...notice, text });
  }
  return {
    notices: [...byChat.values()],
    unreached: [...new Set(told.flatMap(({ unreached }) => unreached))],
  };
}
