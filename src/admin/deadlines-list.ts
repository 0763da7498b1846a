import { addDays } from "../domain/calendar/days";
import { vietnamDay } from "../domain/vietnam-time";
import { loadOrganisation } from "../store/organisation";
import { DONE, type Subcommand } from "./subcommand";
import { tableRow } from "./table-row";

const PAST_DAYS = 60;
const KINDS = {
  registration: "đăng ký",
  progress: "báo cáo tiến độ",
  result: "báo cáo kết quả",
  appraisal: "thẩm định",
  recognition: "hồ sơ công nhận",
  other: "việc khác",
} as const;

/** `deadlines list`: what is due, for whom, with its reminder steps. */
export const deadlinesList: Subcommand = {
  name: "deadlines list",
  usage: "[--all]",
  summary:
    "In các hạn còn theo dõi (--all: tất cả): ngày, giờ, việc, đơn vị, cấp, các mốc nhắc trước (ngày). Đặt hạn bằng cách nhắn cho trợ lý hoặc bằng periods set.",
  example: "deadlines list",
  options: { all: "flag" },
  arity: [0, 0],
  async run({ flags }, { store, clock, print, remark }) {
    const tree = (await loadOrganisation(store.units)).tree();
    const from = addDays(vietnamDay(clock.now()), -PAST_DAYS);
    const found = await store.deadlines.concerning("", flags.has("all") ? {} : { from });
    for (const { on, time, kind, title, unit, level, steps } of found) {
      const before = steps.filter(({ days, to }) => days <= 0 && to === "charge").map(({ days }) => -days);
      const place = tree.get(unit)?.norm ?? unit;
      await print(tableRow([on, time, title ?? KINDS[kind], place, level ?? "mọi cấp", before.join(", ")]));
    }
    remark(`${found.length} hạn.`);
    return DONE;
  },
};
