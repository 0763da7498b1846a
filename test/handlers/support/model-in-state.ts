import type { App } from "../../../src/app";
import type { LifeState, StepName } from "../../../src/domain/life-cycle";
import { changeModel, type Refusal, undoLastStep } from "../../../src/domain/model-change";
import { rolesFor } from "../../../src/domain/permissions";

/** Steps that lead from registration to each state. */
const WAY: Readonly<Record<LifeState, readonly StepName[]>> = {
  registered: [],
  returned: ["return"],
  approved: ["approve"],
  underway: ["approve", "start"],
  reported: ["approve", "result"],
  appraised: ["approve", "result", "appraise"],
  recognised: ["approve", "result", "recognise"],
  notRecognised: ["approve", "result", "refuse"],
  outstanding: ["approve", "result", "recognise", "singleOut"],
  commended: ["approve", "result", "recognise", "commend"],
  paused: ["approve", "start", "pause"],
  withdrawn: ["withdraw"],
  stopped: ["approve", "stop"],
  undone: [],
};

/** Where revoking or resuming leads back to. */
export const BEFORE: Readonly<Partial<Record<LifeState, LifeState>>> = {
  recognised: "reported",
  notRecognised: "reported",
  outstanding: "recognised",
  commended: "recognised",
  paused: "underway",
};

export interface Place {
  readonly unit: string;
  readonly unitName: string;
  readonly path: string;
}

/** Stores a model that went its way to a state, step by step, by people of no name. @returns its code. */
export async function modelInState({ store }: App, state: LifeState, place: Place): Promise<string> {
  const at = new Date("2026-03-02T01:00:00Z");
  const origin = `life-${place.unit}-${state}`;
  const { model } = await store.register({
    draft: {
      ...place,
      ...({ name: `Mô hình ${origin}`, kind: "mo_hinh", subject: "tap_the", field: "KT" } as const),
      ...({ level: "xa", novelty: "moi", tags: [], facts: {} } as const),
    },
    ...{ year: 2026, registeredAt: at, registeredOn: "2026-03-02", registeredBy: "ai", origin },
    sameNameSeen: 0,
  });
  const { code } = model;
  const by = (step: StepName) => ({ id: "ai", role: rolesFor(step)[0] ?? "admin", scope: place.path });
  for (const step of WAY[state]) {
    const message = `${origin}-${step}`;
    const command = { step, by: by(step), at, on: "2026-03-02", message };
    const target = { code, scope: place.path, message };
    await store.change<Refusal>(target, (now) => changeModel(now, command));
  }
  if (state === "undone") {
    const undo = { by: by("edit"), at, message: `${origin}-undo` };
    await store.change({ code, scope: place.path, message: undo.message }, (now) => {
      const undone = undoLastStep(now, undo);
      return undone.ok ? undone : { ok: false, refusal: String(undone.refusal) };
    });
  }
  return code;
}
