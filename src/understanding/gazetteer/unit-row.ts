/** One unit as data brings it, whatever file it comes from; the gazetteer is built from these. */
export interface UnitRow {
  /** Unique; two units of one code are one unit with a name more. */
  readonly code: string;
  /** Without type word: "Thạch Lạc". */
  readonly name: string;
  /** Type word in Vietnamese: "xã", "thị trấn", "thôn". */
  readonly type: string;
  /** Code of the unit that this one belongs to. */
  readonly parent?: string;
  /** Further names by which it is known, former ones among them. */
  readonly aliases?: readonly string[];
  readonly tags?: readonly string[];
  /** YYYY-MM-DD. */
  readonly valid_from?: string;
  readonly valid_to?: string;
  /** Codes (or names with type word) of the units that replaced this one. */
  readonly successors?: readonly string[];
  /** Area of one sào (a local measure) in m². */
  readonly sao_m2?: number;
}
