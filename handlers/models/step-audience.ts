import { formerPaths } from "../../src/domain/former-paths";
import type { Model, ModelEvent } from "../../src/domain/model";
import { createDirectory, nearest } from "../../src/domain/planning/recipients";
import { standingUnit } from "../../src/domain/standing-unit";
import { unitChain } from "../../src/domain/unit-chain";
import { isInArea } from "../../src/domain/unit-path";
import { vietnamDay } from "../../src/domain/vietnam-time";
import type { Services } from "../handler";

/** Who answers for the model (người phụ trách): its owner, else who registered it. */
export function inChargeOf({ owner, registeredBy }: Pick<Model, "owner" | "registeredBy">): string {
  return owner ?? registeredBy;
}

/**
 * Who hears of a step, each once: the person in charge; of a decision that is withdrawn (thu hồi) also who follows the
 * model, and the committee nearest to its unit, which proposed it.
 */
export async function stepAudience(
  step: ModelEvent["action"],
  model: Model,
  services: Services,
): Promise<readonly string[]> {
  const { owner, registeredBy, follower } = model;
  const wide = step === "revoke";
  const others = wide ? [follower ?? [], await committeeOf(model, services)].flat() : [];
  const wanted = [...new Set([inChargeOf({ owner, registeredBy }), ...others])];
  const found = await Promise.all(wanted.map((id) => seeing(id, model, services)));
  return found.filter((id) => id !== undefined);
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

async function committeeOf(
  { unit }: Model,
  { personnel, units, clock }: Services,
): Promise<readonly string[]> {
  const present = (await personnel.people.all()).filter(
    ({ leftAt, erasedAt }) => leftAt === undefined && erasedAt === undefined,
  );
  const tree = units();
  const standing = standingUnit(unit, { tree, day: vietnamDay(clock.now()) })?.code ?? unit;
  return nearest(unitChain(standing, tree), "committee", createDirectory(present));
}
