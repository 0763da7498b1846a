import { withoutSensitive } from "./without-sensitive";

const STARTS =
  "đã|có công|có thành tích|thường xuyên|luôn|tích cực|gương mẫu|đi đầu|nhiều năm|hơn \\d+ năm|suốt|tự nguyện|vận động|tuyên truyền|hiến|giúp|góp|quyên góp|đóng góp|tham gia|ủng hộ|hỗ trợ|xây|làm|sửa|mở|dạy|nuôi|nhận đỡ đầu|hoà giải|hòa giải|chăm sóc|bảo vệ|phát động|tổ chức|trồng|dọn";
const DEED = new RegExp(`^(?:là người |người )?(?:${STARTS})(?=\\s)(?:\\s+\\S+){2,}$`, "iu");
const LONGEST = 1_000;

/**
 * What an individual exemplar (điển hình cá nhân) did, as the message tells it behind the name: "ông Danh, vận động bà con
 * hiến đất làm đường". Nothing of what the law protects of a person.
 * @returns undefined where nothing is told
 */
export function readDeeds(text: string, person: string): string | undefined {
  const told = withoutSensitive(text).normalize("NFC");
  const at = told.indexOf(person.normalize("NFC"));
  if (at < 0) return undefined;
  const deeds = told
    .slice(at + person.normalize("NFC").length)
    .split(/[,;\n]|\.\s/u)
    .map((clause) => clause.replace(/^[\s:–-]+|[\s.]+$/gu, ""))
    .filter((clause) => DEED.test(clause));
  return deeds.length === 0 ? undefined : deeds.join("; ").slice(0, LONGEST);
}
