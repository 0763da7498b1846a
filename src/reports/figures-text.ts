import type { Say } from "../../locales/say";
import type { ModelFilter, Standing, Totals } from "../domain/figures";
import type { PassedStep } from "../domain/life-cycle";
import type { UnitTree } from "../domain/unit";
import { formatDay } from "./format";
import { levelName } from "./level-name";
import type { Period } from "./period";

/** "122 mô hình và 13 điển hình (tổng cộng 135)": the two are counted apart and said together. */
export function figureText(totals: Totals, say: Say): string {
  if (totals.exemplars === 0) return say("count.models", { models: totals.models });
  if (totals.models === 0) return say("count.exemplars", { exemplars: totals.exemplars });
  return say("count.both", { models: totals.models, exemplars: totals.exemplars, all: totals.all });
}

/** "năm 2026", "giai đoạn 2016-2018", "từ 01/04/2026 đến 30/04/2026". */
export function periodText({ label }: Period, say: Say): string {
  if (label.kind === "year") return say("period.year", { year: String(label.year) });
  if (label.kind === "years") return say("period.years", { from: String(label.from), to: String(label.to) });
  if (label.from === label.to) return say("period.day", { day: formatDay(label.from) });
  return say("period.range", { from: formatDay(label.from), to: formatDay(label.to) });
}

/** "được công nhận", "đã duyệt, chưa báo cáo kết quả", "đang ở trạng thái tạm dừng"; empty for all registered. */
export function standingText(standing: Standing | undefined, say: Say): string {
  if (standing === undefined) return "";
  const {
    milestone,
    notYet,
    passed,
    notPassed,
    states,
    conclusion,
    evidence,
    reports,
    silentSince,
    body,
    follower,
  } = standing;
  const waits = states?.length === 1 && states[0] === "registered";
  const named = (states ?? []).map((state) => say(`state.${state}`)).join(", ");
  const parts = [
    milestone === undefined ? "" : say(`standing.${milestone}`),
    passed === undefined ? "" : passedText(passed, standing, say),
    notYet === undefined ? "" : say(`standing.not.${notYet}`),
    notPassed === undefined ? "" : say(`standing.notPassed.${notPassed}`),
    named === "" || awaitsDecision(standing)
      ? ""
      : waits
        ? say("standing.waiting")
        : say("standing.state", { states: named }),
    conclusion === undefined
      ? ""
      : say("standing.conclusion", { conclusion: say(`conclusion.${conclusion}`) }),
    evidence === undefined ? "" : say(`standing.evidence.${evidence}`),
    reports === undefined ? "" : say("standing.reports.none"),
    silentSince === undefined ? "" : say("standing.silent", { date: formatDay(silentSince) }),
    body === undefined
      ? ""
      : body === "unknown"
        ? say("standing.body.unknown")
        : say("standing.body", { body: say(`body.${body}`) }),
    follower === undefined ? "" : say("standing.follower", { name: follower.name }),
  ];
  return parts.filter((part) => part !== "").join(", ");
}

/** Beside what is not yet behind it, a step says enough by itself. */
function passedText(passed: PassedStep, standing: Standing, say: Say): string {
  if (awaitsDecision(standing)) return say("standing.awaits");
  const alone = standing.notPassed === undefined && standing.notYet === undefined;
  return say(alone ? `standing.passed.${passed}` : `standing.passedOnly.${passed}`);
}

/** Put forward and not decided on is said so, not by the states that it may be in. */
function awaitsDecision({ passed, states }: Standing): boolean {
  return passed === "propose" && states?.includes("reported") === true && states.includes("appraised");
}

/** ", lĩnh vực Kinh tế, cấp huyện, vùng giáo": what narrowed the question, so that a figure is never misread. */
export function filtersText(
  filter: ModelFilter,
  { say, tree, topUnit }: { say: Say; tree: UnitTree; topUnit: string },
): string {
  const values = [
    ...fieldsText(filter, say),
    ...(filter.levels ?? []).map((level) => levelName(level, topUnit, { say, tree })),
    ...kindsText(filter, say),
    ...(filter.kind === "mo_hinh" ? [say("only.models")] : []),
    ...(filter.subject === undefined ? [] : [say(`subject.${filter.subject}`)]),
    ...(filter.novelty === undefined ? [] : [say(`novelty.${filter.novelty}`)]),
    ...(filter.tags ?? []),
    ...(filter.villagesAs ?? filter.villages ?? []),
    ...(filter.having === undefined ? [] : [say("filter.having", { what: say(`measure.${filter.having}`) })]),
    ...(filter.person === undefined ? [] : [say("filter.person", { name: filter.person })]),
  ];
  return values.map((value) => say("count.filter", { value })).join("");
}

/** "lĩnh vực Kinh tế", or "không tính lĩnh vực Kinh tế" where the question left it out. */
function fieldsText({ fields = [], fieldsLeftOut }: ModelFilter, say: Say): readonly string[] {
  const named = (fieldsLeftOut ?? fields).map((field) => `${say("split.field")} ${say(`field.${field}`)}`);
  return fieldsLeftOut === undefined ? named : [say("unitKind.except", { kinds: named.join(", ") })];
}

/** "tính riêng phường", "không tính đặc khu, xã Cam Lộ"; none where all units count. */
export function kindsText({ ofKind }: Pick<ModelFilter, "ofKind">, say: Say): readonly string[] {
  if (ofKind === undefined) return [];
  const { kinds, except, without = [] } = ofKind;
  if (except) return [say("unitKind.except", { kinds: [...kinds, ...without].join(", ") })];
  const left = without.length === 0 ? [] : [say("unitKind.except", { kinds: without.join(", ") })];
  return kinds.length === 0 ? left : [say("unitKind.only", { kinds: kinds.join(", ") }), ...left];
}

/** "Toàn huyện Thạch Hà", or just the name of a unit asked about by name. */
export function placeText(place: { readonly placeName: string; readonly whole: boolean }, say: Say): string {
  return place.whole
    ? say("place.whole", { unit: place.placeName })
    : say("place.unit", { unit: capitalised(place.placeName) });
}

export function capitalised(text: string): string {
  return text.slice(0, 1).toLocaleUpperCase("vi") + text.slice(1);
}

export function lowered(text: string): string {
  return text.slice(0, 1).toLocaleLowerCase("vi") + text.slice(1);
}
