import type { Deadline } from "../../src/domain/deadline";
import type { Services } from "../handler";

/**
 * The deadline of registration of a whole organisation is also the end of what counts as "registered at first" (đăng
 * ký ban đầu) in its figures.
 */
export async function keepPeriod(deadline: Deadline, { periods, units }: Services): Promise<void> {
  const { kind, unit, year, state, on } = deadline;
  if (kind !== "registration" || units().get(unit)?.parent !== undefined) return;
  const { registrationDeadline: _before, ...period } = await periods.get(year);
  await periods.set({ ...period, ...(state === "set" && { registrationDeadline: on }) });
}
