import path from "node:path";
import { systemClock } from "../clock";
import { cleanFiles } from "../store/clean-files";
import { createFileStore } from "../store/files";
import { DONE, type Subcommand } from "./subcommand";

/** `files clean`: removes files that nothing refers to, as the service does every night. */
export const filesClean: Subcommand = {
  name: "files clean",
  usage: "[--dry-run]",
  summary:
    "Xoá ảnh, tệp không bản ghi nào dùng nữa quá 24 giờ (phiếu đã huỷ, minh chứng đã hoàn tác); dịch vụ tự làm mỗi đêm. --dry-run: chỉ liệt kê, không xoá.",
  example: "files clean --dry-run",
  options: { "dry-run": "flag" },
  arity: [0, 0],
  async run({ flags }, { store, settings, clock, print, remark }) {
    const files = createFileStore({ folder: path.resolve(settings.dataDir, "files") });
    const dryRun = flags.has("dry-run");
    const { connection } = store;
    const { removed, kept } = await cleanFiles({
      connection,
      files,
      clock,
      machineClock: systemClock,
      dryRun,
    });
    for (const ref of removed) await print(ref);
    remark(
      dryRun
        ? `Sẽ xoá ${removed.length} tệp, giữ ${kept} tệp đang dùng.`
        : `Đã xoá ${removed.length} tệp, giữ ${kept} tệp đang dùng.`,
    );
    return DONE;
  },
};
