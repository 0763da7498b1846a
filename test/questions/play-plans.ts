import type { App } from "../../src/app";
import { standingReports } from "../../src/domain/amounts";
import type { StepName } from "../../src/domain/life-cycle";
import type { Model } from "../../src/domain/model";
import { changeModel, type ModelCommand, type Refusal, undoLastStep } from "../../src/domain/model-change";
import { rolesFor } from "../../src/domain/permissions";
import { dayTime } from "./day-time";
import type { ModelPlan, PlannedStep } from "./model-plans";

interface Registered {
  readonly plan: ModelPlan;
  readonly model: Model;
  readonly officer: string;
}

/**
 * Writes planned models through the services that the chat writes through, in the order of their days; what was planned
 * to go on with another goes on with one of the year before. `lan` leads, `khanh` is the committee.
 * @param officers who registers for a unit, by its code; `khanh` where there is none
 */
export async function playPlans(
  plans: readonly ModelPlan[],
  officers: Readonly<Partial<Record<string, string>>>,
  app: App,
): Promise<void> {
  const earlier = new Map<string, string>();
  const models: Registered[] = [];
  // All of one year at once: they are stored together, in their order.
  for (const year of [...new Set(plans.map((plan) => plan.year))].sort()) {
    const own = plans.filter((plan) => plan.year === year);
    const stored = await Promise.all(
      own.map((plan) => registered(plan, { officer: officers[plan.unit] ?? "khanh", earlier }, app)),
    );
    models.push(...stored);
    // One of each unit is gone on with.
    for (const { plan, model } of stored) if (!plan.undone) earlier.set(plan.unit, model.code);
  }
  // In order, for the codes; what happens to one afterwards is no other's matter.
  await Promise.all(models.map((one) => live(one, app)));
}

async function registered(
  plan: ModelPlan,
  { officer, earlier }: { readonly officer: string; readonly earlier: Map<string, string> },
  app: App,
): Promise<Registered> {
  const continues = plan.novelty === "duy_tri" ? earlier.get(plan.unit) : undefined;
  if (continues !== undefined) earlier.delete(plan.unit);
  return { plan, officer, model: await register(plan, { officer, continues }, app) };
}

async function register(
  { year, registeredOn, steps: _steps, undone: _undone, ...draft }: ModelPlan,
  { officer, continues }: { readonly officer: string; readonly continues: string | undefined },
  { store, organisation }: App,
): Promise<Model> {
  const tree = organisation.tree();
  const origin = `plan-${year}-${draft.unit}-${draft.name}-${registeredOn}`;
  const { status, model } = await store.register({
    draft: {
      ...draft,
      unitName: tree.get(draft.unit)?.norm ?? "",
      path: tree.pathOf(draft.unit),
      ...(continues !== undefined && { continues }),
    },
    ...{ year, registeredAt: dayTime(registeredOn), registeredOn, registeredBy: officer, origin },
    sameNameSeen: 0,
  });
  if (status !== "registered") throw new Error(`not registered: ${origin}`);
  return model;
}

async function live({ plan, model, officer }: Registered, app: App): Promise<void> {
  if (plan.undone) return undo(model, app);
  for (const [index, step] of plan.steps.entries()) await take(step, { model, index, officer }, app);
}

async function undo({ code, path, registeredBy, registeredAt }: Model, { store }: App): Promise<void> {
  const by = { id: registeredBy, role: "officer" as const, scope: path };
  const target = { code, scope: path, message: `${code}-undo` };
  await store.change(target, (now) => {
    const undone = undoLastStep(now, { by, at: registeredAt, message: target.message });
    return undone.ok ? undone : { ok: false, refusal: String(undone.refusal) };
  });
}

interface Way {
  readonly model: Model;
  readonly index: number;
  readonly officer: string;
}

async function take(planned: PlannedStep, { model, index, officer }: Way, { store }: App): Promise<void> {
  const { code, path } = model;
  const message = `${code}-${index}-${planned.step}`;
  const by = { id: actorOf(planned.step, officer), role: rolesFor(planned.step)[0] ?? "admin", scope: path };
  const result = await store.change<Refusal>({ code, scope: path, message }, (now) =>
    changeModel(now, { ...commandOf(planned, now), by, message }),
  );
  if (result.status !== "changed") throw new Error(`${message}: ${JSON.stringify(result)}`);
}

function actorOf(step: StepName, officer: string): string {
  const role = rolesFor(step)[0];
  return role === "leader" ? "lan" : role === "committee" ? "khanh" : officer;
}

function commandOf(
  { step, on, note, conclusion, amounts, photos = 0, corrects, follower }: PlannedStep,
  model: Model,
): Omit<ModelCommand, "by" | "message"> {
  const kind = step === "result" ? ("result" as const) : ("progress" as const);
  const replaced = corrects === true ? standingReports(model.reports).at(-1)?.id : undefined;
  const photo = (n: number) => ({
    ...{ file: `${model.code}-${n}.jpg`, kind: "photo" as const, name: `anh-${n}.jpg` },
    ...{ mime: "image/jpeg", bytes: 1000 },
  });
  return {
    // A report that is reported already is corrected by another one.
    step: corrects === true ? "progress" : step,
    ...{ at: dayTime(on), on },
    ...(note !== undefined && { note }),
    ...((conclusion ?? follower) !== undefined && {
      set: { ...(conclusion && { conclusion }), ...(follower && { follower }) },
    }),
    ...(amounts !== undefined && {
      report: { kind, on, text: `Báo cáo ngày ${on}`, amounts, ...(replaced && { replaces: replaced }) },
    }),
    ...(photos > 0 && { evidence: Array.from({ length: photos }, (_, n) => photo(n)) }),
  };
}
