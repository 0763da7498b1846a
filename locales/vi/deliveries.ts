/** What the service itself tells about its sendings. */
export const deliveries = {
  "choices.numbers": "Đồng chí trả lời bằng số:",
  "choices.words": "Đồng chí nhắn một trong các câu:",
  "delivery.fileElsewhere":
    "Ứng dụng này không nhận được tệp “{name}”. Đồng chí lấy tệp qua Telegram, hoặc đề nghị quản trị gửi giúp.",
  "delivery.quota":
    "{channel} (bot {bot}) đã dùng {used}/{messages} tin của hạn mức. Khi gần hết, hệ thống dừng bản tin tổng hợp trước, rồi đến tin nhắc việc; câu trả lời được giữ đến cuối cùng.",
  "delivery.loop":
    "Đã dừng gửi một tin lặp lại nhiều lần tới cùng một nơi trên {channel}. Đề nghị đồng chí quản trị xem bằng lệnh “failed list”.",
  "delivery.unreachable":
    "Chưa gửi được tin tới đồng chí {name} ({unit}) qua {channel}: {reason}. Đề nghị Ban Chỉ đạo báo trực tiếp; đồng chí ấy nhắn lại cho bot thì sẽ nhận được tin.",
  "delivery.unreachable.moved":
    "Không gửi được tin tới đồng chí {name} ({unit}) qua {channel}: {reason}. Tin đã chuyển qua {other}.",
  "delivery.why.blocked": "đồng chí ấy đã chặn hoặc chưa mở bot",
  "delivery.why.outside-window": "đã quá thời hạn nền tảng cho phép kể từ lần cuối đồng chí ấy nhắn tin",
} as const;
