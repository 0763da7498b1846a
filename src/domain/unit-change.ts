/** A person's unit ceased (đơn vị đã sáp nhập, chia tách): what was done about it. */
export interface UnitChange {
  /** Code of the unit that ceased. */
  readonly from: string;
  /** Code of the unit that they are of since; none where theirs was divided, so that an administrator has to say. */
  readonly to?: string;
  readonly at: Date;
}
