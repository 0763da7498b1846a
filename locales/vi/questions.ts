/** What closes a reply of figures, rates, rankings, tags. */
export const questions = {
  "closing.scope": "Phạm vi: {place}; kỳ: {period}.",
  "closing.scheme": "Phạm vi: {place}; kỳ: {period}; bộ {fields} lĩnh vực.",
  "closing.next": "Hỏi tiếp: {nexts}.",
  "button.byField": "Chia theo lĩnh vực",
  "button.lastYear": "So với năm ngoái",
  "say.byField": "chia theo lĩnh vực",
  "say.lastYear": "so với năm ngoái",

  "rate.head":
    "{place}: {part}/{whole} = {rate}% số mô hình, điển hình đăng ký {period}{filters} {standing}.",
  "rate.none": "{place} chưa có mô hình, điển hình nào đăng ký {period}{filters} nên chưa có tỷ lệ.",
  "rate.sides": "{place}: tỷ lệ {standing} trên số đăng ký:",
  "rate.part": "- {name}: {part}/{whole} = {rate}%",
  "rate.part.none": "- {name}: chưa đăng ký",

  "rank.most": "Nhiều nhất: {names} ({value}).",
  "rank.least": "Ít nhất: {names} ({value}).",
  "sum.part.unknown": "Chưa có số liệu ({count}): {names}.",

  "split.tag": "địa bàn",
  "tag.none": "không gắn địa bàn",
  "count.tagsOverlap":
    "{count} mô hình, điển hình gắn từ hai địa bàn trở lên nên các số theo địa bàn cộng lại lớn hơn {all}.",

  "target.rest": "Ngoài ra {count} mô hình, điển hình của đơn vị không giao chỉ tiêu riêng.",
  "target.sum": "Chỉ tiêu giao cho các đơn vị cộng lại là {sum}, chỉ tiêu chung là {target}.",
} as const;
