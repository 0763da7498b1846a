import { isMarkedSecret } from "../../src/domain/secret-mark";

describe("a paper marked as a secret, told of in small letters", () => {
  it.each([
    "em vừa nhận công văn mật của huyện uỷ về tình hình tôn giáo xóm 3, nội dung là có nhóm lạ",
    "gửi đồng chí tài liệu tối mật về phương án phòng thủ",
    "đây là văn bản mật, đồng chí đọc rồi xoá nhé",
    "Theo công văn mật số 12 thì xóm 3 có nhóm lạ hoạt động",
    "tài liệu tuyệt mật: kế hoạch diễn tập khu vực phòng thủ",
    "em có tờ trình đóng dấu mật, nội dung như sau",
    "chuyển anh kế hoạch mật của công an xã",
    "gửi anh thông tin mật về hộ ông A".normalize("NFD"),
    "em gửi công văn mật về việc sắp xếp lực lượng ở ba xóm phía tây, trong đó có danh sách người, giờ đi tuần và số điện thoại, anh xem giúp em được không",
  ])("is seen in %j", (text) => expect(isMarkedSecret(text)).toBe(true));

  it.each([
    "có được gửi văn bản mật không",
    "em gửi tài liệu mật qua đây được không ạ",
    "Gửi văn bản mật qua Zalo có sao không?",
    "khi nhận công văn mật thì phải làm gì",
    "không được gửi công văn mật lên nhóm này",
    "đăng ký mô hình Không chụp, không gửi tài liệu mật lên mạng, ANQP",
    "tập huấn quy định về quản lý tài liệu mật cho cán bộ xã",
    "đăng ký mô hình nuôi ong lấy mật, báo cáo mật ong bán được 20 triệu",
    "gửi báo cáo mật độ dân số của xã",
    "em nhận kế hoạch mật thiết với nhân dân",
    "có đường mật, mật mía, bí mật làm giàu",
    "gửi em thông tin mật khẩu mới",
    "em giữ bí mật giúp chị",
  ])("is none in %j", (text) => expect(isMarkedSecret(text)).toBe(false));
});
