import {
  type Criterion,
  LONGEST_CRITERION,
  MOST_CRITERIA,
  MOST_POINTS,
  readCriterion,
} from "../domain/criteria";
import { FIRST_PERIOD_YEAR, LAST_PERIOD_YEAR } from "../domain/period";
import { criteriaRows } from "./criteria-list";
import { DONE, misused, type Subcommand } from "./subcommand";

/** `criteria set`: the checklist of a year. */
export const criteriaSet: Subcommand = {
  name: "criteria set",
  usage: "NĂM (TIÊU_CHÍ... | --default)",
  summary:
    "Đặt bộ tiêu chí công nhận của một năm, mỗi tiêu chí một tham số; thêm “|ĐIỂM” ở cuối nếu chấm điểm (ví dụ “Nhân dân đồng tình|20”). --default trở về bộ mặc định.",
  example: 'criteria set 2026 "Nhân dân đồng tình, ủng hộ|20" "Có sổ sách theo dõi"',
  options: { default: "flag" },
  arity: [1, 1 + MOST_CRITERIA],
  async run({ rest: [yearText = "", ...written], flags }, { store, print }) {
    const year = Number(yearText);
    if (!Number.isInteger(year) || year < FIRST_PERIOD_YEAR || year > LAST_PERIOD_YEAR)
      return misused(`NĂM phải từ ${FIRST_PERIOD_YEAR} đến ${LAST_PERIOD_YEAR}.`);
    if (flags.has("default") === written.length > 0)
      return misused("Ghi các tiêu chí, hoặc --default, không cả hai.");
    if (flags.has("default")) {
      const cleared = await store.criteria.clear(year);
      await print(cleared ? "Đã trở về bộ tiêu chí mặc định." : "Không có gì thay đổi.");
      return DONE;
    }
    const criteria: Criterion[] = [];
    for (const text of written) {
      const read = readCriterion(text);
      if (!read.ok) return misused(`"${text.slice(0, 60)}": ${PROBLEMS[read.reason]}`);
      criteria.push(read.criterion);
    }
    const changed = await store.criteria.set({ year, criteria });
    for (const row of criteriaRows(year, criteria)) await print(row);
    await print(changed ? "Đã đặt." : "Không có gì thay đổi.");
    return DONE;
  },
};

const PROBLEMS = {
  empty: "tiêu chí không có chữ.",
  long: `tiêu chí dài quá ${LONGEST_CRITERION} chữ.`,
  points: `điểm phải là số nguyên từ 1 đến ${MOST_POINTS}.`,
} as const;
