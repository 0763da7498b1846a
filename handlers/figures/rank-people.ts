import { questionWords } from "../../src/dialogue/question-words";
import type { PersonCount } from "../../src/store/model-gaps";
import { answer, type Request, type Response, type Services } from "../handler";
import { aboutQuestion, toldOf } from "./about-question";
import { readQuestion } from "./question";
import { zeroText } from "./zero-text";

const MOST_TOLD = 10;
const FOLLOWS = / (?:theo doi|giup do|don doc) /;

interface Ranked {
  readonly who: string;
  readonly name: string;
  readonly count: number;
}

/** "Ai phụ trách nhiều mô hình nhất": the first ones by name, then everybody; never into a group. */
export async function rankPeople(request: Request, services: Services): Promise<Response> {
  const { say, gaps } = services;
  const read = await readQuestion(request, services);
  if (!read.ok) return answer(read.text);
  const { question } = read;
  const kind = FOLLOWS.test(questionWords(request.text)) ? "follower" : "person";
  const { person: _person, follower: _follower, inCharge: _inCharge, ...filter } = question.filter;
  const counts = await gaps.byPerson(filter, kind);
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  const people = await ranked(counts, kind, services);
  const about = aboutQuestion(question, services);
  const [first] = people;
  if (all === 0) return toldOf([await zeroText(question, services)], question, request, services);
  if (first === undefined)
    return alone(await toldOf([say(`ranking.none.${kind}`, { ...about, all })], question, request, services));
  const most = people.filter(({ count }) => count === first.count).map(({ who }) => who);
  const nobody = all - people.reduce((sum, { count }) => sum + count, 0);
  const lines = [
    say(`ranking.${kind}.head`, { who: most.join("; "), count: first.count }),
    say(`ranking.split.${kind}`, {
      parts: partsOf(people, say(`ranking.nobody.${kind}`, { count: nobody }), nobody, services),
    }),
    say("ranking.scope", { ...about, all }),
  ];
  return alone(
    await toldOf(
      lines,
      question,
      { ...request, next: say(`ranking.next.${kind}`, { name: first.name }) },
      services,
    ),
  );
}

async function ranked(
  counts: readonly PersonCount[],
  kind: "person" | "follower",
  { say, findPerson }: Services,
): Promise<readonly Ranked[]> {
  const people = await Promise.all(
    counts.map(async ({ person, unitName = "", count }) => {
      if (person === undefined) return [];
      if (kind === "person")
        return [{ name: person, count, who: say("ranking.who", { name: person, unit: unitName }) }];
      const follower = await findPerson(person);
      const name = follower?.name ?? say("ranking.gone");
      return [{ name, count, who: name }];
    }),
  );
  return people.flat();
}

/** Everybody, those without a name too, so that the parts come to the whole. */
function partsOf(people: readonly Ranked[], nobodyText: string, nobody: number, { say }: Services): string {
  const rest = people.slice(MOST_TOLD);
  const sum = rest.reduce((total, { count }) => total + count, 0);
  return [
    ...people.slice(0, MOST_TOLD).map(({ who: name, count }) => say("count.part", { name, count })),
    ...(rest.length === 0 ? [] : [say("ranking.rest", { people: rest.length, count: sum })]),
    ...(nobody === 0 ? [] : [nobodyText]),
  ].join("; ");
}

function alone(response: Response): Response {
  return { ...response, replies: response.replies.map((reply) => ({ ...reply, private: true })) };
}
