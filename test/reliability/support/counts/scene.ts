import { formerPaths } from "../../../../src/domain/former-paths";
import type { Person } from "../../../../src/domain/person";
import type { Store } from "../../../../src/store/store";
import { withFormerUnits } from "../../../../src/store/with-former-units";
import { startTalk, type Talk } from "../../../handlers/support/talk";
import { type Actor, createLedger, type Ledger } from "../ledger";
import { ACTORS, UNITS } from "../tries";
import { createPlaces, type Places } from "./places";

/** The service and, beside it, the books that say what should be in it. */
export interface Scene {
  readonly talk: Talk;
  readonly store: Store;
  /** As handlers have them: with what is of former units. */
  readonly wide: Pick<Store, "figures" | "change">;
  readonly ledger: Ledger;
  readonly places: Places;
  /** Codes of the models, in the order of registration. */
  readonly codes: string[];
  /** Days of registration by code. */
  readonly registered: Map<string, string>;
  /** Each stored model before its last act, without version and trail. */
  readonly before: Map<string, string>;
}

const DISTRICTS = ["H,Thạch Hà,huyện,", "N,Kim Sơn,huyện,", "H2,Hai Tân,huyện,"];

export async function startScene(): Promise<Scene> {
  const communes = UNITS.map(({ code, name, type, parent }) => [code, name, type, parent].join(","));
  const units = ["code,name,type,parent", ...DISTRICTS, ...communes].join("\n");
  const talk = await startTalk("2026-03-02T08:00:00+07:00", { units });
  const { store, organisation } = talk.app;
  const wide = withFormerUnits(
    store,
    (path) => formerPaths(organisation.tree(), path, talk.clock),
    (areas) => organisation.tree().isAll(areas),
  );
  return {
    ...{ talk, store, wide, ledger: createLedger(), places: createPlaces(UNITS) },
    ...{ codes: [], registered: new Map(), before: new Map() },
  };
}

/** Somebody as they stand now: for the books, and as the service sees them. */
export function actorAt(scene: Scene, index: number): Actor & Pick<Person, "scope" | "former"> {
  const { id, role, of } = at(ACTORS, index);
  const { talk, places } = scene;
  const tree = talk.app.organisation.tree();
  const isCommune = places.codes().includes(of);
  const home = isCommune ? places.homeOf(of) : of;
  const scope = tree.pathOf(home);
  const units = isCommune
    ? places.codes().filter((code) => places.homeOf(code) === home)
    : places.codesOf(of);
  return { id, role, units, scope, former: formerPaths(tree, scope, talk.clock) };
}

export function at<T>(list: readonly T[], index: number): T {
  const found = list[index % list.length];
  if (found === undefined) throw new Error("an empty list");
  return found;
}
