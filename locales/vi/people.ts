/** People: linking, consent, access, replacement, a person's own data. */
export const people = {
  // Somebody who is not linked
  stranger:
    "Chào đồng chí. Đây là trợ lý của phong trào thi đua “Dân vận khéo”. Tài khoản này chưa được liên kết nên chưa dùng được. Có hai cách:\n- Đã có mã: gõ “mã” và mã được cấp, ví dụ “mã ABCD-EF2H”.\n- Chưa có mã: gõ “xin cấp quyền, tôi là …” kèm họ tên và đơn vị để quản trị xét.",
  "stranger.group":
    "Tài khoản này chưa được liên kết với trợ lý. Đề nghị đồng chí nhắn riêng cho trợ lý để được hướng dẫn.",

  // Linking
  "link.done": "Đã liên kết tài khoản này với đồng chí {name}, {unit}.",
  "link.wrong":
    "Mã không dùng được. Đồng chí kiểm tra lại từng chữ; mã chỉ dùng một lần và hết hạn sau {hours} giờ. Nếu cần, đề nghị quản trị cấp mã mới.",
  "link.wait":
    "Đã nhập sai nhiều lần nên tạm dừng nhận mã của tài khoản này. Đồng chí thử lại sau một giờ, hoặc đề nghị quản trị cấp mã mới.",
  "link.already":
    "Tài khoản này đã liên kết với đồng chí {name}. Nếu cần chuyển sang người khác, đề nghị báo quản trị.",
  "link.group":
    "Mã gửi trong nhóm thì người khác cũng đọc được nên không còn dùng được. Đề nghị đồng chí xin mã mới và nhắn riêng cho trợ lý.",
  "link.how":
    "Tài khoản này đã liên kết với đồng chí {name}, {unit}. Muốn dùng thêm Zalo hoặc Telegram khác, đề nghị quản trị cấp mã, rồi gõ mã đó từ tài khoản mới. Đổi số điện thoại hoặc đơn vị: đề nghị báo quản trị.",
  "link.how.admin":
    "Mã liên kết được cấp bằng công cụ quản trị: “people code ID” (ID có trong “people list”). Người chưa có trong danh sách nhắn cho trợ lý “xin cấp quyền, tôi là …” kèm họ tên, đơn vị; đồng chí xét duyệt ngay tại đây.",
  "role.how.admin":
    "Vai trò, đơn vị của một người được đổi bằng công cụ quản trị: “people role ID VAI-TRÒ”, “people move ID ĐƠN-VỊ” (ID có trong “people list”); có hiệu lực từ tin nhắn tiếp theo của người đó.",
  "link.taken": "Tài khoản này vừa được liên kết với một người khác. Đề nghị đồng chí báo quản trị.",

  // Consent: a changed text needs a new CONSENT_VERSION (src/domain/consent.ts)
  "privacy.text":
    "Trước khi dùng, đề nghị đồng chí đọc và cho biết ý kiến. Hệ thống xử lý: họ tên, chức danh, đơn vị, số điện thoại công vụ, tài khoản Zalo/Telegram đã liên kết và nội dung nhắn với trợ lý. Mục đích: đăng ký, theo dõi, báo cáo phong trào “Dân vận khéo” và nhắc việc. Bên kiểm soát dữ liệu: cơ quan thường trực Ban Chỉ đạo phong trào tại đơn vị. Đồng chí có quyền xem, sửa, rút lại đồng ý và yêu cầu xoá dữ liệu của mình bất cứ lúc nào: gõ “dữ liệu của tôi”. Đồng chí có đồng ý không?",
  "privacy.changed": "Nội dung về dữ liệu cá nhân đã thay đổi so với lần đồng chí đồng ý trước.",
  "privacy.first": "Trợ lý chưa nhận được ý kiến của đồng chí nên chưa xử lý tin vừa gửi.",
  "privacy.button.yes": "Đồng ý",
  "privacy.button.no": "Không",
  "privacy.given":
    "Đã ghi nhận đồng chí đồng ý. Cảm ơn đồng chí. Đồng chí có thể bắt đầu; tin gửi trước đó (nếu có) xin gửi lại. {help}",
  "privacy.declined":
    "Đã ghi nhận đồng chí không đồng ý. Hệ thống không xử lý thêm tin nào của đồng chí. Khi cần dùng, đồng chí gõ “đồng ý”. Muốn xoá dữ liệu đã có: gõ “xoá dữ liệu cá nhân của tôi”.",
  "privacy.withdrawn":
    "Đã ghi nhận đồng chí rút lại đồng ý. Từ nay hệ thống không xử lý tin của đồng chí. Khi cần dùng lại, đồng chí gõ “đồng ý”. Muốn xoá dữ liệu đã có: gõ “xoá dữ liệu cá nhân của tôi”.",

  // A request for access, as its writer sees it
  "access.ask.name": "Đồng chí cho biết họ và tên đầy đủ (ví dụ: Nguyễn Văn An).",
  "access.ask.unit": "Đồng chí công tác ở đơn vị nào? Ghi tên xã, phường hoặc cơ quan.",
  "access.ask.unit.unknown":
    "Chưa tìm thấy đơn vị “{raw}” trong danh sách. Đồng chí ghi lại tên đơn vị (ví dụ: xã, phường kèm tên).",
  "access.ask.unit.ambiguous": "Có nhiều đơn vị cùng tên “{raw}”. Đồng chí chọn:",
  "access.card":
    "Yêu cầu cấp quyền:\nHọ tên: {name}\nĐơn vị: {unit}\nĐiện thoại: {phone}\nBấm Gửi là đồng ý cho quản trị của đơn vị xem các thông tin này để xét cấp quyền.",
  "access.none": "(không ghi)",
  "access.button.send": "Gửi",
  "access.button.cancel": "Huỷ",
  "access.sent": "Đã gửi yêu cầu tới quản trị của {unit}. Khi có kết quả, trợ lý sẽ nhắn đồng chí tại đây.",
  "access.open": "Đồng chí đã có một yêu cầu đang chờ xét. Khi có kết quả, trợ lý sẽ nhắn tại đây.",
  "access.tooMany":
    "Mỗi tài khoản gửi tối đa {count} yêu cầu một ngày. Đề nghị đồng chí liên hệ quản trị của đơn vị.",
  "access.cancelled": "Đã bỏ yêu cầu, không có gì được gửi.",
  "access.approved": "Yêu cầu cấp quyền đã được duyệt: {name}, {unit}, vai trò {role}.",
  "access.refused":
    "Yêu cầu cấp quyền chưa được chấp nhận. Nếu cần, đề nghị đồng chí liên hệ quản trị của đơn vị.",

  // The same as an administrator sees it
  "access.notice":
    "Có yêu cầu cấp quyền:\nHọ tên: {name}\nĐơn vị: {unit}\nĐiện thoại: {phone}\nTài khoản: {channel}\nĐề nghị đồng chí xác minh trước khi duyệt.",
  "access.button.approve": "Duyệt",
  "access.button.refuse": "Từ chối",
  "access.button.existing": "Là {name} đã có ({id})",
  "access.role": "Cấp cho {name}, {unit} vai trò nào?",
  "access.decided.approved": "Đã duyệt {name}, {unit}, vai trò {role}. Người đó đã được báo.",
  "access.decided.refused": "Đã từ chối yêu cầu của {name}. Người đó đã được báo.",
  "access.late": "Yêu cầu này đã được đồng chí {who} xử lý trước.",
  "access.gone": "Không còn yêu cầu này.",
  "access.taken": "Tài khoản này đã liên kết với một người khác, không cấp thêm.",
  "access.list": "Có {count} yêu cầu cấp quyền đang chờ:",
  "access.list.line": "{number}. {name} – {unit}",
  "access.list.button": "Duyệt {number}",
  "access.list.none": "Không có yêu cầu cấp quyền nào đang chờ trong phạm vi của đồng chí.",
  "denied.admin": "Việc này do quản trị thực hiện. Đề nghị đồng chí báo quản trị của đơn vị.",
  "denied.person": "Người này ngoài phạm vi quản trị của đồng chí ({own}).",

  // Replacement
  "replace.confirm":
    "{coming} thay {leaving} ({unit}): {count} mô hình chuyển người phụ trách, {leaving} không còn quyền truy cập, lịch sử giữ nguyên. Đồng chí xác nhận?",
  "replace.button.yes": "Xác nhận",
  "replace.button.no": "Không thay",
  "replace.done":
    "Đã ghi nhận: {coming} thay {leaving}. {count} mô hình đã chuyển người phụ trách. {leaving} không còn quyền truy cập.",
  "replace.cancelled": "Không thay đổi gì.",
  "replace.unknown":
    "Chưa tìm thấy “{raw}” trong danh sách cán bộ thuộc phạm vi của đồng chí. Người mới cần được nhập danh sách hoặc gửi yêu cầu cấp quyền trước.",
  "replace.choose": "Có nhiều người cùng tên. Đồng chí chọn:",
  "replace.choice": "{coming} ({comingUnit}) thay {leaving} ({leavingUnit})",
  "replace.outside":
    "{coming} thuộc {unit}, không phụ trách được mô hình của {leaving}. Đề nghị chuyển đơn vị cho người đó trước.",
  "replace.gone": "{leaving} đã thôi quyền truy cập từ trước.",
  "replace.note": "{coming} thay {leaving}",
  "replace.visits": "Lịch kiểm tra bàn giao: {visits}.",
  "replace.visits.without": "Lịch kiểm tra chưa có người kiểm tra, cần phân công: {visits}.",
  "replace.notice": "Đồng chí được giao phụ trách thay đồng chí {leaving}: {count} mô hình.",

  // One's own data
  "own.title": "Dữ liệu hệ thống lưu về đồng chí:",
  "own.name": "- Họ tên: {value}",
  "own.post": "- Vai trò, chức danh: {value}",
  "own.unit": "- Đơn vị: {value}",
  "own.phone": "- Điện thoại: {value}",
  "own.accounts": "- Tài khoản đã liên kết: {value}",
  "own.consent": "- Đồng ý xử lý dữ liệu: ngày {date}, bản {version}",
  "own.noConsent": "- Đồng ý xử lý dữ liệu: chưa có",
  "own.models": "- Mô hình đã đăng ký hoặc đang phụ trách: {count}",
  "own.reminders": "- Lời nhắc riêng đang đặt: {count}",
  "own.texts": "- Nội dung tin nhắn với trợ lý",
  "own.rights":
    "Sửa: đề nghị báo quản trị. Rút lại đồng ý: gõ “rút lại đồng ý”. Xoá: gõ “xoá dữ liệu cá nhân của tôi”.",
  "erase.confirm":
    "Xoá thì họ tên, số điện thoại và các tài khoản liên kết của đồng chí bị bỏ khỏi hệ thống, kể cả trong tin nhắn và mô hình; số liệu phong trào giữ nguyên. Đồng chí sẽ không dùng trợ lý được nữa và không hoàn tác được. Đồng chí xác nhận xoá?",
  "erase.button.yes": "Xoá dữ liệu của tôi",
  "erase.button.no": "Không xoá",
  "erase.done":
    "Đã xoá dữ liệu cá nhân của đồng chí. Bản sao lưu cũ được quản trị thay theo định kỳ. Cảm ơn đồng chí.",
  "erase.cancelled": "Không xoá gì.",

  "channel.console": "trang thử nghiệm",
  "channel.telegram": "Telegram",
  "channel.zalo-bot": "Zalo",
  "channel.zalo-oa": "Zalo",
} as const;
