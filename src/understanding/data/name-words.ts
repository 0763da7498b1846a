/** Words around the unquoted name of a model, separated by `|`. */
export const NAME_WORDS = {
  /** A name follows directly. */
  cue: "tên đúng là|tên đúng phải là|tên mới là|tên chính xác là|tên gọi đúng là|đổi tên thành|sửa tên thành|đổi tên là|mô hình|mô hình mới|tên là|lấy tên là|lấy tên|đặt tên là|đặt tên|có tên|có tên là|tên mô hình|tên mô hình là|với tên|với tên gọi|mang tên|gọi là|mô hình tên|mô hình tên là|mô hình có tên|mô hình có tên là|mô hình mang tên|mô hình là|mô hình mới là|mô hình sau|mô hình dân vận khéo|điển hình tập thể|tập thể điển hình|điển hình dân vận khéo|tên|tập thể|mô hình điểm|công trình|phần việc|mô hình cá nhân|mô hình tập thể|mô hình về|mô hình dân vận khéo về|tiêu đề|mô hình thứ nhất|mô hình thứ hai|mô hình thứ ba|mô hình thứ nhất là|mô hình thứ hai là|mô hình thứ ba là",
  /** A name may follow. */
  act: "đăng ký|ghi danh|nhận làm|nhận|lấy|xin lập|xin làm|làm|thêm|bổ sung|ghi thêm|ghi|rút|rút lại|hủy|bỏ|xóa|của|cho|sửa|đính chính|nghiệm thu|báo cáo|cập nhật|tiến độ|kết quả|công nhận|khen|biểu dương|tuyên dương|giới thiệu|đề cử|tiến cử|kiểm tra|thẩm định|khảo sát|về|là|gồm|tính làm|xây dựng|triển khai|duy trì|phát động|thành lập|ra mắt|xây xong|làm xong|hoàn thành|xong|bàn giao|xây|giao|theo dõi|đối với|việc|hồ sơ|tiến cử tập thể|không làm|thôi làm|chẳng làm|dừng|ngưng|gỡ|lập|mở|bầu|suy tôn|chọn|vinh danh|thưởng|số liệu|phúc tra|lập mô hình|minh chứng|ảnh|hình ảnh|video|clip|tài liệu|khai trương|muốn làm|muốn mở|bắt tay vào|bắt tay làm|tham gia|không theo|thôi theo|chấm",
  /** Between the cue and the name. */
  filler:
    "đúng là|tên đúng|tên đúng là|tên đúng phải là|mới|nữa|này|là|tên|tên là|có tên|có tên là|mang tên|dân vận khéo|sau|sau đây|như sau|một|với tên|của mình|bên em|một mô hình|mô hình|điểm|cho|tập thể|mã|về|xong|thêm|lại|giúp em|giúp tôi|giúp mình|giúp chị|giúp anh|số",
  /** The same where the name itself is a guess. */
  fillerGuess:
    "giùm|e|tui|ad|nhé|nha|before / after|before|after|trước và sau|trước sau|mới|này|là|tên|tên là|có tên|có tên là|mang tên|dân vận khéo|sau|sau đây|như sau|thêm|một|với tên|của mình|bên em|một mô hình|mô hình|điểm|việc|xong|cho|của|về|lại|luôn|giúp|em|hộ|tôi|vào|danh sách|cái|đã|được|đang|tập thể|làm|triển khai|thực hiện|mô hình làm",
  /** Always ends a name. */
  stop: "mới mở được|mới lập được|mới lắp|mới lắp được|mới đổ|mới đổ được|mới trồng được|mới xong|mới đạt|mới được|mới xây|mới mở|lâu duyệt|lâu rứa|lâu quá|lâu vậy|lâu thế|lâu xong|chậm duyệt|mãi chưa|tui đăng ký|em đăng ký|e đăng ký|tôi đăng ký|bên mình|bên em|bên e|bên tui|bao giờ|chừng nào|khi nào|em xin|e xin|tôi xin|tui xin|mình xin|bên em xin|bên e xin|bên tôi xin|chúng em xin|chúng tôi xin|xã em xin|em muốn|e muốn|tui muốn|em rút|e rút|tui rút|em up|e up|em gửi|e gửi|tui gửi|em nộp|e nộp|em báo|e báo|tui báo|em làm được|e làm được|e làm|em không làm|e không làm|em bỏ|e bỏ|chiều dài|chiều rộng|tổng chiều dài|có quyết định|có kết luận|có kết quả|có văn bản|có ý kiến|có phản hồi|có ai|đã có ai|đã có quyết định|đã có kết luận|đã có kết quả|đã được|triển khai xong|triển khai được|triển khai đến|triển khai tới|thực hiện xong|thực hiện được|thực hiện đến|gửi bot|gửi ban|gửi anh chị|gửi các|gửi đồng chí|gửi đây|gửi nè|gửi ad|người đứng ra là|người đứng ra|người đứng đầu là|người lo là|người lo việc này|người lo việc này là|người phụ trách|người phụ trách là|người chịu trách nhiệm|người liên hệ|người đại diện|người đứng tên|người làm là|người theo dõi|người quản lý|chủ nhiệm là|trưởng nhóm là|đầu mối là|đại diện là|ai cần|ai hỏi|lĩnh vực|thuộc lĩnh vực|lv|thuộc mảng|kinh phí|tổng kinh phí|nguồn vốn|quy mô|diện tích|chiều dài|tổng chiều dài|tổng diện tích|chiều rộng|số hộ tham gia|số người tham gia|số thành viên|với kinh phí|với quy mô|với diện tích|phụ trách|do đồng chí|chịu trách nhiệm|đầu mối|liên hệ|xếp vào|xếp lĩnh vực|ghi vào lĩnh vực|thuộc nhóm|cấp xã|cấp huyện|cấp tỉnh|cấp thị xã|cấp cơ sở|cấp phường|chậm tiến độ|trễ tiến độ|lụt tiến độ|thời hạn|hạn hoàn thành|hạn cuối|hạn chót|hạn nộp|hạn báo cáo|dự kiến|thế nào|như thế nào|sao rồi|ra sao|đến đâu|đến đâu rồi|tới đâu|tới mô|đến mô|răng rồi|ra răng|được duyệt|duyệt chưa|xong chưa|mới được|mới xong|mới đạt|hoàn thành|hoàn tất|vì lý do|lý do|xứng đáng|làm điển hình|vào điển hình|là điển hình|làm gương|ra khỏi danh sách|khỏi danh sách|ra khỏi kế hoạch|khỏi kế hoạch|khỏi sổ|đề nghị|chứ không|chứ không phải|số điện thoại|sđt|điện thoại|xuống dòng|hai chấm|ngày công|trị giá|trước ngày|chậm nhất|đây ạ|đây nhé|gửi kèm|gọi số|hiện nay|hiện tại|tổng số|còn thiếu|còn vướng|tới nay|đến nay|huy động|thu hút|không duyệt|ở bước nào|khi nào|bao giờ|mở rộng thêm|tham gia|khai trương|ra mắt|khởi công|phát động|là cấp|là mô hình tiêu biểu|là mô hình|đăng ký|ghi danh|cần bổ sung|ghi nhầm|bữa trước|hôm trước|hôm qua|hôm nay|năm nay|năm sau|năm ngoái|tháng này|quý này|cùng với|cả hai|cả ba|từ nguồn|hướng tới|hưởng ứng|vận động được|vận động|chia làm|giai đoạn|theo chỉ đạo|tạm dừng|tạm ngưng|gặp khó|đợt này|lần này|đang|xong|tổng kết|sơ kết|mới được|mới mua|mới trồng|mới lắp|mới làm được|còn chờ|ra giúp|vốn khoảng|vốn đầu tư|với vốn|cần bổ sung|mới vận động|mới vận động được|được mấy|được bao nhiêu|đạt yêu cầu|không đạt|chưa đạt|tổng cộng|hôm nào|ngày nào|vẫn chưa|nào|trồng xong|cấy xong|gieo xong|rải xong|đắp xong|nạo xong|vét xong|kéo xong|dọn xong|đổ xong|xây xong|làm xong|lắp xong|đào xong|sửa xong|sơn xong|thả xong|gặt xong|dựng xong|lát xong|trồng được|cấy được|gieo được|rải được|đắp được|làm được|lắp được|đổ được|xây được|sửa được|đào được|số liệu",
  /** Ends a name in text typed with accents. */
  stopExact:
    "nha|nghen|nhen|vừa|sẽ|bị|duyệt|đạt|nhỉ|hả|vì|thì|đáng|nữa|mong|chấm|phẩy|hạn|đây|kèm|hiện|vướng|tiến độ|sao|ai|ngay|luôn|tới|sai|thiếu|đều|phải|chậm|trễ|mất|gặp|hết|ngưng|dừng|mảng|nhé|ạ|chưa|đã|nhờ|xin",
  /** Ends a name when a slot that was read, or one of `place`, follows. */
  link: "của|of|tại|ở|thuộc|do|với|cho|trong|trên|từ|đến|vào|bên|theo|để|có|gồm|khoảng|gần|hơn|cỡ|chừng|tầm|dài|rộng|là|được|lên|xuống|thành|sang|bằng|còn|và|vẫn|ghi|giao|nằm ở|xã|thôn|làm|nhận|xây|trồng|mỗi|tổng|lúc|ngày|năm|tháng|giúp|cấp|kéo dài|hộ|tổ chức|mức|dưới|lắp|đổ|cần|cùng|đạt",
  /** Words of places and bodies, before which a linking word ends a name. */
  place:
    "tụi e|bọn em|bọn e|tụi tôi|tụi nó|e|tui|tụi em|tụi mình|tụi tui|bên e|bên tui|xã e|xã tui|thôn e|thôn em|xóm em|xóm e|chị em mình|xã|phường|thị trấn|huyện|thị xã|thôn|xóm|khối|tổ dân phố|hội|chi hội|chi bộ|đoàn|ubnd|mttq|mặt trận|ban|trường|công an|bên em|bên tôi|xã em|xã tôi|xã mình|đơn vị|chúng tôi|chúng em|em|tôi|địa bàn|anh|chị|ông|bà|cô|chú|bác|đồng chí|danh sách|lĩnh vực|mảng|năm|kế hoạch|xã này|ccb|lhpn|nông dân|phụ nữ|khu|kdc|tdp|nhóm|câu lạc bộ|cấp|tổ|gia đình|hợp tác xã|htx|cơ quan|ngày|tháng|quý|sổ|hệ thống|vùng|trạm y tế|bệnh viện|nhà văn hóa|toàn huyện|toàn xã|tập thể|cá nhân",
  /** The same in a registration, where a name may hold almost any word. */
  stopRegister:
    "xong trước|xong trong|xong vào|chiều dài|tổng chiều dài|chiều rộng|tổng diện tích|số hộ tham gia|em xin|e xin|tôi xin|tui xin|mình xin|bên em xin|bên e xin|chúng em xin|chúng tôi xin|em nhờ|e nhờ|tui nhờ|người đứng ra là|người đứng ra|người đứng đầu là|người lo là|người lo việc này|người lo việc này là|người phụ trách|người phụ trách là|người chịu trách nhiệm|người liên hệ|người đại diện|người đứng tên|người làm là|người theo dõi|người quản lý|chủ nhiệm là|trưởng nhóm là|đầu mối là|đại diện là|ai cần|ai hỏi|đó là tên|đó là mô hình|đây là tên|đây là mô hình|là tên mô hình|là mô hình|làm mô hình|từ vụ này|vụ này|lĩnh vực|thuộc lĩnh vực|lv|thuộc mảng|kinh phí|tổng kinh phí|nguồn vốn|quy mô|diện tích|với kinh phí|với quy mô|với diện tích|phụ trách|chịu trách nhiệm|đầu mối|liên hệ|xếp vào|xếp lĩnh vực|ghi vào lĩnh vực|thuộc nhóm|cấp xã|cấp huyện|cấp tỉnh|cấp thị xã|cấp cơ sở|cấp phường|thời hạn|hạn hoàn thành|dự kiến|số điện thoại|sđt|gọi số|xuống dòng|hai chấm|ngày công|trị giá|trước ngày|chậm nhất|nhờ ghi|nhờ em|nhờ bot|nhờ anh|nhờ chị|nhờ nhập|nhờ đăng ký|xin ghi|mong được|đề nghị ghi|mời đưa|cho em|giúp em|giúp tôi|giúp mình|giúp với|giùm em|đã có từ|hoàn thành trước|hoàn thành ngày|cả hai|cả ba|đăng ký|ghi danh|ra mắt ngày|khai trương|khởi công|phát động ngày|ra mắt|năm nay|năm sau|năm ngoái|vào danh sách|chứ không phải|xứng đáng|đáng được|làm điển hình|vào điển hình|là điển hình|làm gương|vốn khoảng|với vốn|vùng giáo|vùng đặc thù|thuộc vùng|ghi vào|ghi giúp|lưu giúp|thêm vào|nhận làm|là mô hình|đã xong|thêm giúp|tổng cộng",
  stopRegisterExact: "nha|nghen|nhen|ạ|nhé|mảng|phẩy|chấm|nhỉ",
  linkRegister:
    "của|of|tại|ở|thuộc|do|với|cho|trong|từ|bên|vào|gồm|khoảng|gần|hơn|dài|rộng|năm|ngày|cùng|đạt|cấp|lúc|nằm ở|vốn|để|có|trên|cỡ|chừng|tầm|mỗi|nhận|giao|và",
  placeRegister:
    "tụi e|bọn em|bọn e|tụi tôi|e|tui|tụi em|tụi mình|tụi tui|bên e|bên tui|xã e|xã tui|thôn e|thôn em|xóm em|xóm e|chị em mình|xã|phường|thị trấn|huyện|thị xã|thôn|xóm|khối|tổ dân phố|bên em|bên tôi|xã em|xã tôi|xã mình|đơn vị|chúng tôi|chúng em|danh sách|lĩnh vực|mảng|kế hoạch|địa bàn xã|địa bàn thôn|tdp|khu phố",
  /** Left at the end of a name they belong to what comes next. */
  loose:
    "của|of|tại|ở|thuộc|do|với|cho|trong|trên|từ|vào|bên|có|là|được|khoảng|gần|hơn|và|cua|tai|thuoc|voi|o|làm|đạt|dat|duoc|ra|nữa|nua|luôn|cùng|cung|lam|còn|thôi|thoi|đã|da|cũng|để|thì|mà|giúp|giup|xong|đang|bị|sẽ",
  /** A collective: such a word begins the name of a collective exemplar. */
  group:
    "tổ|ban|hội|chi hội|chi bộ|câu lạc bộ|clb|đội|đoàn|chi đoàn|nhóm|hợp tác xã|htx|trường|công an|ban công tác|khối|tập thể|hội phụ nữ|hội nông dân|mặt trận|trạm|đồn|dòng họ|cựu chiến binh|phụ nữ|thanh niên|liên đội|giáo xứ|khu dân cư|thôn|xóm|tổ hợp tác|bệnh viện|mttq|ubnd|đảng ủy|đảng bộ|làng|bản|tổ dân phố|họ đạo|chùa|doanh nghiệp|công ty|ban quản lý|ban chỉ huy|ban chqs|hội ccb|hội lhpn|hội người cao tuổi|liên gia|tổ liên gia|hội cựu chiến binh|bếp ăn|đội văn nghệ",
  /** Words before or after "mô hình" that make it a class, not the cue of a name. */
  manyBefore:
    "các|những|mấy|nhiêu|số|tổng|danh sách|bao nhiêu|mỗi|từng|toàn bộ|tất cả|nhiều|ds|sách|lượng|có|cả|hai|ba|loại|trăm|chục",
  manyAfter:
    "là gì|là chi|mô phải|mô đang|mô bị|mô chưa|mô được|mô đã|mô mà|mô chậm|mô trễ|mô xong|mô hè|mô rứa|mô nữa|nào|gì|chi|đăng ký|đã|đang|chưa|được|bị|có|trong|của|ở|tại|cấp|lĩnh vực|thuộc|mới nhất|gần nhất|năm|quý|tháng|tuần|không|nhất|tập thể|cá nhân|tiêu biểu|chậm|trễ|sắp|vùng|quá|hơn|so|theo|thế|và|với|thì|bên|ra|ấy|đó|kia|này|trên|nhé|ạ|nữa|rồi",
  manyAfterRegister:
    "mà|nào|gì|đăng ký|của|ở|tại|cấp xã|cấp huyện|cấp tỉnh|lĩnh vực|thuộc|mới nhất|gần nhất|năm nay|năm 2025|năm 2026|năm 2027|quý|tháng|nhé|ạ|dân vận khéo năm|sau đây|dưới đây",
  /** Before a name that stands between hard bounds. */
  boundCue:
    "mô hình thứ nhất là|mô hình thứ nhất|mô hình thứ hai là|mô hình thứ hai|mô hình thứ ba là|mô hình thứ ba|mô hình thứ tư là|mô hình thứ tư|mô hình|mô hình mới|tên là|có tên|có tên là|mang tên|lấy tên là|đặt tên là|mô hình có tên|mô hình có tên là|mô hình mang tên|mô hình tên là|mô hình tên|mô hình là|mô hình dân vận khéo|mô hình mới là",
  /** Behind a name they say that it is one. */
  namedBehind: "đó là tên|đó là mô hình|đây là tên|đây là mô hình|là tên mô hình|mô hình này|tên mô hình này",
  /** A name stands between these and "làm mô hình". */
  taking: "lấy|chọn|nhận|quyết định lấy|quyết định chọn",
  boundFiller: "mới là|là|tên là|tên",
  /** A second one inside ends the search: two models in one sentence. */
  anotherCue: "mô hình|tên là",
  /** What kind of model it is; no name follows. */
  kindOfModel:
    "mô hình duy trì|mô hình mới|mô hình cũ|mô hình điểm|mô hình tiêu biểu|mô hình trọng điểm|mô hình chuyển tiếp|mô hình làm mới|mô hình xây dựng mới|mô hình tiếp tục duy trì|mô hình đăng ký mới",
  /** These end a name wherever they stand. */
  boundEnd:
    "người đứng ra là|người đứng ra|người đứng đầu là|người lo là|người lo việc này|người lo việc này là|người phụ trách|người phụ trách là|người chịu trách nhiệm|người liên hệ|người đại diện|người đứng tên|người làm là|người theo dõi|người quản lý|chủ nhiệm là|trưởng nhóm là|đầu mối là|đại diện là|ai cần|ai hỏi|đó là tên|đó là mô hình|đây là tên|đây là mô hình|là tên mô hình|làm mô hình|từ vụ này|vụ này|đã có từ|xin ghi|nhờ ghi|mong được|đề nghị ghi|kinh phí|tổng kinh phí|chiều dài|tổng chiều dài|diện tích|tổng diện tích|số hộ tham gia|số người tham gia|quy mô|ghi vào|xếp vào|vào danh sách|năm nay|năm ngoái|từ năm trước",
  /** No name begins with these: "đăng ký mô hình giúp chị". */
  request:
    "tui đăng ký|em đăng ký|e đăng ký|tôi đăng ký|mình đăng ký|bựa trước|bữa trước|gọi là gì|là gì|gọi là chi|là chi|tên gì|tên chi|gọi là sao|đủ điều kiện|đủ tiêu chuẩn|đủ tiêu chí|đủ hồ sơ|đạt tiêu chuẩn|cần củng cố|cần phải củng cố|cần chấn chỉnh|cần phải chấn chỉnh|nữa theo mẫu|nữa theo phiếu|theo mẫu|theo phiếu|theo form|theo biểu|dở phiếu|dở dang|dang dở|số hộ|số người|số tiền|số liệu|số cháu|số ngày công|số thành viên|số hội viên|số điện thoại|đợt ra quân|đợt này|đợt vận động|đợt phát động|đợt thi đua|đợt cao điểm|tính lại|tính ra|tính chung|cộng lại|gom lại|nhìn lại|tổng kết lại|họp thôn|họp xóm|họp dân|họp chi bộ|đoàn tụi|đoàn bọn|đoàn bầy|tụi tui|tụi em|bầy tui|bọn em|chúng tui|đoàn tui|đoàn tôi|đoàn em|đoàn mình|đoàn chúng|đoàn kiểm tra|đoàn khảo sát|đoàn thẩm định|hội đồng|xin xét|xin đề nghị|xin công nhận|xin ghi|xin đăng ký|nhờ ghi|nhờ đăng ký|xin giới thiệu|xin đề cử|giúp em|giúp chị|giúp anh|giúp tôi|giúp mình|giúp với|giúp bác|giúp chú|giúp cô|hộ em|hộ chị|hộ anh|hộ tôi|cho em|cho chị|cho anh|nào|gì|các|những|hôm nào|ngày nào|việc nào|yêu cầu|kính nhờ|kính mong|đề nghị|xin danh|đã cho|đã có|đã làm|đã giúp|cái đó|cái này|chị cái|anh cái|em cái|mình cái|tôi cái|bác cái|đó|này|ấy|trên|kia|biên bản|danh sách|lời khen",
  /** Nor do those between hard bounds with these: ", xã A: xin xét điển hình, lĩnh vực B". */
  bareRequest:
    "xin xét|xin đề nghị|xin công nhận|xin ghi|xin đăng ký|nhờ ghi|nhờ đăng ký|xin giới thiệu|xin đề cử|đề cử|tiến cử|suy tôn|đề nghị",
  /** Nor with these, in a text with accents ("nha" without them is "nhà"). */
  requestExact: "lắm|nhé|nha|ạ|hè|luôn|thôi|đã|vì|nên|thì|vô|đợt",
  /** Words of the registration itself. */
  register: "đăng ký|ghi danh|xin đăng ký|xin ghi|gửi đăng ký",
  /** The writer's own place. */
  own: "bên em|bên tôi|xã em|xã tôi|xã mình|đơn vị em|đơn vị mình|đơn vị tôi|đơn vị|chúng tôi|chúng em|địa bàn xã|xã nhà",
  /** Who is praised or takes part, by themselves no name either: "biểu dương tập thể cán bộ, nhân dân xã A". */
  people:
    "cán bộ|nhân dân|cán bộ và nhân dân|cán bộ nhân dân|nhân dân và cán bộ|cán bộ chiến sĩ|cán bộ chiến sỹ|cán bộ đảng viên|đảng viên|hội viên|đoàn viên|bà con|bà con nhân dân|toàn thể nhân dân|toàn thể bà con|toàn thể cán bộ|toàn dân|chị em|anh em|anh chị em|chị em phụ nữ|thầy cô|giáo viên|học sinh|các hộ dân|các hộ|các cháu|các đoàn thể|lãnh đạo|cấp ủy|chính quyền",
  /** Bodies: by themselves they are who does it, no model's name. */
  organisation:
    "hội nct|hội người cao tuổi|hội nông dân|hội nd|hội cựu chiến binh|hội ccb|hội phụ nữ|hội pn|hội lhpn|hội liên hiệp phụ nữ|hội chữ thập đỏ|hội khuyến học|hội cựu giáo chức|đoàn thanh niên|đoàn tn|đoàn tncs|đoàn tncs hồ chí minh|đoàn xã|đoàn phường|chi đoàn|chi hội|chi hội phụ nữ|chi hội nông dân|chi bộ|đảng ủy|đảng bộ|thường trực đảng ủy|ban thường vụ|ban chấp hành|ubnd|hđnd|ủy ban|ủy ban nhân dân|ubmttq|mttq|mặt trận|mặt trận tổ quốc|ban công tác mặt trận|ban chỉ đạo|ban chỉ huy|ban chqs|ban chỉ huy quân sự|khối dân vận|ban dân vận|công đoàn|công an|trạm y tế|trường học|ban quản lý|văn phòng|phòng văn hóa|tổ giúp việc|các đoàn thể|bà con|nhân dân|người dân",
  village: "thôn|xóm|khối|tổ dân phố|tdp|khu phố|khối phố|bản|ấp|khóm|tổ|thôn xóm|buôn|tiểu khu",
  title: "anh|chị|ông|bà|cô|chú|bác|đồng chí|thầy|đ / c|đc",
  /** After a mark these are values of other slots. */
  afterMark:
    "duy trì|tiếp tục duy trì|tiếp tục|chuyển tiếp|mô hình duy trì|mô hình mới|mô hình cũ|mô hình điểm|mô hình tiêu biểu|mô hình trọng điểm|làm mới|xây dựng mới|mới|dài|rộng|vùng|ở vùng|địa bàn|cấp|từ năm|tổ chức tại|địa điểm|nơi làm|nơi thực hiện|đơn vị|do|gồm|khoảng|tại",
} as const;
