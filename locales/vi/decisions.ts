/** Which decision is meant, where its number alone does not say it. */
export const decisions = {
  "revoke.several":
    "Có {count} quyết định mang số {number} còn hiệu lực. Đồng chí muốn thu hồi quyết định nào?",
  "revoke.choice": "{index}. {decision}: {step} {count} mô hình, điển hình ({codes})",
  "revoke.button": "Số {number}, {date}",
  "revoke.how": "Đồng chí chọn một quyết định, hoặc ghi đủ số và ngày của quyết định, hoặc ghi mã mô hình.",
  "revoke.superseded":
    "Sau quyết định số {number}, {kind} “{name}” ({code}) đã được ghi nhận {step}{by}. Đề nghị đồng chí thu hồi quyết định sau trước: “thu hồi quyết định {code}”.",
  "revoke.superseded.more": "Còn {count} mô hình, điển hình khác cũng đã có quyết định sau.",
  "revoke.takes": "Thu hồi việc {step} theo {decision}: {codes}.",
  "revoke.superseded.by": ", theo {decision}",
  "say.revoke": "thu hồi quyết định số {number} ngày {date}",
} as const;
