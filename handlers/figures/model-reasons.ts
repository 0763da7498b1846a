import type { Ending, LeaderQuestion } from "../../src/dialogue/read-leader-question";
import type { ModelFilter } from "../../src/domain/figures";
import { totalsOf } from "../../src/domain/figures";
import type { StepName } from "../../src/domain/life-cycle";
import type { Model } from "../../src/domain/model";
import { vietnamDay } from "../../src/domain/vietnam-time";
import { figureText } from "../../src/reports/figures-text";
import { formatDay } from "../../src/reports/format";
import { answer, type Request, type Response, type Services } from "../handler";
import { aboutQuestion, toldOf } from "./about-question";
import { MOST_NAMED, namedLines } from "./named-lines";
import { narrowingOf } from "./narrowing-of";
import { readQuestion } from "./question";

/** The step whose note tells why. */
const STEPS: Readonly<Record<Ending, StepName>> = {
  stopped: "stop",
  paused: "pause",
  withdrawn: "withdraw",
  returned: "return",
  notRecognised: "refuse",
  can_cung_co: "appraise",
  chua_dat: "appraise",
};

/** Asked about one, the leader hears of the others too: they are easily taken for each other. */
const BESIDE: readonly Ending[] = ["stopped", "paused", "withdrawn"];

/** "Mô hình nào dừng rồi, vì sao": those that ended so, with the reason as it was written. */
export async function modelReasons(
  { ending = "stopped" }: LeaderQuestion,
  request: Request,
  services: Services,
): Promise<Response> {
  const { say, figures } = services;
  const read = await readQuestion(request, services);
  if (!read.ok) return answer(read.text);
  const { question } = read;
  const { years, from, to } = question.filter;
  const filterOf = (one: Ending): ModelFilter => ({
    ...narrowingOf(question.filter),
    years,
    from,
    to,
    ...standingOf(one),
  });
  const [cells, models] = await Promise.all([
    figures.count(filterOf(ending), []),
    figures.list(filterOf(ending), { skip: 0, limit: MOST_NAMED }),
  ]);
  const totals = totalsOf(cells);
  const told = { ...aboutQuestion(question, services), ending: say(`ending.${ending}`) };
  const beside = await Promise.all(
    BESIDE.filter((one) => one !== ending && BESIDE.includes(ending)).map(async (one) => {
      const { all } = totalsOf(await figures.count(filterOf(one), []));
      return all === 0 ? [] : [say("ending.part", { count: all, ending: say(`ending.${one}`) })];
    }),
  );
  const parts = beside.flat().join("; ");
  // What was written about a model is nothing for a group.
  const detailOf = request.inGroup ? () => "" : (model: Model) => reasonOf(model, STEPS[ending], services);
  const left = totals.all - models.length;
  const lines = [
    totals.all === 0
      ? say("reasons.none", told)
      : say("reasons.head", { ...told, figure: figureText(totals, say) }),
    ...namedLines(models, detailOf, services),
    left > 0 ? say("gap.more", { count: left }) : "",
    parts === "" ? "" : say("reasons.also", { parts }),
    request.inGroup && totals.all > 0 ? say("reasons.private") : "",
  ];
  return toldOf(lines, question, request, services);
}

function standingOf(ending: Ending): Pick<ModelFilter, "states" | "conclusion"> {
  return ending === "can_cung_co" || ending === "chua_dat" ? { conclusion: ending } : { states: [ending] };
}

function reasonOf({ history }: Model, step: StepName, { say }: Services): string {
  const event = history.findLast(({ action }) => action === step);
  if (event === undefined) return say("reasons.unknown");
  const reason = event.note ?? say("reasons.unknown");
  return say("reasons.detail", { date: formatDay(vietnamDay(event.at)), reason });
}
