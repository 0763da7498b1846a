const VILLAGE_TYPES: readonly string[] = [
  ...["thôn", "xóm", "bản", "ấp", "làng", "buôn", "khóm", "khối", "khối phố", "khu phố"],
  ...["khu dân cư", "tổ dân phố", "tiểu khu"],
];

/** Below the commune: thôn, xóm, bản, ấp, khóm, tổ dân phố, khu dân cư. */
export function isVillage(unit: { readonly type: string }): boolean {
  return VILLAGE_TYPES.includes(unit.type);
}
