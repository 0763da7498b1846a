import { retrainFields } from "../learning/retrain-fields";
import { versionRow } from "./fields-list";
import { DONE, type Subcommand } from "./subcommand";

/** `fields retrain`: learns from what officers confirmed, now rather than at night. */
export const fieldsRetrain: Subcommand = {
  name: "fields retrain",
  usage: "",
  summary:
    "Học lại ngay từ lĩnh vực mà cán bộ đã xác nhận. Bản mới chỉ được dùng khi không kém bản gốc ở điểm nào.",
  example: "fields retrain",
  options: {},
  arity: [0, 0],
  async run(_args, { store, clock, print }) {
    const logger = { info: () => undefined };
    const result = await retrainFields({ ...store, clock, logger });
    if (result.status !== "nothingToLearn") await print(versionRow(result.version));
    await print(SAID[result.status]);
    return DONE;
  },
};

const SAID = {
  nothingToLearn: "Chưa có gì mới để học.",
  unchanged: "Không có gì mới từ lần học trước.",
  adopted: "Đã học và đang dùng bản mới.",
  kept: "Bản mới dùng được nhưng đang giữ cố định bản khác; xem fields use.",
  refused: "Bản mới không được dùng.",
} as const;
