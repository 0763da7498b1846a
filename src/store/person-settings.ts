import type { mongo } from "mongoose";
import type { Hours } from "../domain/calendar/work-calendar";
import { type DigestWish, defaultSettings, type PersonSettings } from "../domain/person-settings";

export interface PersonSettingsRow extends Omit<PersonSettings, "person"> {
  readonly _id: string;
}

/** What people have set for themselves; who has set nothing has no row. */
export interface PersonSettingsStore {
  get(person: string): Promise<PersonSettings>;
  /** Everybody who has set something. */
  all(): Promise<readonly PersonSettings[]>;
  /** Nothing unasked from now on, or until then. */
  mute(person: string, since: Date, until?: Date): Promise<void>;
  unmute(person: string): Promise<void>;
  setQuiet(person: string, quiet: Hours | undefined): Promise<void>;
  /** Takes the place of the digest of the same `every`. */
  setDigest(person: string, wish: DigestWish, since: Date): Promise<void>;
  /** @returns false when there was none. */
  dropDigest(person: string, every: DigestWish["every"]): Promise<boolean>;
}

/** @throws MongoError when the store is away; doing anything here again is safe. */
export function createPersonSettings(rows: mongo.Collection<PersonSettingsRow>): PersonSettingsStore {
  const update = async (
    person: string,
    change: mongo.UpdateFilter<PersonSettingsRow> | mongo.Document[],
  ): Promise<void> => {
    await rows.updateOne({ _id: person }, change, { upsert: true });
  };
  return {
    async get(person) {
      const row = await rows.findOne({ _id: person });
      return row === null ? defaultSettings(person) : toSettings(row);
    },
    async all() {
      return (await rows.find().sort({ _id: 1 }).toArray()).map(toSettings);
    },
    mute: (person, since, until) =>
      update(
        person,
        until === undefined
          ? { $set: { mutedSince: since }, $unset: { mutedUntil: "" } }
          : { $set: { mutedSince: since, mutedUntil: until } },
      ),
    unmute: (person) => update(person, { $unset: { mutedSince: "", mutedUntil: "" } }),
    setQuiet: (person, quiet) =>
      update(person, quiet === undefined ? { $unset: { quiet: "" } } : { $set: { quiet } }),
    setDigest(person, wish, since) {
      const others = othersThan(wish.every);
      return update(person, [
        { $set: { digests: { $concatArrays: [others, [{ ...wish }]] }, digestsSince: since } },
      ]);
    },
    async dropDigest(person, every) {
      const { matchedCount } = await rows.updateOne({ _id: person, "digests.every": every }, {
        $pull: { digests: { every } },
      } as mongo.UpdateFilter<PersonSettingsRow>);
      return matchedCount === 1;
    },
  };
}

function othersThan(every: DigestWish["every"]) {
  return { $filter: { input: { $ifNull: ["$digests", []] }, cond: { $ne: ["$$this.every", every] } } };
}

function toSettings({ _id, ...rest }: PersonSettingsRow): PersonSettings {
  return { ...defaultSettings(_id), ...rest };
}
