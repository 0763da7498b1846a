import { access } from "node:fs/promises";
import type { BackupTrailer } from "./backup-format";
import { databaseOf } from "./database-of";
import { isFileError } from "./error-code";
import { BadBackupError, readBackup } from "./read-backup";
import { describeFileError } from "./read-text-file";
import { type AdminOutcome, DONE, failed, type Subcommand } from "./subcommand";
import { tableRow } from "./table-row";
import { writeBackup } from "./write-backup";

/** `backup`: everything in the store as one file, read again before the command says that it is there. */
export const backup: Subcommand = {
  name: "backup",
  usage: "TỆP [--overwrite]",
  summary:
    "Sao lưu toàn bộ kho dữ liệu vào một tệp nén có mã kiểm tra, rồi đọc lại để kiểm tra. Tệp có dữ liệu cá nhân, không có mật khẩu, mã truy cập; ảnh và tệp gửi kèm nằm ở DATA_DIR/files, hãy chép riêng.",
  example: "backup sao-luu-2026-03-01.gz",
  options: { overwrite: "flag" },
  arity: [1, 1],
  async run({ rest: [file = ""], flags }, { store, clock, print, remark }) {
    if (!flags.has("overwrite") && (await exists(file)))
      return failed(`Đã có tệp ${file}. Hãy chọn tên khác, hoặc thêm --overwrite.`);
    try {
      await writeBackup(databaseOf(store), file, clock.now());
      const trailer = await readBackup(file, () => {});
      await printSums(trailer, print);
      remark(`Đã sao lưu vào ${file}.`);
      return DONE;
    } catch (error) {
      return describe(file, error);
    }
  },
};

function describe(file: string, error: unknown): AdminOutcome {
  if (error instanceof BadBackupError) return failed(`Đọc lại bản sao lưu không được: ${error.message}`);
  if (isFileError(error)) return failed(describeFileError(file, error));
  throw error;
}

function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

/** Count and checksum of each collection: those of a restored store are the same. */
export async function printSums(
  { collections }: BackupTrailer,
  print: (line: string) => Promise<void>,
): Promise<void> {
  for (const [name, { count, sha256 }] of Object.entries(collections))
    await print(tableRow([name, count, sha256]));
}
