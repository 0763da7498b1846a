import { readRanking } from "../../src/dialogue/read-ranking";
import { asksNumbersTogether } from "../../src/dialogue/read-standing";
import { asksSums, namesSums } from "../../src/dialogue/read-sums";
import { readTable } from "../../src/dialogue/read-table";
import { readTwoPeriods } from "../../src/dialogue/read-two-periods";
import { vietnamDay } from "../../src/domain/vietnam-time";
import { fold } from "../../src/understanding/fold";
import type { Intent } from "../../src/understanding/understanding";
import type { Request, Response, Services } from "../handler";
import { count } from "./count";
import { countAverages } from "./count-averages";
import { countBodies } from "./count-bodies";
import { countFieldCoverage } from "./count-field-coverage";
import { countRank } from "./count-rank";
import { countRates } from "./count-rates";
import { countShares } from "./count-shares";
import { countTargets } from "./count-targets";
import { countVillages } from "./count-villages";
import { countVisits } from "./count-visits";
import { missingPeople } from "./missing-people";
import { overview } from "./overview";
import { topModels } from "./top-models";
import { unitMerit } from "./unit-merit";

/** Questions about figures that say by their words what they ask for, whatever else the message sounds like. */
export async function figureMatter(request: Request, services: Services): Promise<Response | undefined> {
  return (
    (isFree(request) ? await overview(request, services) : undefined) ??
    tableAsked(request, services) ??
    twoPeriodsAsked(request, services) ??
    (await countRank(request, services)) ??
    (await countFieldCoverage(request, services)) ??
    (await countTargets(request, services)) ??
    (await unitMerit(request, services)) ??
    (await countAverages(request, services)) ??
    (await countRates(request, services)) ??
    (await countShares(request, services)) ??
    (await countBodies(request, services)) ??
    (await topModels(request, services)) ??
    (await missingPeople(request, services)) ??
    (await countVisits(request, services)) ??
    (await countVillages(request, services)) ??
    numbersAsked(request, services) ??
    rankingAsked(request, services) ??
    sumsAsked(request, services)
  );
}

/** "Đăng ký, duyệt, báo cáo, công nhận mỗi loại bao nhiêu" names acts, and asks how often each was done. */
function numbersAsked(request: Request, services: Services): Promise<Response> | undefined {
  const { intent, slots } = request.understanding;
  if (intent.startsWith("ask_") || slots.code !== undefined || slots.name !== undefined) return undefined;
  if (!asksNumbersTogether(request.text)) return undefined;
  return count({ ...request, understanding: request.read(request.text, "ask_count") }, services);
}

/** "Mô hình theo đơn vị × trạng thái": a table, though it sounds like a model of that name. */
function tableAsked(request: Request, services: Services): Promise<Response> | undefined {
  const { intent, slots } = request.understanding;
  const written = readTable(request.text);
  if (!isFree(request) || written === undefined || slots.code !== undefined) return undefined;
  // A count is asked for anyway: only the sign between two splits has to be written out for it.
  const isOpen = OPEN.includes(intent) || (intent === "ask_count" && written !== request.text);
  if (!isOpen) return undefined;
  return count({ ...request, text: written, understanding: request.read(written, "ask_count") }, services);
}

const OPEN: readonly Intent[] = ["unknown", "ask_status"];

/** "So 2 quý": which two is not said. */
function twoPeriodsAsked(request: Request, services: Services): Promise<Response> | undefined {
  const { intent, slots } = request.understanding;
  if (
    !isFree(request) ||
    slots.period !== undefined ||
    !["unknown", "ask_compare", "ask_count"].includes(intent)
  )
    return undefined;
  const period = readTwoPeriods(request.text, vietnamDay(request.sentAt));
  if (period === undefined) return undefined;
  const read = request.read(request.text, "ask_compare");
  const understanding = { ...read, slots: { ...read.slots, period, group_by: "period" as const } };
  return count({ ...request, understanding }, services);
}

/** "Top 3 xã nhiều mô hình nhất": units are ranked, not models listed. */
function rankingAsked(request: Request, services: Services): Promise<Response> | undefined {
  const { intent } = request.understanding;
  if (intent !== "ask_list" || readRanking(request.text) === undefined) return undefined;
  if (!RANKED_UNITS.test(fold(request.text))) return undefined;
  return count({ ...request, understanding: request.read(request.text, "ask_compare") }, services);
}

const RANKED_UNITS =
  /\b(?:\d{1,2}|hai|ba|bon|muoi) (?:xa|phuong|thi tran|don vi|dia phuong|linh vuc|thang|quy)\b|\b(?:xa|phuong|thi tran|don vi|dia phuong|linh vuc) nao$/;

/** What a request for sums is taken for where no figure is stated. */
const UNSURE: readonly Intent[] = [
  "unknown",
  "help",
  "ask_status",
  "ask_list",
  "report_result",
  "update_progress",
];

/** Nothing is being put together: that is answered in words of figures as well. */
function isFree({ state }: Request): boolean {
  return [state.draft, state.visit, state.paper, state.half, state.asked].every((one) => one === undefined);
}

function sumsAsked(request: Request, services: Services): Promise<Response> | undefined {
  const { text, understanding } = request;
  const asks = asksSums(text) || (isFree(request) && understanding.intent === "unknown" && namesSums(text));
  if (!UNSURE.includes(understanding.intent) || !asks) return undefined;
  return count({ ...request, understanding: request.read(request.text, "ask_count") }, services);
}
