import type { AmountName } from "../../src/domain/amounts";
import { totalsOf } from "../../src/domain/figures";
import type { ListedModel } from "../../src/domain/model";
import type { FieldScheme } from "../../src/domain/period";
import { reportedField } from "../../src/domain/period-fields";
import { isCommune } from "../../src/domain/unit";
import { figureText, filtersText, periodText, placeText, standingText } from "../../src/reports/figures-text";
import { fold } from "../../src/understanding/fold";
import { answer, type Request, type Response, type Services } from "../handler";
import { amountsText } from "../models/change-text";
import { status, statusOfNamed } from "../models/status";
import { bodyUnknownText } from "./body-unknown";
import { kindsAlsoText, scopePlace } from "./closing";
import { count, isLate, remember } from "./count";
import { asStored, schemeOf } from "./field-scheme";
import { lateModels } from "./late-models";
import { mergedText } from "./merged-units";
import { type Question, readQuestion, unhonouredText, unreadText } from "./question";
import { measuresBefore } from "./sum-names";
import { topUnit } from "./top-unit";
import { zeroText } from "./zero-text";

/** Lines of one page: what fits on the screen of a phone without getting lost. */
const PAGE = 15;

/** Listing (liệt kê): how many, then the records of the asker's area, page by page. */
export async function list(request: Request, services: Services, skip = 0): Promise<Response> {
  const { slots, extras } = request.understanding;
  if (isLate(request)) return lateModels({}, request, services);
  // "những xã nào chưa đăng ký" asks for units, not for models.
  if (extras.coverage === true) return count(request, services);
  // "cho xem mô hình Nhà sạch vườn đẹp" asks for that one.
  if (slots.name !== undefined && skip === 0) return status(request, services);
  const named = skip === 0 && asksForOne(request) ? await statusOfNamed(request, services) : undefined;
  if (named !== undefined) return named;
  const read = await readQuestion(request, services);
  if (!read.ok) return answer(read.text);
  return page(ofAmount(read.question, request), request, services, skip);
}

/** What a list shows: of which amount the records are to have some, where it goes on from its sum. */
interface Listed extends Question {
  readonly amount?: AmountName;
}

/** What is told along with the amount that it is a part of. */
const PARTS: readonly AmountName[] = ["residentialM2", "budgetVnd", "peopleVnd", "socialVnd"];

/** "Tổng đất hiến", "liệt kê ra": those that gave some; of days it is the reports that were added up, not these. */
function ofAmount(question: Question, request: Request): Listed {
  const { having } = question;
  if (having !== undefined) return { ...question, amount: having };
  const before = measuresBefore(request);
  const wholes = before.filter((name) => !PARTS.includes(name));
  const [amount, other] = wholes.length === 0 ? before : wholes;
  if (amount === undefined || other !== undefined || question.period.label.kind === "days") return question;
  return { ...question, amount, filter: { ...question.filter, having: amount } };
}

/** "Cho xem mô hình Bếp ăn tình thương", not "liệt kê các mô hình": only then a name is worth looking for. */
function asksForOne({ text, understanding }: Request): boolean {
  return understanding.extras.followUp !== true && !SEVERAL.test(` ${fold(text)} `);
}

const SEVERAL = / (?:cac|nhung|liet ke|danh sach|ke ten|bao nhieu|may|toan bo|tat ca) /;

async function page(question: Listed, request: Request, services: Services, skip: number): Promise<Response> {
  const { say, figures } = services;
  const { amount } = question;
  const limit =
    skip === 0 && question.slots.limit !== undefined ? Math.min(question.slots.limit, PAGE) : PAGE;
  const scheme = await schemeOf(question.period, services);
  const filter = asStored(question.filter, scheme);
  const [cells, models] = await Promise.all([
    figures.count(filter, []),
    figures.list(filter, { skip, limit, newestFirst: question.slots.limit !== undefined }),
  ]);
  const totals = totalsOf(cells);
  const left = question.slots.limit === undefined ? Math.max(totals.all - skip - models.length, 0) : 0;
  const lines = [
    ...(skip === 0 ? [await head(question, totals, services)] : []),
    ...models.map((model, index) => line(model, { number: skip + index + 1, scheme, amount }, say)),
    ...(left > 0 ? [say("list.more", { count: left })] : []),
    ...(models.length === 0 && skip > 0 ? [say("list.end")] : []),
    ...(skip === 0 ? await notesOf(question, totals.all, request, services) : []),
  ];
  const more = left > 0 ? [[{ label: say("button.more"), action: `more:${skip + models.length}` }]] : [];
  const asked = remember(question, "ask_list", request);
  const state = {
    ...request.state,
    question: amount === undefined ? asked : { ...asked, measures: [...measuresBefore(request)] },
  };
  return { replies: [{ text: lines.join("\n"), buttons: more }], state };
}

/** What the list leaves out or takes in; then what can be asked next. */
async function notesOf(
  question: Question,
  all: number,
  request: Request,
  services: Services,
): Promise<readonly string[]> {
  const { say } = services;
  const notes = [
    unhonouredText(question, say),
    unreadText(question, say),
    await bodyUnknownText(question, services),
    mergedText(question, services),
    say("closing.scope", { place: scopePlace(question, say), period: periodText(question.period, say) }),
    kindsAlsoText(question, say),
    question.narrowed ? say("count.scopeNote", { own: request.person.unitName }) : "",
    say("closing.next", { nexts: nextsOf(question, all, services).join("; ") }),
  ];
  return notes.filter((text) => text !== "");
}

/** Of none there is no split, and the units of one commune are itself alone. */
function nextsOf({ filter }: Question, all: number, { say, units }: Services): readonly string[] {
  if (all === 0) return [say("say.lastYear")];
  const isOneCommune = isCommune(units().get(topUnit(filter.path)) ?? { type: "" });
  return [...(isOneCommune ? [] : [say("say.byUnit")]), say("say.byField")];
}

function head(
  question: Listed,
  totals: ReturnType<typeof totalsOf>,
  services: Services,
): string | Promise<string> {
  return totals.all === 0 ? zeroText(question, services) : title(question, totals, services);
}

function title(question: Listed, totals: ReturnType<typeof totalsOf>, services: Services): string {
  const { say, units } = services;
  const context = {
    say,
    tree: units(),
    topUnit: topUnit(question.filter.path),
  };
  const [place, period] = [placeText(question, say), periodText(question.period, say)];
  const filters = filtersText(question.filter, context);
  const standing = standingText(question.standing, say);
  const figure = figureText(totals, say);
  if (standing !== "") return say("list.title.standing", { figure, standing, period, place, filters });
  return say("list.title", { figure, period, place, filters });
}

interface Line {
  readonly number: number;
  readonly scheme: FieldScheme;
  readonly amount?: AmountName;
}

function line(model: ListedModel, { number, scheme, amount }: Line, say: Services["say"]): string {
  const place = model.village === undefined ? model.unitName : `${model.village}, ${model.unitName}`;
  const field = say(`field.${reportedField(model.field, scheme)}`);
  const told = say("list.line", { number, name: model.name, unit: place, field, code: model.code });
  if (amount === undefined) return told;
  return say("list.line.amount", {
    line: told,
    amounts: amountsText({ [amount]: model.totals[amount] }, say),
  });
}
