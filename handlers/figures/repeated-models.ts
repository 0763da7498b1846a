import type { ComparedModel } from "../../src/store/model-gaps";
import { isClose, nameKey } from "../../src/understanding/similar-names";
import { answer, type Request, type Response, type Services } from "../handler";
import { aboutQuestion, toldOf } from "./about-question";
import { placeOf } from "./named-lines";
import { readQuestion } from "./question";

const MOST_GROUPS = 15;
const MOST_PAIRS = 8;
/** A unit with more names than this is not looked through for close ones: each pair is compared. */
const MOST_IN_UNIT = 300;
/** Shorter contents are alike by chance. */
const LEAST_WORDS = 6;

/** "Có mô hình nào trùng tên hoặc trùng nội dung không": one name twice, names close to each other, one content twice. */
export async function repeatedModels(request: Request, services: Services): Promise<Response> {
  const { say, gaps } = services;
  const read = await readQuestion(request, services);
  if (!read.ok) return answer(read.text);
  const { question } = read;
  const models = await gaps.compared(question.filter);
  const groups = groupsOf(models, ({ nameKey: key }) => key);
  const { place, period, filters } = aboutQuestion(question, services);
  const about = { place: `${place}${filters}`, period };
  const count = groups.reduce((sum, group) => sum + group.length, 0);
  const lines = [
    groups.length === 0
      ? say("repeated.none", about)
      : say("repeated.head", { ...about, names: groups.length, count }),
    ...groups.slice(0, MOST_GROUPS).map((group, index) => groupLine(group, index + 1, services)),
    groups.length > MOST_GROUPS ? say("repeated.more", { count: groups.length - MOST_GROUPS }) : "",
    ...nearLines(models, services),
    ...contentLines(models, services),
    groups.length === 0 ? "" : say("repeated.note"),
  ];
  return toldOf(lines, question, request, services);
}

/** Those that share a key, the largest groups first. */
function groupsOf(
  models: readonly ComparedModel[],
  keyOf: (model: ComparedModel) => string | undefined,
): readonly (readonly ComparedModel[])[] {
  const groups = new Map<string, ComparedModel[]>();
  for (const model of models) {
    const key = keyOf(model);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [model]);
    else group.push(model);
  }
  return [...groups.values()].filter(({ length }) => length > 1).sort((a, b) => b.length - a.length);
}

function groupLine(group: readonly ComparedModel[], number: number, { say }: Services): string {
  const where = group.map((model) => say("repeated.where", { place: placeOf(model), code: model.code }));
  return say("repeated.group", {
    number,
    name: group[0]?.name ?? "",
    count: group.length,
    where: where.join("; "),
  });
}

/** Names of one unit that differ by a slip or the order of their words. */
function nearLines(models: readonly ComparedModel[], { say }: Services): string[] {
  const units = groupsOf(models, ({ unit }) => unit).filter(({ length }) => length <= MOST_IN_UNIT);
  const pairs = units.flatMap((unit) =>
    unit.flatMap((a, index) =>
      unit
        .slice(index + 1)
        .filter((b) => a.nameKey !== b.nameKey && isClose(a.nameKey, b.nameKey))
        .map((b) => say("repeated.pair", { ...pairOf(a, b), unit: a.unitName })),
    ),
  );
  return pairs.length === 0 ? [] : [say("repeated.near"), ...pairs.slice(0, MOST_PAIRS)];
}

function pairOf(a: ComparedModel, b: ComparedModel) {
  return { a: a.name, codeA: a.code, b: b.name, codeB: b.code };
}

/** Nothing can be said of those whose form does not tell its content. */
function contentLines(models: readonly ComparedModel[], { say }: Services): string[] {
  const told = models.filter(({ content = "" }) => nameKey(content).split(" ").length >= LEAST_WORDS);
  if (told.length === 0) return [say("repeated.contentUnknown")];
  const alike = groupsOf(told, ({ content = "" }) => nameKey(content));
  if (alike.length === 0) return [say("repeated.noContent", { count: told.length })];
  const lines = alike.flatMap(([a, ...others]) =>
    a === undefined ? [] : others.map((b) => say("repeated.pair", { ...pairOf(a, b), unit: b.unitName })),
  );
  return [say("repeated.content"), ...lines.slice(0, MOST_PAIRS)];
}
