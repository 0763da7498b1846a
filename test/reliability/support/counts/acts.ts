import { STEP_NAMES } from "../../../../src/domain/life-cycle";
import type { Model } from "../../../../src/domain/model";
import { changeModel, type Refusal } from "../../../../src/domain/model-change";
import { modelsOf, toModel } from "../../../../src/store/models";
import { createPersonnel } from "../../../../src/store/personnel";
import { takeBack } from "../../../support/take-back";
import type { Actor, Deed } from "../ledger";
import { ACTORS, FIELDS, LEVELS, type Try } from "../tries";
import { importPlaces, type Reform } from "./places";
import { actorAt, at, type Scene } from "./scene";

/** One try, and when it is made. */
export interface Step {
  readonly tried: Try;
  readonly number: number;
  readonly at: Date;
}

const dayOf = (step: Step) => step.at.toISOString().slice(0, 10);
const messageOf = ({ number }: Step) => `m${number}`;
const indexOf = (id: string) => ACTORS.findIndex((actor) => actor.id === id);

/** Does what is tried, in the service and in the books, and compares what came of it. */
export async function act(scene: Scene, step: Step): Promise<void> {
  const { tried, number } = step;
  const { codes, store, before } = scene;
  if (tried.act === "register" || codes.length < 12) return register(scene, step);
  if (tried.act === "assign" && tried.which % 7 === 0) return replace(scene, step);
  const code = at(codes, tried.which);
  const row = await modelsOf(store.connection).findById(code).lean();
  if (row === null) throw new Error(`${code} is gone`);
  await (tried.act === "undo" ? undo(scene, step, code) : take(scene, step, code));
  const own = { _id: code, "history.message": `m${number}` };
  const now = await modelsOf(store.connection).findOne(own).lean();
  if (now === null) return;
  before.set(code, bare(toModel(row)));
  expect(now.history).toHaveLength(row.history.length + 1);
}

/** The administrator brings a list in which communes are merged, divided, renamed, founded or moved. */
export async function reform(scene: Scene, kind: Reform, step: Step): Promise<void> {
  const { talk, places, store } = scene;
  await talk.at(step.at.toISOString());
  const rows = places.reform(kind, step.tried.unit, dayOf(step));
  await importPlaces(store, rows, dayOf(step));
  await talk.app.organisation.refresh(true);
}

async function register({ store, ledger, places, codes, registered }: Scene, step: Step): Promise<void> {
  const { tried, number } = step;
  const {
    code: unit,
    type,
    name,
    parent,
  } = at([...places.standing("H"), ...places.standing("N")], tried.unit);
  const values = {
    name: `Mô hình số ${number}`,
    field: at(FIELDS, tried.field),
    level: at(LEVELS, tried.level),
  };
  const registeredOn = dayOf(step);
  const { model } = await store.register({
    draft: {
      ...{ unit, unitName: `${type} ${name}`, path: `${parent}/${unit}/` },
      ...values,
      ...({ kind: "mo_hinh", subject: "tap_the", novelty: "moi", tags: [], facts: {} } as const),
      person: number % 3 === 0 ? "chị Hoa" : "anh Bảy",
    },
    ...{ year: 2026, registeredAt: step.at, registeredOn },
    ...{ registeredBy: at(["hoa", "khanh"], number), origin: `r${number}`, sameNameSeen: 0 },
  });
  ledger.register(model.code, model.registeredBy, { ...values, unit });
  registered.set(model.code, registeredOn);
  codes.push(model.code);
}

/** What the try comes to, for the books and for the store alike. */
function deedOf({ ledger, places }: Scene, step: Step, { code, by }: { code: string; by: Actor }): Deed {
  const { tried } = step;
  const { act: name } = tried;
  const standing = ledger.pages.get(code)?.now.reports.filter(({ struck }) => !struck) ?? [];
  const corrected = name === "correct" && standing.length > 0 ? at(standing, tried.which) : undefined;
  const reports = name === "progress" || name === "result" || corrected !== undefined;
  const moves = name === "edit" && tried.which % 2 === 0;
  const communes = [...places.standing("H"), ...places.standing("N")];
  const set = {
    ...(name === "edit" && { field: at(FIELDS, tried.field), level: at(LEVELS, tried.level) }),
    ...(moves && { unit: at(communes, tried.unit).code }),
    ...(name === "assign" && { follower: at(["khanh", "hoa"], tried.which) }),
  };
  return {
    ...{ by, set, on: dayOf(step), message: messageOf(step) },
    step: STEP_NAMES.find((one) => one === name) ?? "edit",
    ...(reports && { amounts: tried.amounts }),
    ...(corrected && { replaces: corrected.id }),
    ...(name === "attach" && { file: `${tried.which % 3}.jpg` }),
  };
}

async function take(scene: Scene, step: Step, code: string): Promise<void> {
  const by = actorAt(scene, step.tried.actor);
  const deed = deedOf(scene, step, { code, by });
  const { on, message, amounts, replaces, file } = deed;
  const tree = scene.talk.app.organisation.tree();
  const place = deed.set.unit === undefined ? undefined : tree.get(deed.set.unit);
  const moved = place && { unitName: place.norm, path: tree.pathOf(place.code) };
  const command = {
    ...{ step: deed.step, by, at: step.at, on, message, set: { ...deed.set, ...moved } },
    ...(amounts && {
      report: { kind: "progress" as const, on, text: "", amounts, ...(replaces && { replaces }) },
    }),
    ...(file && { evidence: [{ file, kind: "photo" as const, name: file, mime: "image/jpeg", bytes: 9 }] }),
  };
  const target = { code, scope: by.scope, message };
  const result = await scene.wide.change<Refusal>(target, (model) => changeModel(model, command));
  expect({ by: by.id, status: result.status === "changed" }).toEqual({
    ...{ by: by.id, status: scene.ledger.take(code, deed) },
  });
}

async function undo({ before, ...scene }: Scene, step: Step, code: string): Promise<void> {
  const by = actorAt({ before, ...scene }, step.tried.actor);
  const isRegistration = scene.ledger.pages.get(code)?.acts.length === 1;
  const { pathOf } = scene.talk.app.organisation.tree();
  const result = await takeBack(scene.wide, code, { by, at: step.at, message: messageOf(step), pathOf });
  expect(result.status === "changed").toBe(scene.ledger.undo(code, by));
  if (result.status === "changed" && !isRegistration) expect(bare(result.model)).toBe(before.get(code));
}

const OVER: readonly string[] = ["undone", "withdrawn", "stopped"];

/** "Chị Hoa chuyển công tác, anh Nam thay" and back: nothing that counts changes. */
async function replace(scene: Scene, step: Step): Promise<void> {
  const { store, ledger, before } = scene;
  const rows = await modelsOf(store.connection).find().lean();
  const earlier = new Map(rows.map((row) => [row._id, bare(toModel(row))]));
  const [from, to] = step.number % 2 === 0 ? ["hoa", "khanh"] : ["khanh", "hoa"];
  const [by, leaving] = [actorAt(scene, indexOf("duc")), actorAt(scene, indexOf("hoa"))];
  const followed = [...ledger.pages].filter(
    ([, { now }]) => now.follower === from && by.units.includes(now.unit) && !OVER.includes(now.state),
  );
  const handed = await createPersonnel(store).handOver({
    from: { id: from, name: "Nguyễn Thị Hoa", unit: scene.places.homeOf("L"), scope: leaving.scope },
    to: { id: to, name: "Lê Văn Khánh" },
    ...{ by, at: step.at, message: messageOf(step), namesakes: [] },
  });
  expect(handed).toEqual(expect.arrayContaining(followed.map(([code]) => code)));
  for (const code of handed) {
    ledger.handOver(code, "duc", { from, to });
    before.set(code, earlier.get(code) ?? "");
  }
}

/** Where a unit stands in the tree is the tree's: it may have moved since. */
function bare({ version: _version, history: _history, path: _path, ...rest }: Model): string {
  return JSON.stringify(rest, sorted);
}

/** Fields in the order of the alphabet: a value that went and came back may stand elsewhere. */
function sorted(_key: string, value: unknown): unknown {
  const isPlain = typeof value === "object" && value !== null && !Array.isArray(value);
  return isPlain ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value;
}
