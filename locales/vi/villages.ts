/** Villages below the commune: thôn, xóm, bản, ấp, khóm, tổ dân phố, khu dân cư. */
export const villages = {
  "villages.head": "{place}, {period}{filters}: {have}/{all} thôn, tổ dân phố có mô hình{standing}.",
  "villages.none":
    "{place}: danh mục chưa có thôn, tổ dân phố nào nên chưa thống kê được. Thôn được ghi nhận khi lưu phiếu đăng ký có ghi thôn, hoặc do quản trị nhập.",
  "villages.with": "Đã có ({count}): {names}.",
  "villages.missing": "Chưa đăng ký ({count}): {names}.",
  "villages.rest": "Còn lại ({count}): {names}.",
  "villages.more": "{names}; và {count} nơi khác",
  "villages.unlisted": "Ngoài ra có {count} địa chỉ chưa có trong danh mục: {names}.",
  "villages.note":
    "Tính trên {count} thôn, tổ dân phố đã có trong danh mục; nơi chưa từng được ghi nhận thì chưa tính.",
  "villages.near":
    "Lưu ý: đơn vị đã có {known}. Nếu {village} chính là {known}, đồng chí bấm nút để ghi theo tên đó.",
  "say.village": "sửa thôn {code} thành {village}",
} as const;
