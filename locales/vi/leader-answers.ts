/** Answers to leaders on named units, late registrations and what there is none of. */
export const leaderAnswers = {
  "place.several": "{count} đơn vị được nêu",
  "sides.together": "Cộng cả {count} bên: {figure}.",
  "sides.mostLeast": "nhiều nhất: {most} ({max}); ít nhất: {least} ({min}).",
  "sides.allEqual": "các bên bằng nhau.",
  "export.nothing": "Không có gì để xuất nên không gửi tệp.",
  "registered.late":
    "{place}: {count} mô hình, điển hình đăng ký sau hạn {period}{filters}, trên {all} đã đăng ký.",
  "registered.late.none":
    "{place}: không có mô hình, điển hình nào đăng ký sau hạn {period}{filters} ({all} đã đăng ký đều đúng hạn).",
  "registered.late.detail": "đăng ký {date}, sau hạn {days} ngày",
  "registered.late.noDeadline":
    "{place}: {period} chưa đặt hạn đăng ký mô hình nên chưa có mô hình nào tính là đăng ký trễ ({all} đã đăng ký).",
  "registered.late.notYet":
    "{place}: hạn đăng ký mô hình {period} chưa qua ({deadlines}), chưa có mô hình nào trễ.",
  "fields.covered": "{place}, {period}{filters}: {have}/{all} lĩnh vực đã có mô hình, điển hình.",
  "fields.covered.standing":
    "{place}, {period}{filters}: {have}/{all} lĩnh vực đã có mô hình, điển hình {standing}.",
  "fields.missing": "Chưa có ({count}): {names}.",
  "fields.complete": "Lĩnh vực nào cũng đã có.",
  "rank.place":
    "{place} xếp thứ {rank}/{all} {units} của {area}: {count} mô hình, điển hình {period}{filters}.",
  "rank.place.shared":
    "{place} xếp thứ {rank}/{all} {units} của {area} (bằng {same} đơn vị khác): {count} mô hình, điển hình {period}{filters}.",
  "rank.onlyOwn":
    "Chưa xếp hạng được {place}: đồng chí chỉ xem được số liệu của đơn vị mình, không xem được của các đơn vị khác.",
  "sides.percent.up": "tăng {percent}% ({part}/{whole})",
  "sides.percent.down": "giảm {percent}% ({part}/{whole})",
  "sides.percent.none": "năm trước chưa có nên không tính tỷ lệ",
  "publicity.none": "{place} chưa ghi nhận tin, bài, phóng sự nào {period}.",
} as const;
