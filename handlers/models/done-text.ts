import type { Model } from "../../src/domain/model";
import type { Services } from "../handler";
import type { Order } from "./act-on-models";
import { decisionText } from "./decision-text";

/** "Đã duyệt mô hình “Nhà sạch vườn đẹp” (DVK-2026-0001)." */
export function doneText({ step, note, decision }: Order, { say }: Services): (model: Model) => string {
  const paper = decision === undefined ? "" : decisionText(decision, say);
  return (model) => {
    const values = { kind: say(`kind.${model.kind}`), name: model.name, code: model.code };
    const lines = [
      say(`done.${step}`, values),
      step === "revoke" || step === "resume" ? say("done.state", { state: say(`state.${model.state}`) }) : "",
      paper === "" ? "" : say("consent.decision", { decision: paper }),
      note === undefined ? "" : say("consent.note", { note }),
    ];
    return lines.filter((line) => line !== "").join(" ");
  };
}
