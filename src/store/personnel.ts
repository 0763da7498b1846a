import type { VisitHandOver } from "../domain/inspection-hand-over";
import type { AccessRequests } from "./access-requests";
import { erasePerson } from "./erase-person";
import { type HandOverRequest, handOverModels, modelsOfPerson } from "./hand-over-models";
import { type HandedVisits, handOverVisits } from "./hand-over-visits";
import type { LinkCodes } from "./link-codes";
import { modelsOf } from "./models";
import type { People, StoredPerson } from "./people";
import type { Reach } from "./reach";
import type { Store } from "./store";

/** What can be done about people and their accounts (công tác cán bộ của hệ thống); who may is decided above. */
export interface Personnel {
  readonly people: Pick<People, "all" | "members" | "find" | "add" | "link" | "answerConsent">;
  readonly codes: Pick<LinkCodes, "redeem" | "burn" | "claimedBy" | "release">;
  readonly requests: AccessRequests;
  readonly reach: Reach;
  /** Gives models from one person to another; @returns the codes. Safe to do again under the same message. */
  handOver(request: HandOverRequest): Promise<readonly string[]>;
  /** @returns the codes that `handOver` would change. */
  handedOver(request: Omit<HandOverRequest, "to" | "at" | "message">): Promise<readonly string[]>;
  /** Gives planned inspections to the successor, as far as they may inspect there. Safe to do again. */
  handOverVisits(request: VisitHandOver): Promise<HandedVisits>;
  /** Takes accounts and codes away: access ends with the next message. @returns false when it had ended before. */
  leave(id: string, at: Date): Promise<boolean>;
  /** Models somebody registered, answers for or follows. */
  countModels(id: string): Promise<number>;
  /** Takes name, number and accounts away everywhere; figures stay. */
  erase(person: StoredPerson, at: Date): Promise<void>;
}

export function createPersonnel(store: Store): Personnel {
  const { people, linkCodes, accessRequests, reach, connection } = store;
  const models = modelsOf(connection);
  return {
    people,
    codes: linkCodes,
    requests: accessRequests,
    reach,
    handOver: (request) => handOverModels(models, request),
    handedOver: (request) => modelsOfPerson(models, request),
    handOverVisits: (request) => handOverVisits(store.inspections, request),
    async leave(id, at) {
      // Codes first: after a crash in between, nobody comes in by one.
      await linkCodes.revoke(id);
      return people.leave(id, at);
    },
    countModels: (id) =>
      models.countDocuments({
        $or: [{ registeredBy: id }, { owner: id }, { follower: id }],
        state: { $ne: "undone" },
      }),
    async erase(person, at) {
      await erasePerson(store, person, at);
    },
  };
}
