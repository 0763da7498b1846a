import fc from "fast-check";
import { AMOUNTS, type Amounts, type Report } from "../../src/domain/amounts";
import { LIFE_STATES, MILESTONES, STEP_NAMES, STEPS, type StepName } from "../../src/domain/life-cycle";
import type { Model } from "../../src/domain/model";
import { changeModel, undoLastStep } from "../../src/domain/model-change";
import { may } from "../../src/domain/permissions";
import { ROLES, type Role } from "../../src/domain/person";
import { command, someModel } from "./support/model";

/** What somebody tries: a step, with amounts when it reports, or taking one back. */
interface Try {
  readonly step: StepName | "undo" | "correct";
  readonly role: (typeof ROLES)[number];
  readonly who: string;
  readonly amounts: Amounts;
  readonly name: string;
  readonly which: number;
}

// Most tries are ones that lead on: a life that never leaves "registered" shows little.
const step = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom<Try["step"]>(...STEP_NAMES) },
  { weight: 2, arbitrary: fc.constantFrom<Try["step"]>("approve", "progress", "result", "progress", "undo") },
  { weight: 1, arbitrary: fc.constantFrom<Try["step"]>("undo", "correct", "correct", "recognise", "revoke") },
);
const tries: fc.Arbitrary<Try> = fc.record({
  step,
  role: fc.constantFrom(...ROLES),
  who: fc.constantFrom("a", "b", "c"),
  amounts: fc.dictionary(fc.constantFrom(...AMOUNTS), fc.integer({ min: 0, max: 1_000_000_000 })),
  name: fc.constantFrom("Một", "Hai", "Ba"),
  which: fc.nat(20),
});

/** The books kept beside: each report with its amounts, struck out when corrected or undone. */
interface Book {
  readonly lines: { id: string; amounts: Amounts; struckBy?: string }[];
  /** The model before each step of its life that still stands, newest last. */
  readonly before: Model[];
}

function recount(book: Book): Amounts {
  const totals: Partial<Record<(typeof AMOUNTS)[number], number>> = {};
  for (const { amounts, struckBy } of book.lines) {
    if (struckBy !== undefined) continue;
    for (const name of AMOUNTS) {
      const amount = amounts[name];
      if (amount !== undefined) totals[name] = (totals[name] ?? 0) + amount;
    }
  }
  return totals;
}

const bare = ({ version: _version, history: _history, ...rest }: Model) => rest;

function tryOne(model: Model, tried: Try, message: string, book: Book): Model {
  const by = { id: tried.who, role: tried.role, scope: "h1/" };
  if (tried.step === "undo") return undoOne(model, { by, message }, book);
  const standing = book.lines.filter(({ struckBy }) => struckBy === undefined);
  const replaced =
    tried.step === "correct" ? standing[tried.which % Math.max(standing.length, 1)] : undefined;
  if (tried.step === "correct" && replaced === undefined) return model;
  const wanted = tried.step === "correct" ? "edit" : tried.step;
  const reports = wanted === "progress" || wanted === "result" || replaced !== undefined;
  const report: Omit<Report, "id" | "by"> = {
    kind: "progress",
    on: "2026-06-01",
    text: "",
    amounts: tried.amounts,
    ...(replaced && { replaces: replaced.id }),
  };
  const changed = changeModel(
    model,
    command({ step: wanted, by, message, set: { name: tried.name }, ...(reports && { report }) }),
  );
  if (!changed.ok) return model;
  if (reports) book.lines.push({ id: message, amounts: tried.amounts });
  if (replaced !== undefined) replaced.struckBy = message;
  book.before.push(model);
  return changed.model;
}

/** An administrator's hand-over is an assignment too. */
const mayStill = (role: Role, action: StepName | "register") =>
  may(role, action) || (action === "assign" && role === "admin");

type Undoer = { readonly by: Parameters<typeof undoLastStep>[1]["by"]; readonly message: string };

function undoOne(model: Model, { by, message }: Undoer, book: Book): Model {
  const last = model.history.at(-1);
  const undone = undoLastStep(model, { by, message, at: new Date(0) });
  if (last?.action === "undo") expect(undone).toEqual({ ok: false, refusal: "nothing" });
  else expect(undone.ok).toBe(last?.by === by.id && mayStill(by.role, last.action));
  // Taking the registration itself back would end the life here: that is tested by itself.
  if (!undone.ok || last?.action === "register") return model;
  const before = book.before.pop();
  if (before !== undefined) expect(bare(undone.model)).toEqual(bare(before));
  const at = book.lines.findIndex(({ id }) => id === last?.message);
  if (at >= 0) book.lines.splice(at, 1);
  for (const line of book.lines) if (line.struckBy === last?.message) line.struckBy = undefined;
  return undone.model;
}

describe("random lives", () => {
  it("2,000 steps: totals equal a recount of the raw reports, undo restores, nothing is skipped", () => {
    const reached = new Set<string>();
    fc.assert(
      fc.property(fc.array(tries, { minLength: 60, maxLength: 60 }), (life) => {
        let model = someModel({ registeredBy: "a", history: [{ ...ZERO }] });
        const book: Book = { lines: [], before: [] };
        for (const [index, tried] of life.entries()) {
          const { length } = model.history;
          const next = tryOne(model, tried, `t${index}`, book);
          expect(next.totals).toEqual(recount(book));
          expect(next.version).toBe(next.history.length - 1);
          expect(next.history.slice(0, length)).toEqual(model.history);
          if (next !== model) checkMilestones(next);
          model = next;
          reached.add(model.state);
        }
      }),
      // 150 lives of 60 tries: 9,000 tries. LIVES_SEED=7 tries others.
      { numRuns: 150, seed: Number(process.env.LIVES_SEED ?? 20_261_121) },
    );
    expect([...reached].length).toBeGreaterThan(LIFE_STATES.length / 2);
  });

  it("no series of revocations brings a decision back", () => {
    const decide = fc.constantFrom<StepName>("recognise", "refuse", "singleOut", "commend", "revoke");
    fc.assert(
      fc.property(fc.array(decide, { maxLength: 30 }), (steps) => {
        const by = { id: "l", role: "leader", scope: "h1/" } as const;
        const stack: string[] = [];
        let model = someModel({ state: "appraised" });
        for (const [index, name] of steps.entries()) {
          const changed = changeModel(model, command({ step: name, by, message: `r${index}` }));
          if (!changed.ok) continue;
          if (name === "revoke") expect(changed.model.state).toBe(stack.pop());
          else stack.push(model.state);
          model = changed.model;
        }
      }),
    );
  });
});

const ZERO = { action: "register", at: new Date(0), by: "a", message: "m0#0" } as const;

/** A later number is never there without what it rests on. */
function checkMilestones(model: Model): void {
  if (model.commendedOn !== undefined) expect(model.recognisedOn).toBeDefined();
  if (model.recognisedOn !== undefined)
    expect(["recognised", "outstanding", "commended", "stopped"]).toContain(model.state);
  const entry = model.history.at(-1);
  if (entry === undefined || entry.action === "undo" || entry.action === "register") return;
  const { reaches } = STEPS[entry.action];
  if (reaches !== undefined) expect(model[reaches]).toBeDefined();
  expect(
    MILESTONES.every((milestone) => model[milestone] === undefined || /^\d{4}-/.test(model[milestone])),
  ).toBe(true);
}
