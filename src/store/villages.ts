import type { Unit } from "../domain/unit";
import type { Organisation } from "./organisation";
import type { Units } from "./units";

/** The villages that registrations make known (thôn ghi nhận từ phiếu đăng ký). */
export interface Villages {
  /** Adds those that are not there; added again, they change nothing. */
  add(units: readonly Unit[]): Promise<void>;
  replace(units: readonly Unit[]): Promise<void>;
  remove(code: string): Promise<void>;
}

/** Villages in the store and, as soon as it is told, in the tree and the gazetteer of this process; others follow. */
export function createVillages(
  units: Pick<Units, "add" | "import" | "remove">,
  organisation: Pick<Organisation, "refresh">,
): Villages {
  return {
    async add(villages) {
      if (villages.length === 0) return;
      await units.add(villages);
      await organisation.refresh();
    },
    async replace(villages) {
      if (villages.length === 0) return;
      await units.import(villages);
      await organisation.refresh();
    },
    async remove(code) {
      await units.remove(code);
      await organisation.refresh();
    },
  };
}
