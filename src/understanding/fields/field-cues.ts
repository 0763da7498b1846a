import type { Field } from "../understanding";

/**
 * What names of models are about, one list a field: words that (nearly) decide, and words that only lean. General
 * knowledge of the movement, not a list of models. The trained weights say how much each list counts; to add a cue,
 * add it here and run `scripts/train-fields.ts`.
 */
export const FIELD_CUES: Readonly<Record<Field, { readonly strong: string; readonly weak: string }>> = {
  KT: {
    strong:
      "nuôi, chăn nuôi, trồng, trồng rừng, trồng trọt, trang trại, gia trại, hợp tác xã, htx, tổ hợp tác, tổ hợp, sản xuất, kinh doanh, " +
      "phát triển kinh tế, làm kinh tế, kinh tế, làm giàu, tăng thu nhập, chuỗi giá trị, chuỗi liên kết, liên kết tiêu thụ, " +
      "tiêu thụ sản phẩm, nông sản, đặc sản, ocop, vietgap, hữu cơ, nhà lưới, nhà màng, nhà kính, thủy sản, thủy canh, lúa, lúa tôm, tôm, " +
      "cá lồng, ốc, ếch, lươn, cua, bò, trâu, dê, lợn, heo, gà, vịt, ngan, ngỗng, ong, tằm, dúi, hươu, thỏ, chim yến, ba ba, baba, " +
      "cam, bưởi, chè, cà phê, hồ tiêu, cao su, keo, quế, hồi, sắn, ngô, khoai, lạc, mía, nấm, dưa, dưa lưới, rau sạch, rau an toàn, rau màu, " +
      "hoa lan, hoa cúc, hoa cảnh, cây cảnh, sinh vật cảnh, ăn quả, cây ăn quả, cây dược liệu, dược liệu, thanh long, sầu riêng, mít, xoài, nhãn, vải, ổi, na, chuối, dừa, " +
      "làng nghề, nghề truyền thống, đan lát, đan cói, mây tre, dệt, may gia công, may mặc, gia công, thủ công mỹ nghệ, mộc, rèn, gốm, nón lá, chiếu cói, chế biến, nước mắm, bánh tráng, bún, miến, " +
      "khởi nghiệp, giải quyết việc làm, tạo việc làm, vay vốn, tín chấp, góp vốn, tiết kiệm vay vốn, giống lúa, cánh đồng mẫu lớn, cánh đồng lớn, cánh đồng một giống, " +
      "dồn điền đổi thửa, tích tụ ruộng đất, chuyển đổi cây trồng, cây trồng vật nuôi, chuyển đổi cơ cấu, du lịch cộng đồng, du lịch sinh thái, homestay, trải nghiệm, " +
      "máy cấy, cơ giới hóa, tưới tiết kiệm, tưới nhỏ giọt, phân bón, phân hữu cơ, ủ phân, vac, vacr, cải tạo vườn tạp, vườn tạp, vườn đồi, vườn rừng, kinh tế vườn, " +
      "thương phẩm, sinh sản, vỗ béo, xuất khẩu, bán hàng, gian hàng, thương mại điện tử, sàn thương mại, livestream, chợ phiên, sáng chế, cải tiến kỹ thuật, lao động sáng tạo, đánh bắt, ngư dân bám biển, hậu cần nghề cá",
    weak: "doanh nghiệp, hội nông dân, nông dân, nông hộ, sản phẩm, thị trường, vốn, ruộng, đồng ruộng, vườn, ao, chuồng, con giống, cây giống, năng suất, thu nhập, hiệu quả kinh tế, mùa vụ, nông nghiệp, rau, hoa màu, ghép, công nghệ cao, thâm canh, ngân hàng, quỹ quay vòng, xoay vòng vốn, rơm, đất hoang",
  },
  VHXH: {
    strong:
      "hũ gạo, tình thương, mái ấm, nhà tình nghĩa, nhà tình thương, nhà nhân ái, nhà đại đoàn kết, xóa nhà tạm, học bổng, khuyến học, khuyến tài, tiếp bước, đến trường, tới trường, " +
      "nâng bước, con nuôi, đỡ đầu, trẻ mồ côi, mồ côi, mẹ đỡ đầu, học sinh, trường học, lớp học, bình dân học vụ, xóa mù, mù chữ, thư viện, tủ sách, đọc sách, sách, " +
      "bảo hiểm y tế, bảo hiểm xã hội, bhyt, bhxh, khám bệnh, chữa bệnh, thuốc miễn phí, tủ thuốc, sức khỏe, hiến máu, y tế, dân số, kế hoạch hóa, sinh con, dinh dưỡng, cao tuổi, người cao tuổi, người già, cụ già, " +
      "người khuyết tật, neo đơn, nhân đạo, từ thiện, thiện nguyện, chữ thập đỏ, bếp ăn, bếp lửa, cháo, suất cơm, bữa cơm, bữa sáng, bánh mì, quà tết, tết ấm, tết vì người nghèo, tết quân dân, tết sum vầy, áo ấm, đông ấm, mùa đông, " +
      "heo đất, nuôi heo đất, ống tiền, ống tre, phế liệu, ve chai, đổi rác, rác, rác thải, phân loại rác, thùng rác, rác thải nhựa, túi ni lông, nhựa, vỏ chai, môi trường, vệ sinh môi trường, nước thải, bảo vệ môi trường, chủ nhật xanh, ngày xanh, ngôi nhà xanh, nhà xanh, sống xanh, " +
      "văn hóa, văn nghệ, dân ca, hát then, đàn tính, hát ví, ví giặm, chèo, cồng chiêng, dân vũ, khiêu vũ, thể dục, thể thao, dưỡng sinh, bóng chuyền, sân bóng, câu lạc bộ thơ, bản sắc, bản sắc văn hóa, di sản, di tích, lễ hội, phong tục, hủ tục, tảo hôn, hôn nhân cận huyết, " +
      "việc cưới, việc tang, cưới hỏi, tang lễ, tang, hỏa táng, đám cưới, đám tang, mê tín, gia đình văn hóa, gia đình hạnh phúc, gia đình, ông bà cháu, bạo lực gia đình, bình đẳng giới, hạnh phúc, nuôi dạy con, làm cha mẹ, trẻ em, thiếu nhi, sân chơi, bể bơi, dạy bơi, hè, trung thu, " +
      "dòng họ học tập, gia đình học tập, truyền thống, truyền dạy, chuyến xe, xe ôm, 0 đồng, không đồng, gian hàng 0 đồng, phiên chợ 0 đồng, quỹ, góp quỹ, san sẻ, sẻ chia, yêu thương, nghĩa tình, tri ân, đền ơn đáp nghĩa, liệt sĩ, thương binh, mẹ việt nam anh hùng, nghĩa trang, thắp nến, uống nước nhớ nguồn, địa chỉ đỏ, người nghèo, " +
      "cựu giáo chức, khám chữa bệnh, phòng dịch, sốt xuất huyết, hội quán, nhà văn hóa, nếp sống văn minh, nếp sống, văn minh",
    weak: "phụ nữ, hội viên phụ nữ, hội phụ nữ, chị em, đoàn viên, giúp đỡ, giúp nhau, chia sẻ, hỗ trợ, ấm, nghèo, khó khăn, hoàn cảnh, đoàn kết, đồng hành, tương thân tương ái, vì cộng đồng, tình nguyện, xanh, xây dựng đời sống, gạo, tiết kiệm, đồng bào, quân dân, hải đảo, biên giới, biên cương, câu lạc bộ, clb, giáo dục, pháp luật, sổ tay",
  },
  ANQP: {
    strong:
      "an ninh, an ninh trật tự, antt, trật tự, trật tự an toàn, quốc phòng, anqp, qp an, tội phạm, phòng chống tội phạm, tệ nạn, tệ nạn xã hội, ma túy, ma tuý, cờ bạc, trộm cắp, tín dụng đen, lừa đảo, bạo lực học đường, " +
      "tự quản, tự quản về an ninh, tự phòng, tự bảo vệ, tiếng kẻng, kẻng an ninh, tiếng loa, tiếng chuông, camera, camera an ninh, camera giám sát, đèn an ninh, bóng đèn an ninh, ánh sáng an ninh, zalo an ninh, zalo, bình yên, bình yên cuộc sống, xóm bình yên, thôn bình yên, " +
      "công an, cảnh sát, cảnh sát khu vực, công an xã, bảo vệ dân phố, dân phòng, dân quân, dân quân tự vệ, tuần tra, tuần tra đêm, canh gác, chốt gác, biên phòng, cột mốc, đường biên, đường biên cột mốc, mốc giới, chủ quyền, biển đảo, tàu thuyền an toàn, tổ tàu thuyền, " +
      "nhập ngũ, tuyển quân, gọi công dân, nghĩa vụ quân sự, bảo vệ tổ quốc, hậu phương quân đội, quân nhân, cựu chiến binh với an ninh, phòng cháy, chữa cháy, pccc, cứu nạn, cứu hộ, liên gia, tổ liên gia, bình chữa cháy, điểm chữa cháy, " +
      "cảm hóa, giáo dục cảm hóa, lầm lỗi, lầm lỡ, tái hòa nhập, tái hòa nhập cộng đồng, chấp hành xong án phạt, án phạt tù, mãn hạn tù, tha tù, hoàn lương, thanh thiếu niên chậm tiến, quản lý giáo dục, phạm tội, vi phạm pháp luật, " +
      "an toàn giao thông, cổng trường an toàn, giao thông an toàn, văn hóa giao thông, đường sắt, vũ khí, vật liệu nổ, pháo, vũ khí vật liệu nổ, giao nộp, khiếu kiện, an ninh tôn giáo, an ninh nông thôn, an ninh mạng, tố giác, hòm thư tố giác, hộp thư tố giác, đối tượng, " +
      "phản ứng nhanh, xung kích, đuối nước, phòng chống thiên tai, tìm kiếm cứu nạn, quân sự, ban chỉ huy quân sự, chiến sĩ",
    weak: "bảo vệ, phòng ngừa, giám sát, an toàn, phòng chống, dòng họ, khu nhà trọ, nhà trọ, tổ dân phố, giáo xứ, họ đạo, chức sắc, hòa giải, quản lý, tiếng, không có, chốt, kết nối, nhóm hộ, liên hộ, liên kết, vùng biên",
  },
  HTCT: {
    strong:
      "chi bộ, đảng bộ, đảng viên, đảng, đảng ủy, cấp ủy, sinh hoạt chi bộ, chi bộ bốn tốt, bốn tốt, 4 tốt, chi bộ kiểu mẫu, kết nạp đảng, phát triển đảng, tạo nguồn, học tập và làm theo, làm theo gương bác, tư tưởng hồ chí minh, đạo đức hồ chí minh, học bác, nghị quyết, " +
      "chính quyền, chính quyền thân thiện, công sở, công sở thân thiện, một cửa, bộ phận một cửa, cải cách hành chính, cchc, thủ tục hành chính, tthc, hành chính công, dịch vụ công, hành chính, dịch vụ công trực tuyến, trả kết quả tại nhà, nụ cười công sở, cán bộ công chức, công chức, cán bộ, viên chức, " +
      "tiếp dân, tiếp công dân, đối thoại, lắng nghe, lắng nghe dân, lắng nghe ý kiến, đối thoại với nhân dân, ngày thứ bảy, thứ bảy tình nguyện, ngày không giấy, ngày không hẹn, không hẹn, không giấy, phòng họp không giấy, 5 xin, 4 xin, xin chào, vì nhân dân phục vụ, phục vụ nhân dân, gần dân, sát dân, gần dân sát dân, nghe dân nói, nói dân hiểu, dân tin, " +
      "hệ thống chính trị, mặt trận, mặt trận tổ quốc, mttq, ban công tác mặt trận, đoàn thể, tổ chức hội, xây dựng hội, chi hội, tổ hội, chi đoàn, tập hợp đoàn viên, thu hút hội viên, phát triển hội viên, kết nạp hội viên, công đoàn, công đoàn cơ sở, giám sát phản biện, phản biện xã hội, giám sát đầu tư cộng đồng, quy chế dân chủ, dân chủ cơ sở, dân chủ ở cơ sở, dân biết dân bàn, hội đồng nhân dân, đại biểu, cử tri, tiếp xúc cử tri, " +
      "bí thư, bí thư chi bộ, trưởng thôn, dân vận chính quyền, tổ dân vận, khối dân vận, bản tin, hòm thư góp ý, hộp thư góp ý, sổ tay đảng viên, đảng viên phụ trách hộ, phụ trách hộ, nhóm hộ gia đình, nêu gương, tiên phong gương mẫu, kỷ luật, kiểm tra giám sát, công tác đảng, dân vận, ban thanh tra nhân dân, thi đua, nâng cao chất lượng sinh hoạt",
    weak: "kết nối nhân dân, nhân dân, phục vụ, thân thiện, gương mẫu, trách nhiệm, nâng cao chất lượng, xuất sắc, trong sạch, vững mạnh, tổ chức, chất lượng hoạt động, hoạt động, tuyên truyền, cà phê, số hóa, công dân số, ý kiến, góp ý, phản ánh, hồ sơ",
  },
  NTM: {
    strong:
      "nông thôn mới, ntm, đô thị văn minh, đtvm, khu dân cư kiểu mẫu, khu dân cư mẫu, khu dân cư nông thôn mới, thôn kiểu mẫu, thôn nông thôn mới, xóm kiểu mẫu, vườn mẫu, vườn kiểu mẫu, kiểu mẫu, nhà sạch, vườn đẹp, nhà sạch vườn đẹp, ngõ đẹp, nhà sạch ngõ đẹp, sạch nhà, đẹp ngõ, " +
      "đường hoa, con đường hoa, tuyến đường hoa, đường cây, hàng cây, tuyến đường, tuyến đường kiểu mẫu, đường xanh, con đường, tuyến đường tự quản, tuyến đường phụ nữ, tuyến đường thanh niên, đường bích họa, bích họa, hàng rào xanh, hàng rào, cổng ngõ, ngõ xóm, ngõ phố, tuyến phố, tuyến phố văn minh, " +
      "giao thông nông thôn, giao thông nội đồng, làm đường, mở đường, mở rộng đường, bê tông, bê tông hóa, cứng hóa, kiên cố hóa, kênh mương, mương thoát nước, rãnh thoát nước, cống rãnh, hiến đất, hiến đất làm đường, hiến đất mở đường, giải tỏa hành lang, " +
      "thắp sáng, thắp sáng đường quê, điện chiếu sáng, ánh sáng đường quê, đường quê, đèn năng lượng mặt trời, điện năng lượng mặt trời, chiếu sáng, ánh sáng, nước sạch, công trình nước, nhà máy nước, công trình vệ sinh, " +
      "làng quê, làng quê đáng sống, miền quê đáng sống, đáng sống, chỉnh trang, chỉnh trang nông thôn, chỉnh trang đô thị, cảnh quan, xây cầu, cầu dân sinh, cầu nông thôn, dòng kênh, dòng sông, hồ sinh thái, xanh sạch đẹp sáng, sáng xanh sạch đẹp, sáng xanh sạch",
    weak: "đường, cây xanh, hoa, trồng hoa, xanh sạch đẹp, xanh sạch, sạch đẹp, nông thôn, đô thị, vỉa hè, kênh, mương, cầu, ngõ, hẻm, phố, làng, tuyến, công trình, vườn, quê hương, thôn, gắn với xây dựng nông thôn mới, cứng, nhà văn hóa thôn",
  },
};
