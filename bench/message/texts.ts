const FIRST = ["Tổ", "Nhóm", "Câu lạc bộ", "Tuyến đường", "Vườn", "Cánh đồng", "Chợ", "Ngõ"] as const;
const MIDDLE = [
  "phụ nữ",
  "nông dân",
  "cựu chiến binh",
  "thanh niên",
  "liên gia",
  "hội viên",
  "đoàn kết",
] as const;
const LAST = [
  "tự quản",
  "sạch đẹp",
  "tiết kiệm",
  "trồng rau sạch",
  "nuôi ong",
  "an toàn",
  "văn minh",
  "nghĩa tình",
] as const;
const FIELDS = ["NTM", "kinh tế", "văn hóa xã hội", "an ninh quốc phòng", "hệ thống chính trị"] as const;

/** A message of the mix, and what the sender wants of it. */
export interface BenchText {
  readonly wants: "register" | "save" | "count";
  readonly text: string;
}

/**
 * What one chat writes: a registration, "Lưu", a question for a count, and so on. Both sides read the same
 * texts, and no name comes twice in a chat.
 * @param chat place of the chat among the chats, 0-based.
 */
export function textsOf(chat: number, messages: number): readonly BenchText[] {
  return Array.from({ length: messages }, (_, index): BenchText => {
    const turn = Math.floor(index / 3);
    if (index % 3 === 1) return { wants: "save", text: "Lưu" };
    if (index % 3 === 2) return { wants: "count", text: "năm nay có bao nhiêu mô hình" };
    return { wants: "register", text: registration(chat, turn) };
  });
}

function registration(chat: number, turn: number): string {
  const name = [pick(FIRST, turn), pick(MIDDLE, turn), pick(LAST, Math.floor(turn / 7) + chat)].join(" ");
  return `Đăng ký mô hình ${name} số ${turn + 1}, lĩnh vực ${pick(FIELDS, turn + chat)}, thôn Bàu Am`;
}

function pick<T>(values: readonly [T, ...T[]], index: number): T {
  return values[index % values.length] ?? values[0];
}
