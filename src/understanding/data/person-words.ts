/** Words before a person's name. `weak` ones are also how the writer and the reader are addressed. */
export const TITLES = {
  strong:
    "đồng chí|đ/c|đ.c|đc|đ c|d/c|ông|bà|bác|cụ|thầy|thầy giáo|cô giáo|bác sĩ|y sĩ|kỹ sư|mr|ms|mrs|miss|linh mục|đại đức|thượng tọa|hòa thượng|ni sư|sư cô|sư thầy|già làng|trưởng thôn|trưởng xóm|trưởng bản|trưởng ấp|bí thư chi bộ|bí thư|phó bí thư|bí thư đảng ủy|chủ tịch|phó chủ tịch|chủ tịch hội|tổ trưởng|đội trưởng|cựu chiến binh|ccb|đảng viên|nông dân|nghệ nhân|thương binh|chi hội trưởng|bí thư đoàn|trưởng ban|phó ban|trưởng khối|khối trưởng|đại úy|thiếu tá|trung tá|thượng úy|trung úy|hội viên|người dân|công an viên|cán bộ|trưởng đoàn|ông bà|anh bí thư|chị bí thư|anh trưởng thôn|chị hội trưởng|hội trưởng|doanh nhân|giáo dân|chức sắc|cha xứ|trùm trưởng|chánh trương",
  weak: "sếp|anh|chị|cô|chú|dì|a|c|cj|em|cháu|cậu|thím|o|mệ|mụ|mợ",
} as const;

/** Family names: they announce a full name of two to four words. */
export const FAMILY_NAMES =
  "nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh mai trịnh cao lương tạ hà thái đào doãn đoàn lâm lưu trương vương chu tô quách phùng mạc kiều tôn nghiêm la đàm tăng thạch bạch kim khúc khuất lại lò lù mã nông quan quản sầm giàng lang hứa tống cù biện tiêu diệp châu đậu dậu hắc phương";

/** Common given names, folded: in a text without capitals only these follow a title as a name. */
export const GIVEN_NAMES = new Set(
  "an anh ai bac bach bao bang bich bien binh bong cam can canh cat chau chi chien chinh chung chuong chuyen cu cuc cuong da dai dam dan dao dat di dich diem dien diep dieu dinh do doan dong du duan duc dung duong duy duyen giang giao giap ha hai han hang hanh hao hau hien hiep hieu ho hoa hoai hoan hoang hoe hoi hong hop hue hung huong huu huy huyen huynh kha khai khang khanh khiem khoa khoan khoi khue khuong kien kiet kieu kim ky la lac lai lam lan lang lanh lap le len lich lien lieu linh lo loan loc loi long lu luan luat luc luong luu luyen ly mai man manh mau men mi mich mien minh mo mong mua muoi my na nam nga ngan nghi nghia ngoan ngoc nhac nguyen nguyet nhan nhat nhi nhiem nhien nho nhu nhuan nhung nhuong ninh nu nuong oanh phan phat phi pho phong phu phuc phung phuoc phuong qua quan quang quat que quoc quy quyen quyet quynh sam san sang sanh sau sen sinh son song suong sy ta tai tam tan tang tao tap tay teo thach thai tham than thang thanh thao the them thi thien thiep thiet thieu thinh tho thoa thoai thom thong thu thuan thuat thuc thung thuong thuy thuyen thuyet tien tiep tinh toan toai ton trac trach trai tram tran trang tri trieu trinh tro trong tru truc trung truong tu tuan tue tung tuoc tuyen tuyet tuong ty uoc uyen van vang vi viet vinh vu vui vuong vy xuan xuyen y yen xoan kiem gam huan ngat suu thin tuat nham quyt".split(
    " ",
  ),
);

/** Words that end a name that is typed without capitals, or that follow a title without being a name. */
export const NOT_NAMES =
  "mặt hội đoàn ban ubnd mttq đảng ủy công khối tổ chi trường trưởng phòng sở số toàn nhiều làm ạ lắm lại phụ trách lo năm ở tại xã thôn phường sđt đt đang đã vừa có là và với thì cho để được theo nhận bên xóm khu huyện tỉnh ơi nhé nhà nha hỏi xin các mấy này kia ấy đó biết chưa không tuổi gửi báo hiện hiến nuôi trong trồng xây vẫn vận cứu giúp đồng cùng những còn mà nữa cả cần dài rộng sâu tham bớt bot đây dạy rồi";
