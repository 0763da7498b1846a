import type { Gazetteer, GazetteerUnit } from "../understanding";
import { findByText } from "./find-by-text";
import type { NameIndex } from "./name-index";

/** Up to this many units, names without type word are looked for as if all were near the speaker (one province). */
const LOCAL_SIZE = 1200;

/** The gazetteer with what the search in text needs besides; built by `buildGazetteer`. */
export class UnitGazetteer implements Gazetteer {
  readonly #byCode: ReadonlyMap<string, GazetteerUnit>;
  readonly #paths = new Map<string, readonly string[]>();
  readonly names: NameIndex;

  constructor(byCode: ReadonlyMap<string, GazetteerUnit>, names: NameIndex) {
    this.#byCode = byCode;
    this.names = names;
  }

  get size(): number {
    return this.#byCode.size;
  }

  byCode(code: string): GazetteerUnit | undefined {
    return this.#byCode.get(code);
  }

  units(): Iterable<GazetteerUnit> {
    return this.#byCode.values();
  }

  find(text: string, scope?: string): readonly GazetteerUnit[] {
    return findByText(this, text, scope);
  }

  /** Codes from the unit itself up to the highest known parent; ends where parents go round in a ring. */
  pathOf(code: string): readonly string[] {
    const known = this.#paths.get(code);
    if (known) return known;
    const path: string[] = [];
    let at: string | undefined = code;
    while (at !== undefined && !path.includes(at)) {
      path.push(at);
      at = this.#byCode.get(at)?.parent;
    }
    this.#paths.set(code, path);
    return path;
  }

  /** True when it is known which units are near the speaker. */
  hasLocal(scope: string | undefined): boolean {
    return scope !== undefined || this.#byCode.size <= LOCAL_SIZE;
  }

  /** True when the unit is near the speaker: in a small gazetteer all are, else those of the same district or province. */
  isLocal(unit: GazetteerUnit, scope: string | undefined): boolean {
    if (this.#byCode.size <= LOCAL_SIZE) return true;
    if (scope === undefined) return false;
    const near = this.pathOf(scope);
    return this.pathOf(unit.code).some((code) => near.includes(code));
  }
}
