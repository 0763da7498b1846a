import { tokenise } from "../tokenise";
import type { GazetteerUnit } from "../understanding";
import { fuzzyNames } from "./fuzzy-names";
import { namesOfShort, readShortName } from "./initials";
import { rankUnits } from "./rank-units";
import { readTypeWord } from "./read-type-word";
import type { UnitGazetteer } from "./unit-gazetteer";

/**
 * Units that a text which is nothing but a name can mean ("xã Thạch Lạc", "thach lac", "x. Thạch Lạk"): nearest to
 * the speaker first. Empty when nothing is near.
 */
export function findByText(gazetteer: UnitGazetteer, text: string, scope?: string): readonly GazetteerUnit[] {
  const { tokens } = tokenise(text);
  const type = readTypeWord(tokens, 0);
  const typed = type ? search(gazetteer, { text, from: type.to, type: type.type, scope }) : [];
  return typed.length > 0 ? typed : search(gazetteer, { text, from: 0, scope });
}

interface Query {
  readonly text: string;
  readonly from: number;
  readonly type?: string;
  readonly scope?: string;
}

function search(gazetteer: UnitGazetteer, { text, from, type, scope }: Query): readonly GazetteerUnit[] {
  const tokens = tokenise(text).tokens.slice(from);
  const key = tokens.map((token) => token.fold).join(" ");
  const acc = tokens.map((token) => token.acc).join(" ");
  const hints = { type, scope, ...(acc !== key && { acc }) };
  const exact = gazetteer.names.byKey.get(key);
  if (exact) return rankUnits(gazetteer, exact, hints);
  const local = fuzzyNames(gazetteer.names, { key, acc }, (entry) => gazetteer.isLocal(entry.unit, scope));
  if (local.length > 0) return rankUnits(gazetteer, local, hints);
  const short = readShortName(tokens, 0);
  if (short && short.to >= tokens.length)
    return rankUnits(gazetteer, namesOfShort(gazetteer, short, scope), hints);
  return rankUnits(
    gazetteer,
    fuzzyNames(gazetteer.names, { key, acc }, () => true),
    hints,
  );
}
