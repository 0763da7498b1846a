import { mongo } from "mongoose";
import { printSums } from "./backup";
import { isBackedUp } from "./backup-format";
import { databaseOf } from "./database-of";
import { loadBackup } from "./load-backup";
import { BadBackupError, readBackup } from "./read-backup";
import { type AdminOutcome, DONE, failed, type Subcommand } from "./subcommand";

/** `restore`: the records of a backup into an empty store, or in the place of what is there. */
export const restore: Subcommand = {
  name: "restore",
  usage: "TỆP [--replace]",
  summary:
    "Khôi phục từ bản sao lưu vào kho trống; --replace thay toàn bộ dữ liệu đang có. Kiểm tra trọn tệp trước khi thay đổi; nên dừng dịch vụ trước.",
  example: "restore sao-luu-2026-03-01.gz",
  options: { replace: "flag" },
  arity: [1, 1],
  async run({ rest: [file = ""], flags }, { store, clock, place, print, remark }) {
    const db = databaseOf(store);
    try {
      await readBackup(file, () => {});
      const filled = await filledCollections(db);
      if (filled.length > 0 && !flags.has("replace"))
        return failed(`Kho đang có dữ liệu (${filled.join(", ")}). Muốn thay toàn bộ, hãy thêm --replace.`);
      if (place === "service")
        remark("Dịch vụ đang chạy: tin nhắn đến trong lúc khôi phục có thể bị thay mất.");
      await store.sendings.restoring(clock.now());
      const sums = await loadBackup(db, file);
      await store.sendings.restored();
      await printSums(sums, print);
      remark(`Đã khôi phục từ ${file}.`);
      return DONE;
    } catch (error) {
      return describe(error);
    }
  },
};

function describe(error: unknown): AdminOutcome {
  if (error instanceof BadBackupError) return failed(`${error.message} Kho dữ liệu giữ nguyên.`);
  if (error instanceof RangeError)
    return failed("Tệp sao lưu hỏng: có dòng quá dài. Kho dữ liệu giữ nguyên.");
  if (error instanceof mongo.MongoBulkWriteError)
    return failed("Bản sao lưu có bản ghi trùng nhau, không khôi phục được. Kho dữ liệu giữ nguyên.");
  throw error;
}

async function filledCollections(db: mongo.Db): Promise<string[]> {
  const found = await db.listCollections({}, { nameOnly: true }).toArray();
  const filled: string[] = [];
  for (const { name } of found)
    if (isBackedUp(name) && (await db.collection(name).findOne({}, { projection: { _id: 1 } })) !== null)
      filled.push(name);
  return filled.sort();
}
