import { formerPaths } from "../../src/domain/former-paths";
import type { Model, ModelEvent } from "../../src/domain/model";
import { createDirectory, type Directory, nearest } from "../../src/domain/planning/recipients";
import { standingUnit } from "../../src/domain/standing-unit";
import { unitChain } from "../../src/domain/unit-chain";
import { isInArea } from "../../src/domain/unit-path";
import { vietnamDay } from "../../src/domain/vietnam-time";
import type { Services } from "../handler";

/** Who answers for the model (người phụ trách): its owner, else who registered it. */
export function inChargeOf({ owner, registeredBy }: Pick<Model, "owner" | "registeredBy">): string {
  return owner ?? registeredBy;
}

/** Ids of those who hear of a step on a model, each once. */
export type StepAudience = (step: ModelEvent["action"], model: Model) => Promise<readonly string[]>;

/**
 * The person in charge hears of a step; of a decision that is withdrawn (thu hồi) also who follows the model, and the
 * committee nearest to its unit, which proposed it. For the models of one act: who is there is looked up once for all.
 */
export function createStepAudience(services: Services): StepAudience {
  let directory: Promise<Directory> | undefined;
  const lookedUp = () => {
    directory ??= services.personnel.people.members().then(createDirectory);
    return directory;
  };
  return async (step, model) => {
    const { owner, registeredBy, follower } = model;
    const wide = step === "revoke";
    const others = wide ? [follower ?? [], committeeOf(model, await lookedUp(), services)].flat() : [];
    const wanted = [...new Set([inChargeOf({ owner, registeredBy }), ...others])];
    const found = await Promise.all(wanted.map((id) => seeing(id, model, services)));
    return found.filter((id) => id !== undefined);
  };
}

/** The person, while the model is in their area: who moved away sees it no more. */
export async function seeing(
  id: string,
  { path }: Pick<Model, "path">,
  { findPerson, units, clock }: Services,
): Promise<string | undefined> {
  const person = await findPerson(id);
  const scope = person === null ? "" : units().pathOf(person.unit);
  const former = scope === "" ? [] : formerPaths(units(), scope, clock);
  return scope !== "" && isInArea(path, { scope, former }) ? id : undefined;
}

function committeeOf(
  { unit }: Model,
  directory: Directory,
  { units, clock }: Pick<Services, "units" | "clock">,
): readonly string[] {
  const tree = units();
  const standing = standingUnit(unit, { tree, day: vietnamDay(clock.now()) })?.code ?? unit;
  return nearest(unitChain(standing, tree), "committee", directory);
}
