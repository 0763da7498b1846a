/** Photos and files as evidence (minh chứng). */
export const evidence = {
  "step.attach": "gửi minh chứng",
  "done.attach": "Đã nhận minh chứng của {kind} “{name}” ({code}).",
  "evidence.photos": "{count} ảnh",
  "evidence.files": "{count} tệp",
  "evidence.and": " và ",
  "evidence.added": "Đã đính kèm {files} vào {kind} “{name}” ({code}). Hiện có {all}.",
  "evidence.addedToReport":
    "Đã đính kèm {files} vào báo cáo vừa gửi của {kind} “{name}” ({code}). Hiện có {all}.",
  "evidence.same": "Ảnh, tệp này đã có trong {kind} “{name}” ({code}), không ghi lần nữa. Hiện có {all}.",
  "evidence.send":
    "Đồng chí gửi ảnh hoặc tệp (JPG, PNG, PDF, XLSX, DOCX, PPTX) của {kind} “{name}” ({code}) trong 30 phút tới.",
  "evidence.one": "Mỗi lần gửi ảnh, tệp cho một mô hình. Đồng chí ghi rõ một mã.",
  "evidence.which": "{files} này của mô hình nào? Đồng chí chọn, hoặc ghi mã, tên mô hình:",
  "evidence.which.none": "{files} này của mô hình nào? Đồng chí ghi mã hoặc tên mô hình.",
  "evidence.withCard": "{files} kèm theo sẽ được ghi vào mô hình khi đồng chí lưu phiếu.",
  "say.attach": "gửi ảnh mã {code}",

  // What was not kept
  "evidence.problem.away":
    "Ảnh chưa tải được: {name}. Nội dung tin vẫn được ghi nhận; đề nghị đồng chí gửi lại ảnh, tệp này.",
  "evidence.problem.tooLarge": "Không nhận được {name}: lớn quá {limit} MB.",
  "evidence.problem.tooManyPixels":
    "Không nhận được {name}: kích thước ảnh quá lớn (trên {limit} triệu điểm ảnh).",
  "evidence.problem.unpacksTooLarge":
    "Không nhận được {name}: tệp nén bất thường, mở ra quá lớn. Đồng chí lưu lại thành tệp mới rồi gửi.",
  "evidence.problem.unknownType":
    "Không nhận được {name}: chỉ nhận ảnh JPG, PNG và tệp PDF, XLSX, DOCX, PPTX còn nguyên vẹn.",
  "evidence.unnamed": "ảnh, tệp vừa gửi",

  // Looking at it again
  "evidence.list": "{kind} “{name}” ({code}) có {all}:",
  "evidence.line": "{number}. {file}, gửi ngày {date}",
  "evidence.line.report": "{number}. {file}, gửi ngày {date}, kèm báo cáo ngày {reported}",
  "evidence.kind.photo": "ảnh",
  "evidence.kind.file": "tệp {name}",
  "evidence.none": "{kind} “{name}” ({code}) chưa có ảnh, minh chứng nào.",
  "evidence.more": "Còn {count} ảnh, tệp cũ hơn không gửi kèm.",
  "evidence.look": "Đồng chí cần xem ảnh của mô hình nào? Ghi mã hoặc tên mô hình.",
  "status.evidence": "Minh chứng: {all} (gõ “xem ảnh {code}” để xem)",
  "standing.evidence.none": "chưa có ảnh, minh chứng",
  "standing.evidence.some": "đã có ảnh, minh chứng",
} as const;
