import { readGaps } from "../../src/dialogue/read-gaps";
import {
  type LEADER_MATTERS,
  type LeaderQuestion,
  readLeaderQuestion,
} from "../../src/dialogue/read-leader-question";
import { asksAllNumbers } from "../../src/dialogue/read-standing";
import { asksWhere } from "../../src/dialogue/read-village-question";
import { fold } from "../../src/understanding/fold";
import type { Understanding } from "../../src/understanding/understanding";
import type { Request, Response, Services } from "../handler";
import { dueAppraisals } from "./due-appraisals";
import { eligibleModels } from "./eligible-models";
import { lapsedModels } from "./lapsed-models";
import { lateModels } from "./late-models";
import { lateRegistered } from "./late-registered";
import { list } from "./list";
import { modelObstacles } from "./model-obstacles";
import { modelReasons } from "./model-reasons";
import { newReports } from "./new-reports";
import { rankPeople } from "./rank-people";
import { repeatedModels } from "./repeated-models";

type Answer = (asked: LeaderQuestion, request: Request, services: Services) => Promise<Response>;

const ANSWERS: Readonly<Record<(typeof LEADER_MATTERS)[number], Answer>> = {
  late: lateModels,
  lateRegistered: (_asked, request, services) => lateRegistered(request, services),
  due: (_asked, request, services) => dueAppraisals(request, services),
  eligible: eligibleModels,
  lapsed: lapsedModels,
  repeated: (_asked, request, services) => repeatedModels(request, services),
  reports: (_asked, request, services) => newReports(request, services),
  reasons: modelReasons,
  ranking: (_asked, request, services) => rankPeople(request, services),
  obstacles: (_asked, request, services) => modelObstacles(request, services),
};

/**
 * What leaders ask of late, missing, repeated and hampered models, however the rest of it was understood.
 * @returns undefined when the message is about anything else
 */
export async function leaderMatter(request: Request, services: Services): Promise<Response | undefined> {
  const { text, edited, state, understanding } = request;
  // What a form asks for is told in free words, and a model by its code has a card of its own.
  if (edited || state.draft?.asking !== undefined || understanding.slots.code !== undefined) return undefined;
  // What was reported is one of the five numbers, where they are asked for together.
  if (asksAllNumbers(text)) return undefined;
  const asked = readLeaderQuestion(text, understanding.intent);
  if (asked !== undefined && !isOfOne(asked, understanding))
    return ANSWERS[asked.about](asked, request, services);
  if (AWAITS_ME.test(fold(text)))
    return list({ ...request, understanding: request.read(text, "ask_list") }, services);
  if (asksWhere(text) && understanding.intent.startsWith("ask_")) return list(request, services);
  // "Chưa từng báo cáo" is asked of models, whatever the deadlines of their units are.
  const { noReport, silentDays } = readGaps(text);
  const asksModels = understanding.intent === "ask_overdue" || understanding.intent === "unknown";
  return asksModels && (noReport ?? silentDays) !== undefined ? list(request, services) : undefined;
}

/** "Có gì chờ tôi ký không": what was put forward and is not decided on. */
const AWAITS_ME =
  /\b(?:gi|nao|bao nhieu|may)\b.{0,30}\bcho (?:toi |anh |chi |minh |lanh dao |thuong truc )?ky\b/;

/** "Mô hình Bể bơi sao lâu chưa xong, vướng chỗ nào" asks for the card of that one. */
function isOfOne({ about }: LeaderQuestion, { intent, slots }: Understanding): boolean {
  return intent === "ask_status" && slots.name !== undefined && OF_ONE.includes(about);
}

const OF_ONE: readonly LeaderQuestion["about"][] = ["obstacles", "reasons", "late", "due"];
