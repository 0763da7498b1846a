import { formatDay } from "../reports/format";
import type { HandedVisits } from "../store/hand-over-visits";

/** What became of the planned inspections of somebody who left, a line each. */
export function visitLines({ handed, without }: HandedVisits): string[] {
  return [
    ...handed.map(({ on, unitName }) => `Lịch kiểm tra ${unitName} ngày ${formatDay(on)}: đã bàn giao.`),
    ...without.map(
      ({ on, unitName }) => `Lịch kiểm tra ${unitName} ngày ${formatDay(on)}: chưa có người kiểm tra.`,
    ),
  ];
}
