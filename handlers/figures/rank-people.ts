import { questionWords } from "../../src/dialogue/question-words";
import type { PersonCount } from "../../src/store/model-gaps";
import { answer, type Request, type Response, type Services } from "../handler";
import { aboutQuestion, toldOf } from "./about-question";
import { type Question, readQuestion } from "./question";
import { zeroText } from "./zero-text";

const MOST_TOLD = 10;
const FOLLOWS = / (?:theo doi|giup do|don doc) /;

interface Ranked {
  readonly who: string;
  readonly name: string;
  readonly count: number;
}

/** Who is in charge of (or follows) how many of the models asked about. */
export interface RankedPeople {
  readonly kind: "person" | "follower";
  readonly all: number;
  /** Most first. */
  readonly people: readonly Ranked[];
  /** Models for which nobody is named. */
  readonly nobody: number;
}

/** "Ai phụ trách nhiều mô hình nhất": the first ones by name, then everybody; never into a group. */
export async function rankPeople(request: Request, services: Services): Promise<Response> {
  const read = await readQuestion(request, services);
  if (!read.ok) return answer(read.text);
  const { question } = read;
  const found = await rankedPeople(question, request.text, services);
  const [first] = found.people;
  const lines = await rankingLines(found, question, services);
  if (first === undefined) {
    const told = await toldOf(lines, question, request, services);
    return found.all === 0 ? told : alone(told);
  }
  const next = services.say(`ranking.next.${found.kind}`, { name: first.name });
  return alone(await toldOf(lines, question, { ...request, next }, services));
}

/** Those in charge, or those who follow where the text asks for them. */
export async function rankedPeople(
  { filter: asked }: Question,
  text: string,
  services: Services,
): Promise<RankedPeople> {
  const kind = FOLLOWS.test(questionWords(text)) ? "follower" : "person";
  const { person: _person, follower: _follower, inCharge: _inCharge, ...filter } = asked;
  const counts = await services.gaps.byPerson(filter, kind);
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  const people = await ranked(counts, kind, services);
  return { kind, all, people, nobody: all - people.reduce((sum, { count }) => sum + count, 0) };
}

/** What a ranking says in words. */
export async function rankingLines(
  found: RankedPeople,
  question: Question,
  services: Services,
): Promise<readonly string[]> {
  const { kind, all, people } = found;
  const { say } = services;
  const about = aboutQuestion(question, services);
  const [first] = people;
  if (all === 0) return [await zeroText(question, services)];
  if (first === undefined) return [say(`ranking.none.${kind}`, { ...about, all })];
  const most = people.filter(({ count }) => count === first.count).map(({ who }) => who);
  return [
    say(`ranking.${kind}.head`, { who: most.join("; "), count: first.count }),
    say(`ranking.split.${kind}`, { parts: partsOf(found, services) }),
    say("ranking.scope", { ...about, all }),
  ];
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
function partsOf({ kind, people, nobody }: RankedPeople, { say }: Services): string {
  const rest = people.slice(MOST_TOLD);
  const sum = rest.reduce((total, { count }) => total + count, 0);
  return [
    ...people.slice(0, MOST_TOLD).map(({ who: name, count }) => say("count.part", { name, count })),
    ...(rest.length === 0 ? [] : [say("ranking.rest", { people: rest.length, count: sum })]),
    ...(nobody === 0 ? [] : [say(`ranking.nobody.${kind}`, { count: nobody })]),
  ].join("; ");
}

function alone(response: Response): Response {
  return { ...response, replies: response.replies.map((reply) => ({ ...reply, private: true })) };
}
