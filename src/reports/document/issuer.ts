import type { Say } from "../../../locales/say";
import { isCommune, isDistrict, isProvince, type Unit, type UnitTree } from "../../domain/unit";
import type { LayoutName } from "./layouts";

/** Who issues a document (cơ quan ban hành), as the layout writes it. */
export interface Issuer {
  /** Above the issuer: "Đảng bộ tỉnh Hà Tĩnh", "Ủy ban nhân dân"; empty where there is nothing. */
  readonly above: string;
  /** "Đảng ủy xã Thạch Lạc"; of a people's committee, whose: "xã Thạch Lạc". */
  readonly name: string;
  /** In running text: "Đảng ủy xã Thạch Lạc", "Ủy ban nhân dân xã Thạch Lạc". */
  readonly inText: string;
  /** Behind the number: "-BC/ĐU", "/BC-UBND". */
  readonly sign: string;
  /** Where the date is written: "Thạch Lạc". */
  readonly place: string;
  /** In whose name it is signed: "Đảng ủy", "Ủy ban nhân dân". */
  readonly signs: string;
  /** Lines of those it goes to. */
  readonly recipients: readonly string[];
}

type Committee = "dangUy" | "huyenUy" | "thiUy" | "quanUy" | "thanhUy" | "tinhUy";

/** What stands behind the number in each kind of committee's papers (ký hiệu). */
const SIGNS: Readonly<Record<Committee, string>> = {
  ...{ dangUy: "ĐU", huyenUy: "HU", thiUy: "ThU", quanUy: "QU", thanhUy: "TU", tinhUy: "TU" },
};

/** The body of a unit's area that would issue its report; a unit inside a commune is the commune's. */
export function issuerOf(
  code: string,
  layout: LayoutName,
  { say, tree }: { say: Say; tree: UnitTree },
): Issuer {
  const unit = administrative(tree.get(code), tree);
  const above = administrative(tree.get(unit?.parent ?? ""), tree);
  if (unit === undefined) return unknownIssuer(layout, say);
  return layout === "party" ? partyIssuer(unit, above, say) : stateIssuer(unit, above, say);
}

function partyIssuer(unit: Unit, above: Unit | undefined, say: Say): Issuer {
  const committee = committeeOf(unit);
  const name = committeeName(unit, say);
  const signs = say(`document.committee.${committee}`);
  return {
    name,
    signs,
    above: above === undefined ? "" : say("document.party", { unit: above.norm }),
    inText: name,
    sign: say("document.sign.party", { sign: SIGNS[committee] }),
    place: unit.name,
    recipients: [
      above === undefined ? "" : superior(above, say),
      say("document.to.standing", { committee: signs }),
      say("document.to.kept.party", { committee: signs }),
    ].filter((line) => line !== ""),
  };
}

/** To whom a Party committee reports on this movement. */
function superior(above: Unit, say: Say): string {
  return isProvince(above)
    ? say("document.to.board", { committee: say(`document.committee.${committeeOf(above)}`) })
    : say("document.to.above", { unit: committeeName(above, say) });
}

function stateIssuer(unit: Unit, above: Unit | undefined, say: Say): Issuer {
  const committee = say("document.people");
  return {
    above: committee,
    name: unit.norm,
    inText: say("document.people.of", { unit: unit.norm }),
    sign: say("document.sign.state"),
    place: unit.name,
    signs: committee,
    recipients: [
      above === undefined ? "" : say("document.to.state.above", { unit: above.norm }),
      say("document.to.state.party", { committee: say(`document.committee.${committeeOf(unit)}`) }),
      say("document.to.kept.state"),
    ].filter((line) => line !== ""),
  };
}

/** Of units that no place is known of: dots to be written over. */
function unknownIssuer(layout: LayoutName, say: Say): Issuer {
  const dots = say("document.dots");
  const common = { name: dots, inText: dots, place: dots };
  if (layout === "state") {
    const signs = say("document.people");
    const recipients = [say("document.to.kept.state")];
    return { ...common, signs, recipients, above: signs, sign: say("document.sign.state") };
  }
  const signs = say("document.committee.dangUy");
  const recipients = [say("document.to.kept.party", { committee: signs })];
  return {
    ...common,
    signs,
    recipients,
    above: dots,
    sign: say("document.sign.party", { sign: SIGNS.dangUy }),
  };
}

function committeeOf(unit: Unit): Committee {
  if (unit.type === "tỉnh") return "tinhUy";
  if (unit.type === "huyện") return "huyenUy";
  if (unit.type === "thị xã") return "thiUy";
  if (unit.type === "quận") return "quanUy";
  return unit.type === "thành phố" ? "thanhUy" : "dangUy";
}

/** "Đảng ủy xã Thạch Lạc", "Huyện ủy Thạch Hà": the type stands in the word from the district up. */
function committeeName(unit: Unit, say: Say): string {
  const committee = say(`document.committee.${committeeOf(unit)}`);
  return say("document.committee.of", { committee, unit: isCommune(unit) ? unit.norm : unit.name });
}

/** The commune, district or province that a unit is, or lies in. */
function administrative(unit: Unit | undefined, tree: UnitTree): Unit | undefined {
  const seen = new Set<string>();
  for (let at = unit; at !== undefined && !seen.has(at.code); at = tree.get(at.parent ?? "")) {
    if (isCommune(at) || isDistrict(at) || isProvince(at)) return at;
    seen.add(at.code);
  }
  return undefined;
}
