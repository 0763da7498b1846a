/** What the service says to those who install it: where it is, and which setting is wrong (behind its name). */
export const start = {
  "start.console": "Trang thử nghiệm (console): {url}",
  "start.address": "Địa chỉ dịch vụ: {url}",
  "start.portTaken":
    "HOST và PORT: không mở được {host}:{port} ({reason}); hãy đặt PORT là một cổng còn trống",
  "start.mongoAway":
    "MONGODB_URI: không kết nối được MongoDB ({reason}); hãy kiểm tra địa chỉ, và máy chủ có đang chạy không",

  "setting.address": "phải là một địa chỉ, ví dụ {example}",
  "setting.oneOf": "phải là một trong: {values}",
  "setting.percent": "phải là một số từ 1 đến 100",
  "setting.port": "phải là số cổng từ 0 đến 65535",
  "setting.length": "phải có ít nhất {count} ký tự",
  "setting.parts": "phải là danh sách gồm {parts}, cách nhau bằng dấu phẩy",
  "setting.messages": "phải là số tin nhắn",
  "setting.needs": "cần có {other}",
  "setting.consoleHost":
    "phải là 127.0.0.1 khi CONSOLE đang bật (ai vào được trang thử nghiệm đều làm được thay bất cứ ai); hãy đặt CONSOLE=off, hoặc đặt CONSOLE_BEYOND_LOOPBACK=yes khi đã có lớp đăng nhập riêng phía trước",
  "setting.webhookSecret": "phải gồm 8 đến 256 chữ cái, chữ số, _ và -",
  "setting.webhookSecretAlone": "chỉ dùng cho webhook: hãy đặt thêm {url}, hoặc bỏ cả hai",
  "setting.telegram.botName": "phải là tên bot Telegram, ví dụ danvankheo_bot",
  "setting.telegram.https":
    "phải bắt đầu bằng https:// (http:// chỉ dùng với TELEGRAM_API_ROOT của riêng mình)",
  "setting.telegram.localFiles":
    "chỉ dùng cho máy chủ Bot API của riêng mình: hãy đặt thêm TELEGRAM_API_ROOT",
  "setting.zalo.https": "phải bắt đầu bằng https://: Zalo không gửi tới địa chỉ khác",
  "setting.zaloBot.links": "phải là các địa chỉ bắt đầu bằng https://",
  "setting.zaloOa.number": "phải là dãy số mà Zalo hiển thị, chỉ gồm chữ số",
  "setting.zaloOa.appSecret": "phải là khóa bí mật của ứng dụng, ít nhất 8 ký tự",
  "setting.zaloOa.webhookSecret": "phải là OA secret key ở trang webhook, ít nhất 8 ký tự",
  "setting.zaloOa.hours": "phải là số giờ từ 1 đến {most}",
  "setting.zaloOa.alone": "cần có ZALO_OA_ID: hãy đặt thêm, hoặc bỏ cả hai",
  "setting.zaloOa.missing": "phải có khi đặt ZALO_OA_ID, xem docs/zalo-oa.md",
} as const;
