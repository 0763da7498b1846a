import type { Subcommand } from "./subcommand";

const CALL = "npm run -s admin --";

/** The whole help, or that of the subcommands given. */
export function helpText(subcommands: readonly Subcommand[]): string {
  const entries = subcommands.map(
    ({ name, usage, summary, example }) =>
      `  ${[name, usage].filter((part) => part !== "").join(" ")}\n      ${summary}\n      Ví dụ: ${CALL} ${example}`,
  );
  return [
    `Công cụ quản trị. Cách dùng: ${CALL} LỆNH [THAM SỐ]`,
    "",
    ...entries,
    "",
    "Chạy được cả khi dịch vụ đang chạy. Kho dữ liệu: MONGODB_URI, hoặc thư mục DATA_DIR (mặc định ./data).",
    "Kết quả ra stdout, ghi chú và lỗi ra stderr. Mã thoát: 0 đã làm xong, 1 không làm được, 2 gọi sai.",
  ].join("\n");
}
