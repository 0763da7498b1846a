import type { Collection } from "mongodb";
import type { Decision, Withdrawal } from "../domain/decision";

interface DecisionRow extends Omit<Decision, "id"> {
  readonly _id: string;
}

export interface Decisions {
  /** Enters a decision; the same message enters it once. */
  record(decision: Omit<Decision, "withdrawn">): Promise<void>;
  /** Takes the newest standing decision on each model back, or the one of `message` only. */
  withdraw(codes: readonly string[], withdrawal: Omit<Withdrawal, "code">, of?: string): Promise<void>;
  /** A withdrawal that was taken back itself: the decision stands again for the model. */
  reinstate(code: string, message: string): Promise<void>;
  /** Decisions that name the model, the oldest first. */
  about(code: string): Promise<readonly Decision[]>;
  /** Decisions whose number begins with the figures of this one: "13" is also "13/QĐ-UBND", and not "130". */
  numbered(number: string): Promise<readonly Decision[]>;
}

/** @throws MongoError when the store is away; doing anything here again is safe. */
export async function createDecisions(
  rows: Pick<Collection<DecisionRow>, "createIndexes" | "updateOne" | "find" | "findOne">,
): Promise<Decisions> {
  await rows.createIndexes([
    { key: { number: 1 }, name: "number" },
    { key: { codes: 1, at: 1 }, name: "model" },
    { key: { "withdrawn.message": 1 }, name: "withdrawal" },
  ]);
  async function withdrawOne(code: string, withdrawal: Omit<Withdrawal, "code">, of?: string): Promise<void> {
    if ((await rows.findOne({ withdrawn: { $elemMatch: { code, message: withdrawal.message } } })) !== null)
      return;
    const standing = { codes: code, "withdrawn.code": { $ne: code }, ...(of !== undefined && { _id: of }) };
    const newest = await rows.findOne(standing, { sort: { at: -1 } });
    if (newest === null) return;
    await rows.updateOne(
      { _id: newest._id, "withdrawn.code": { $ne: code } },
      { $push: { withdrawn: { ...withdrawal, code } } },
    );
  }
  return {
    async record({ id, ...decision }) {
      await rows.updateOne(
        { _id: id },
        { $setOnInsert: { ...decision, codes: [...decision.codes], withdrawn: [] } },
        { upsert: true },
      );
    },
    async withdraw(codes, withdrawal, of) {
      for (const code of codes) await withdrawOne(code, withdrawal, of);
    },
    async reinstate(code, message) {
      const withdrawal = { code, message };
      await rows.updateOne({ withdrawn: { $elemMatch: withdrawal } }, { $pull: { withdrawn: withdrawal } });
    },
    async about(code) {
      return (await rows.find({ codes: code }).sort({ at: 1 }).toArray()).map(toDecision);
    },
    async numbered(number) {
      const figures = /^\d+/.exec(number)?.[0];
      if (figures === undefined) return [];
      return (
        await rows
          .find({ number: { $regex: `^${figures}(?![0-9])` } })
          .sort({ at: 1 })
          .toArray()
      ).map(toDecision);
    },
  };
}

function toDecision({ _id, ...decision }: DecisionRow): Decision {
  return { id: _id, ...decision };
}
