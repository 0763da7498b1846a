/** Sums over reports: land, labour, money. */
export const sums = {
  "sum.head": "{place}, {period}{filters}: {amounts}.",
  "sum.none": "{place}, {period}{filters}: chưa có báo cáo nào ghi số liệu được hỏi.",
  "sum.from":
    "Cộng từ {reports} báo cáo của {models} mô hình, điển hình; báo cáo đã sửa chỉ tính bản sau cùng.",
  "sum.fromDays":
    "Cộng từ {reports} báo cáo trong thời gian này của {models} mô hình, điển hình; báo cáo đã sửa chỉ tính bản sau cùng.",
  "sum.unsourced": "Trong đó {value} chưa ghi rõ nguồn.",
  "sum.oversourced":
    "Lưu ý: các nguồn cộng lại {sources}, lớn hơn tổng kinh phí {total}; đề nghị kiểm tra lại báo cáo.",
  "sum.by": "Theo {split}:",
  "sum.sides": "Số liệu theo báo cáo:",
  "sum.part": "- {name}: {amounts}",
  "sum.part.none": "chưa có số liệu",
  "sum.rest": "{count} đơn vị khác",
} as const;
