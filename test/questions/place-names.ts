import type { Field } from "../../src/understanding/understanding";

/**
 * Units of the organisation: a province with two districts. Bắc Sơn went into Lưu Vĩnh Sơn at the end of 2023; Ngọc Sơn has
 * registered nothing in 2024.
 */
export const UNITS = `code,name,type,parent,aliases,tags,valid_from,valid_to,successors
HT,Hà Tĩnh,tỉnh,,,,,,
TH,Thạch Hà,huyện,HT,,,,,
LH,Lộc Hà,huyện,HT,,,,,
TT,Thạch Hà,thị trấn,TH,,,,,
LA,Thạch Lạc,xã,TH,,,,,
KH,Thạch Khê,xã,TH,,vùng giáo,,,
HA,Thạch Hải,xã,TH,,ven biển,,,
TR,Thạch Trị,xã,TH,,ven biển,,,
LV,Lưu Vĩnh Sơn,xã,TH,,,,,
BS,Bắc Sơn,xã,TH,,,,2023-12-31,LV
LI,Thạch Liên,xã,TH,,,,,
NS,Ngọc Sơn,xã,TH,,,,,
BA,Bình An,xã,LH,,,,,
TL,Thịnh Lộc,xã,LH,,,,,
LA1,Bắc Lạc,thôn,LA,,,,,
LA2,Nam Lạc,thôn,LA,,,,,
LA3,Quyết Tiến,thôn,LA,,,,,
KH1,Tân Hương,thôn,KH,,,,,
KH2,Đan Khê,thôn,KH,,,,,
KH3,Vĩnh Long,thôn,KH,,,,,
`;

/** son leads the province, lan the district of Thạch Hà, tan that of Lộc Hà; khanh and minh are its committee. */
export const PEOPLE = `id,name,phone,unit,role,title,platform
son,Trần Hồng Sơn,0901000010,HT,leader,Phó Bí thư Tỉnh ủy,
lan,Phạm Thị Lan,0901000004,TH,leader,Phó Bí thư Huyện ủy,
tan,Đỗ Văn Tân,0901000011,LH,leader,Phó Bí thư Huyện ủy,
khanh,Lê Văn Khánh,0901000003,TH,committee,Tổ giúp việc,
minh,Võ Thị Minh,0901000012,TH,committee,Tổ giúp việc,
hoa,Nguyễn Thị Hoa,0901000001,LA,officer,Cán bộ,
binh,Trần Văn Bình,0901000002,KH,officer,Cán bộ,
nga,Hồ Thị Nga,0901000013,LV,officer,Cán bộ,
duc,Võ Minh Đức,,TH,admin,Quản trị,
`;

export type PlaceName = "TH" | "TT" | "LA" | "KH" | "HA" | "TR" | "LV" | "BS" | "LI" | "NS" | "BA" | "TL";

export interface Commune {
  readonly unit: PlaceName;
  /** Canonical name. */
  readonly norm: string;
  readonly registered2023: number;
  readonly registered2024: number;
}

/** How many models each unit puts on the register; some are withdrawn or undone later. */
export const COMMUNES: readonly Commune[] = [
  { unit: "TH", norm: "huyện Thạch Hà", registered2023: 2, registered2024: 3 },
  { unit: "TT", norm: "thị trấn Thạch Hà", registered2023: 5, registered2024: 9 },
  { unit: "LA", norm: "xã Thạch Lạc", registered2023: 8, registered2024: 12 },
  { unit: "KH", norm: "xã Thạch Khê", registered2023: 7, registered2024: 11 },
  { unit: "HA", norm: "xã Thạch Hải", registered2023: 3, registered2024: 6 },
  { unit: "TR", norm: "xã Thạch Trị", registered2023: 4, registered2024: 5 },
  { unit: "LV", norm: "xã Lưu Vĩnh Sơn", registered2023: 5, registered2024: 10 },
  { unit: "BS", norm: "xã Bắc Sơn", registered2023: 3, registered2024: 0 },
  { unit: "LI", norm: "xã Thạch Liên", registered2023: 4, registered2024: 4 },
  { unit: "NS", norm: "xã Ngọc Sơn", registered2023: 3, registered2024: 0 },
  { unit: "BA", norm: "xã Bình An", registered2023: 2, registered2024: 6 },
  { unit: "TL", norm: "xã Thịnh Lộc", registered2023: 3, registered2024: 3 },
];

/** Where the villages are known, models name one of them. */
export const VILLAGES: Readonly<Partial<Record<PlaceName, readonly [string, ...string[]]>>> = {
  LA: ["thôn Bắc Lạc", "thôn Nam Lạc"],
  KH: ["thôn Tân Hương", "thôn Đan Khê", "thôn Vĩnh Long"],
};

export const PEOPLE_IN_CHARGE = [
  "Nguyễn Văn Thành",
  "Trần Thị Hạnh",
  "Lê Thị Mai",
  "Phan Đình Tuấn",
  "Hoàng Văn Quý",
  "Bùi Thị Thắm",
  "Dương Văn Hùng",
] as const;

/** Names as they are in use; they come round, so that some stand in more than one commune. */
export const NAMES: Readonly<Record<Field, readonly string[]>> = {
  KT: [
    "Trồng dưa lưới nhà màng",
    "Tổ hợp tác nuôi tôm",
    "Chăn nuôi bò sinh sản",
    "Vườn mẫu cho thu nhập cao",
    "Tổ liên kết trồng lạc",
    "Nuôi hàu cửa sông",
    "Chế biến nước mắm",
    "Vườn ươm cây giống",
    "Tổ phụ nữ tiết kiệm",
    "Nuôi ong lấy mật",
    "Trang trại tổng hợp",
    "Hợp tác xã rau sạch",
  ],
  VHXH: [
    "Hũ gạo tình thương",
    "Nâng bước em tới trường",
    "Đám cưới tiết kiệm",
    "Câu lạc bộ dân ca ví giặm",
    "Tiếng trống học bài",
    "Bữa cơm cho người neo đơn",
    "Gia đình hạnh phúc",
    "Tủ sách cộng đồng",
    "Mái ấm tình người",
    "Xóm không rác",
    "Bếp ăn tình thương",
    "Dòng họ hiếu học",
  ],
  ANQP: [
    "Camera an ninh",
    "Tiếng kẻng an ninh",
    "Tổ tự quản đường biên",
    "Dòng họ không có người phạm tội",
    "Cổng trường an toàn",
    "Thắp sáng vùng biên",
    "Tổ liên gia tự quản",
    "Loa truyền thanh an ninh",
    "Thôn không ma túy",
    "Bến đò bình yên",
    "Đội dân phòng xung kích",
    "Cựu chiến binh gương mẫu",
  ],
  HTCT: [
    "Ngày không hẹn",
    "Chi bộ bốn tốt",
    "Công dân số",
    "Nụ cười công sở",
    "Bí thư chi bộ gần dân",
    "Hòm thư góp ý",
    "Cán bộ thân thiện",
    "Một cửa nhanh gọn",
    "Đối thoại định kỳ",
    "Tổ công nghệ số",
    "Sinh hoạt chi bộ chuyên đề",
    "Đảng viên đỡ đầu hộ nghèo",
  ],
  NTM: [
    "Đường hoa phụ nữ",
    "Hiến đất mở đường",
    "Nhà sạch vườn đẹp",
    "Ánh sáng đường quê",
    "Thu gom vỏ thuốc bảo vệ thực vật",
    "Hàng rào xanh",
    "Sạch từ nhà ra ngõ",
    "Đường cờ",
    "Khu dân cư kiểu mẫu",
    "Phân loại rác tại nguồn",
    "Trồng cây nhớ Bác",
    "Cổng làng văn hóa",
  ],
};
