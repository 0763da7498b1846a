/**
 * Short forms that officers write, one line each: [what is typed, what it stands for, when].
 * - Several spellings of one short form are separated by a space; a spelling with accents matches only as typed.
 * - `when` is left out for "always". "name": a capitalised or known place word follows; "measure": a number with an
 *   area unit follows; "digits": a number follows; "verb": a verb-like use, that is, none of the others fits;
 *   "body": what a centre is for follows ("TT y tế"); "person": a capitalised word follows, "noPerson": none does; "start": first
 *   word of the message; "thing": something pointed at or called by a name follows ("cấy Bến đò", "cấy ni"); "beforeNot": a word
 *   of denial follows ("9 hộ ch hk phải 19"); "beforeSo": "vậy" or "rồi" in any spelling follows ("s z").
 * The first line that fits wins. Stored names are never rewritten: the expansion serves matching only.
 */
export type AbbreviationRule = readonly [typed: string, full: string, when?: AbbreviationContext];
export type AbbreviationContext =
  | "name"
  | "body"
  | "person"
  | "measure"
  | "digits"
  | "start"
  | "end"
  | "afterNumber"
  | "label"
  | "noCode"
  | "noName"
  | "noPerson"
  | "thing"
  | "beforeNot"
  | "beforeSo";

export const ABBREVIATIONS: readonly AbbreviationRule[] = [
  // The movement
  ["mh mhinh mhình m.hình mhh", "mô hình"],
  ["mhdvk", "mô hình dân vận khéo"],
  ["dkmh đkmh", "đăng ký mô hình"],
  ["đk đky đkí dky dki dk đ.ký đ.kí d.ky đkk đkis đkys", "đăng ký"],
  ["đh đhình đ.hình đhinh dhinh d.hinh", "điển hình"],
  ["đhtt", "điển hình tiên tiến"],
  ["dvk đvk", "dân vận khéo", "noCode"],
  ["bc b.cáo bcáo bcao bkáo b.cao", "báo cáo"],
  ["tđ t.độ tđộ", "tiến độ"],
  ["td", "tiến độ", "start"],
  ["sl s.lượng slượng", "số lượng"],
  ["ds d.sách dsach dsách", "danh sách"],
  ["lv lvuc lvực l.vực lvưc", "lĩnh vực"],
  ["kp k.phí kphí kphi", "kinh phí"],
  ["sđt sdt sđth đthoại dthoai", "số điện thoại"],
  ["hv", "hội viên"],
  ["đv đvị đ.vị", "đơn vị"],
  ["dv", "đơn vị", "label"],
  ["tk tkê t.kê tke", "thống kê"],
  ["kq kquả kqua k.quả", "kết quả"],
  ["kh khoạch k.hoạch", "kế hoạch"],
  ["nd", "nội dung"],
  ["tg", "thời gian"],
  ["ht hthành", "hoàn thành"],
  ["pt", "phụ trách", "label"],
  ["lh", "liên hệ", "label"],
  ["npt", "người phụ trách"],
  ["p/trách p.trách ptrách", "phụ trách"],
  ["đm dm", "đầu mối", "label"],
  ["pt ptrao p.trào", "phong trào"],
  ["đcử đ.cử đcu", "đề cử"],
  ["gthiệu g.thiệu gthieu", "giới thiệu"],
  ["bcđ bcd", "ban chỉ đạo"],
  ["bdv", "ban dân vận"],
  ["ktra k.tra ktr", "kiểm tra"],
  ["kt", "kiểm tra", "start"],
  ["hs", "hồ sơ", "label"],
  ["tđkt", "thi đua khen thưởng"],
  ["tp", "thành phố", "name"],
  ["tt ttâm t.tâm", "trung tâm", "body"],
  ["tt", "thị trấn", "name"],
  ["tx", "thị xã", "name"],
  ["đt đthoai", "điện thoại", "digits"],
  ["dt đt", "diện tích", "measure"],
  ["dt đt", "điện thoại"],
  ["tdp tđp", "tổ dân phố"],
  ["kdc", "khu dân cư"],
  ["cnhận cnhan c.nhận", "công nhận"],
  ["t.tin ttin", "thông tin"],
  ["tngày", "từ ngày"],
  ["nv n.vụ", "nhiệm vụ"],
  ["hdẫn hdan h.dẫn hdsd", "hướng dẫn"],
  ["th t.hiện thiện", "thực hiện", "label"],
  ["xdựng xdung", "xây dựng"],
  ["ng ngừi ngươì", "người", "afterNumber"],
  ["đc đ.c dc", "đồng chí", "person"],
  // Everyday short forms of chat
  ["hong", "không", "noName"],
  ["ko k hok khg kg kh0ng hk hông khum hôg hăm", "không"],
  ["kô khôg hổng", "không"],
  ["hem", "không", "end"],
  ["đc đx dc dx đuợc đươc đượcc", "được"],
  ["lm làmm", "làm"],
  ["r rùi rùii roài òi ròi rui", "rồi"],
  ["z zậy zay dzậy dậy zj dzị zị zị dzay zâỵ", "vậy"],
  ["s sa", "sao", "beforeSo"],
  ["v", "vậy", "end"],
  ["j gj gi`", "gì"],
  ["ntn nthế", "như thế nào"],
  ["bn bnhiu bnhiêu bnhieu bnh bnhiêuu baonhiu bniu bnhêu bnn", "bao nhiêu"],
  ["nhiu nhiêu", "nhiêu"],
  ["bg bgiờ bgio", "bây giờ"],
  ["hnay h.nay", "hôm nay"],
  ["hqua h.qua", "hôm qua"],
  ["trc tr'c trk", "trước"],
  ["trươc", "trước"],
  ["ngta", "người ta"],
  ["đg đag", "đang"],
  ["vs zs", "với"],
  ["zới dới", "với"],
  ["cx cg cũg", "cũng"],
  ["ni", "nay"],
  ["nớ", "ấy"],
  ["mần", "làm"],
  ["chừ", "giờ"],
  ["mn", "mọi người"],
  ["ae", "anh em"],
  ["ace", "anh chị em"],
  ["cj", "chị"],
  ["thanks thank tks thks thanksss", "cảm ơn"],
  [
    "oke oki okie okla okê okela okelah uki uke ukie ukê ukê okii okok okeee okey okay ôkê ôkê oklah okeyla ôki",
    "ok",
  ],
  ["uk uh ukm uhm um ùm ừm ờm ừa ửa", "ừ"],
  ["ah ak àh", "à"],
  ["bít pít bik pik", "biết"],
  ["mún mun", "muốn"],
  ["nhìu", "nhiều"],
  ["thui", "thôi", "start"],
  ["kó", "có"],
  ["gởi gưi gởii", "gửi"],
  ["típ", "tiếp"],
  ["iu", "yêu"],
  ["nx", "nữa"],
  ["ch", "chứ", "beforeNot"],
  ["chx ch chưaa cưa", "chưa"],
  ["ms", "mới", "noPerson"],
  ["pải fải", "phải"],
  ["nì nầy", "này"],
  ["nỏ", "không"],
  ["cấy", "cái", "thing"],
  ["eng", "anh"],
  ["ả", "chị"],
  ["ln", "luôn"],
  ["lun", "luôn"],
  ["zô dô", "vào"],
  ["zùm zum dùm dum giùmm", "giùm"],
  ["cfm confirm", "xác nhận"],
  ["xn xnhận", "xác nhận"],
  ["add", "thêm"],
  ["update up updated", "cập nhật"],
  ["report", "báo cáo"],
  ["list", "danh sách"],
  ["deadline dl", "hạn chót"],
  ["delete del", "xóa"],
  ["cancel", "hủy"],
  ["undo", "hoàn tác"],
  ["model", "mô hình"],
  ["remind", "nhắc"],
  ["check", "kiểm tra"],
  ["share", "chia sẻ"],
  ["acc account", "tài khoản"],
  ["members member mem", "thành viên", "afterNumber"],
  ["tgia thgia", "tham gia"],
  ["bsung b.sung bổsung", "bổ sung"],
];
