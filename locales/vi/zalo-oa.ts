/** What only a Zalo Official Account needs: consent by its administrators, and files that Zalo does not take. */
export const zaloOa = {
  "zaloOa.dead":
    "Zalo không còn chấp nhận quyền của trợ lý trên Official Account, tin gửi qua Zalo OA đang phải chờ. Đề nghị đồng chí chuyển đường dẫn này cho quản trị viên của Official Account để cấp quyền lại (trong 3 ngày): {link}",
  "zaloOa.linkOld":
    "Đường dẫn cấp quyền không đúng hoặc đã hết hạn. Đề nghị mở lại đường dẫn mới và làm trên cùng một trình duyệt. Lấy đường dẫn: npm run -s admin -- zalo-oa consent",
  "zaloOa.consentRefused": "Zalo chưa cấp quyền. Đề nghị mở lại đường dẫn cấp quyền và bấm “Cho phép”.",
  "zaloOa.otherAccount":
    "Quyền vừa cấp là của một Official Account khác. Đề nghị chọn đúng Official Account có số {oa}.",
  "zaloOa.notGranted":
    "Zalo chưa trả lời việc cấp quyền nên chưa ghi nhận. Đề nghị mở lại đường dẫn cấp quyền và thử lại.",
  "zaloOa.granted":
    "Đã ghi nhận quyền của Official Account. Trợ lý gửi được tin qua Zalo OA; có thể đóng trang này.",
  "zaloOa.fileNotTaken":
    "Tệp {name} không gửi được qua Zalo OA (chỉ nhận PDF, DOC, DOCX, CSV đến 5 MB, ảnh đến 1 MB). Đề nghị nhận tệp trên Telegram hoặc qua bộ phận quản trị.",
} as const;
