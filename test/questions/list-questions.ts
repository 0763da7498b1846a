import type { Topic } from "./leader-question";
import { counted, FIELD_NAMES, figure, type RawModel, sizeBy, under, valid } from "./recount";

/** The register as it is stored, and the day of the question. */
export interface Register {
  readonly models: readonly RawModel[];
  /** YYYY-MM-DD in Vietnam. */
  readonly today: string;
  readonly papers: RawPapers;
}

export interface RawPapers {
  readonly committees: readonly { readonly unit: string; readonly year: number; readonly members?: number }[];
  readonly plans: readonly { readonly unit: string; readonly year: number }[];
  readonly publicity: readonly { readonly unit: string; readonly kind: string; readonly count: number }[];
}

/** What the answer must be. */
export interface ListAnswer {
  /** Stands in the first line. */
  readonly first: string;
  /** Every code that is named, and no other; of a long list, those of its first page are among them. */
  readonly codes?: readonly string[];
  /** Stands anywhere. */
  readonly also?: readonly string[];
}

export interface ListQuestion {
  readonly id: number;
  readonly topic: Topic;
  /** The same question in three people's words, written before any was tried. */
  readonly ask: readonly [string, string, string];
  answer(register: Register): ListAnswer;
}

/** What startGaps() adds: two models of the Women's Union and one of the Farmers', and a camera in a third village. */
export const OF_WOMEN = ["Biến rác thành tiền", "Chợ quê văn minh"] as const;
export const OF_FARMERS = "Cánh đồng không thuốc trừ sâu";
export const CAMERA = { name: "Camera an ninh", village: "thôn Quyết Tiến" } as const;
export const OBSTACLE = "đang vướng mắc giải phóng mặt bằng";
export const WEAK = "ít hộ tham gia";

const YEAR = 2024;
const COMMUNES: Readonly<Record<string, string>> = {
  ...{ TT: "thị trấn Thạch Hà", LA: "xã Thạch Lạc", KH: "xã Thạch Khê", HA: "xã Thạch Hải" },
  ...{ TR: "xã Thạch Trị", LV: "xã Lưu Vĩnh Sơn", LI: "xã Thạch Liên", NS: "xã Ngọc Sơn" },
};

const ofYear = (models: readonly RawModel[], year = YEAR) =>
  counted(under(models)).filter((model) => model.year === year);
const codesOf = (models: readonly RawModel[]) => models.map(({ _id }) => _id);
const listed = (models: readonly RawModel[], first: string): ListAnswer => ({
  first,
  codes: codesOf(models),
});

const UNREPORTED = ["registered", "returned", "approved", "underway"];
/** Open by the deadline of the third quarter: not reported yet, and no report since 1 July. */
const openInQuarter = (models: readonly RawModel[]) =>
  ofYear(models).filter(
    ({ unit, state, reports }) =>
      unit in COMMUNES && UNREPORTED.includes(state) && !reports.some(({ on }) => on >= "2024-07-01"),
  );
const daysBefore = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
const villageKey = ({ unit, village = "" }: RawModel) => `${unit} ${village}`;

/** Leaders' questions for lists and for what is missing, late, repeated or hampered, with what the register says. */
export const LIST_QUESTIONS: readonly ListQuestion[] = [
  {
    id: 37,
    topic: "late",
    ask: [
      "Mô hình nào chậm báo cáo quá 30 ngày?",
      "những mô hình đã quá hạn báo cáo hơn một tháng",
      "mh nao tre bao cao tren 30 ngay roi",
    ],
    // The deadline was 10/10: more than 30 days ago.
    answer: ({ models }) => {
      const late = openInQuarter(models).filter(({ registeredOn }) => registeredOn <= "2024-10-10");
      return listed(late, `${late.length} mô hình chậm báo cáo quá 30 ngày`);
    },
  },
  {
    id: 38,
    topic: "late",
    ask: [
      "Đơn vị nào chưa gửi báo cáo quý 3?",
      "bc quý III còn những xã nào chưa nộp",
      "quy 3 con thieu bao cao cua don vi nao",
    ],
    answer: ({ models }) => {
      const units = [...new Set(openInQuarter(models).map(({ unit }) => unit))];
      const ofAny = new Set(ofYear(models).map(({ unit }) => unit));
      const [some, none] = [true, false].map((has) =>
        Object.keys(COMMUNES).filter((code) => ofAny.has(code) === has),
      );
      return {
        first: `còn ${units.length}/${some?.length} đơn vị chưa xong`,
        also: [
          ...units.map((unit) => `- ${COMMUNES[unit]}`),
          `không tính: ${none?.map((unit) => COMMUNES[unit]).join(", ")}`,
        ],
      };
    },
  },
  {
    id: 39,
    topic: "late",
    ask: [
      "Mô hình nào đến hạn thẩm định tháng này?",
      "trong tháng này phải thẩm định những mô hình nào",
      "thang nay co mo hinh nao can tham dinh khong em",
    ],
    answer: ({ models }) => {
      const due = ofYear(models).filter(({ state, unit }) => state === "reported" && unit in COMMUNES);
      return {
        ...listed(due, `${due.length} mô hình đến hạn thẩm định từ 01/11/2024 đến 30/11/2024`),
        also: ["Hạn: 28/11/2024."],
      };
    },
  },
  {
    id: 40,
    topic: "people",
    ask: [
      "Hội Phụ nữ đang phụ trách những mô hình nào?",
      "các mô hình do hội LHPN làm gồm những gì",
      "liet ke mo hinh cua hoi phu nu",
    ],
    answer: ({ models }) => {
      const own = ofYear(models).filter(({ name }) => OF_WOMEN.some((known) => known === name));
      const others = ofYear(models).length - own.length - 1;
      return {
        ...listed(own, `${figure(own)} do Hội Phụ nữ thực hiện, năm 2024`),
        also: [`${others} mô hình, điển hình chưa ghi tổ chức thực hiện`],
      };
    },
  },
  {
    id: 41,
    topic: "people",
    ask: [
      "Đồng chí Minh theo dõi mấy mô hình, cái nào đang vướng?",
      "chị Minh được phân công theo dõi những mô hình nào, mô hình nào gặp khó khăn",
      "dc Minh theo doi bao nhieu mo hinh, cai nao dang vuong mac",
    ],
    answer: ({ models }) => {
      const followed = ofYear(models).filter(({ follower }) => follower === "minh");
      const hampered = followed.filter(
        (model) => model.state === "paused" || valid(model).at(-1)?.text?.includes(OBSTACLE) === true,
      );
      const first = `theo dõi ${followed.length} mô hình, điển hình năm 2024, trong đó ${hampered.length} đang vướng`;
      return { ...listed(followed, first), also: [`đang vướng: “${OBSTACLE}”`] };
    },
  },
  {
    id: 42,
    topic: "list",
    ask: [
      'Mô hình "Camera an ninh" thôn Quyết Tiến đến đâu rồi?',
      "camera an ninh ở thôn Quyết Tiến làm tới đâu rồi em",
      "tinh hinh mo hinh camera an ninh thon quyet tien the nao",
    ],
    answer: ({ models }) => {
      const [camera] = ofYear(models).filter(
        ({ name, village }) => name === CAMERA.name && village === CAMERA.village,
      );
      return { first: `${camera?._id}: Camera an ninh`, also: ["Trạng thái: đã đăng ký"] };
    },
  },
  {
    id: 43,
    topic: "list",
    ask: [
      "Liệt kê mô hình vùng giáo",
      "vùng đồng bào có đạo đang có những mô hình nào",
      "danh sach mh vung giao nam nay",
    ],
    answer: ({ models }) => {
      const tagged = ofYear(models).filter(({ tags }) => tags.includes("vùng giáo"));
      return listed(tagged, `${figure(tagged)} năm 2024, vùng giáo`);
    },
  },
  {
    id: 44,
    topic: "list",
    ask: [
      "Mô hình nào đủ điều kiện đề nghị cấp tỉnh?",
      "những mô hình có thể đề nghị tỉnh công nhận là mô hình nào",
      "mo hinh nao du tieu chuan trinh cap tinh",
    ],
    answer: ({ models }) => {
      const recognised = ofYear(models).filter(
        ({ recognisedOn, state }) =>
          recognisedOn !== undefined && ["recognised", "outstanding", "commended"].includes(state),
      );
      const fit = recognised.filter(
        ({ level, conclusion, reportedOn }) =>
          level !== "tinh" && conclusion === "dat" && reportedOn !== undefined,
      );
      return {
        ...listed(fit, `${fit.length} mô hình đủ điều kiện đề nghị cấp tỉnh, năm 2024`),
        also: ["Cách xét: đã báo cáo kết quả, kết luận thẩm định gần nhất là đạt, đã được công nhận"],
      };
    },
  },
  {
    id: 45,
    topic: "missing",
    ask: [
      "Năm ngoái công nhận mà năm nay không đăng ký lại là những mô hình nào?",
      "mô hình được công nhận năm 2023 nhưng năm 2024 chưa thấy đăng ký tiếp",
      "mo hinh nao nam truoc da cong nhan ma nam nay khong duy tri",
    ],
    answer: ({ models }) => {
      const later = ofYear(models);
      const home = (unit: string) => (unit === "BS" ? "LV" : unit);
      const before = ofYear(models, 2023).filter(({ recognisedOn }) => recognisedOn !== undefined);
      const lapsed = before.filter(
        (old) =>
          !later.some(
            (now) =>
              now.continues === old._id ||
              (now.name.toLowerCase() === old.name.toLowerCase() && now.unit === home(old.unit)),
          ),
      );
      return listed(
        lapsed,
        `${lapsed.length}/${before.length} mô hình, điển hình được công nhận của năm 2023`,
      );
    },
  },
  {
    id: 46,
    topic: "missing",
    ask: [
      "Có mô hình nào trùng tên hoặc trùng nội dung không?",
      "kiểm tra giúp tôi xem có mô hình nào đăng ký giống nhau không",
      "mo hinh nao bi trung ten nhau",
    ],
    answer: ({ models }) => {
      const sizes = [...sizeBy(ofYear(models), ({ name }) => name.toLowerCase())].filter(([, n]) => n > 1);
      const all = sizes.reduce((sum, [, n]) => sum + n, 0);
      return {
        first: `${sizes.length} tên bị trùng, gồm ${all} mô hình, điển hình`,
        also: ["Về nội dung: chưa phiếu nào ghi"],
      };
    },
  },
  {
    id: 47,
    topic: "list",
    ask: [
      "Cho tôi danh sách mô hình cá nhân",
      "những mô hình do cá nhân đăng ký gồm những mô hình nào",
      "ds mh ca nhan nam nay",
    ],
    answer: ({ models }) => {
      const own = ofYear(models).filter(({ subject }) => subject === "ca_nhan");
      return listed(own, `${figure(own)} năm 2024, cá nhân`);
    },
  },
  {
    id: 48,
    topic: "list",
    ask: [
      "Tuần này có báo cáo nào mới?",
      "từ đầu tuần đến giờ có những báo cáo nào gửi về",
      "tuan nay nhan duoc bao nhieu bao cao roi",
    ],
    answer: ({ models }) => {
      const reports = counted(under(models)).flatMap((model) =>
        valid(model)
          .filter(({ on }) => on >= "2024-11-18" && on <= "2024-11-24")
          .map(() => model),
      );
      const first = `${reports.length} báo cáo từ 18/11/2024`;
      return listed(
        reports.filter((model, at) => reports.indexOf(model) === at),
        first,
      );
    },
  },
  {
    id: 49,
    topic: "missing",
    ask: [
      "Mô hình nào chưa có ảnh?",
      "còn những mô hình nào thiếu hình ảnh minh chứng",
      "mh chua gui anh gom nhung cai nao",
    ],
    answer: ({ models }) => {
      const bare = ofYear(models).filter(({ evidence = [] }) => evidence.length === 0);
      return listed(bare, `${figure(bare)} chưa có ảnh, minh chứng, năm 2024`);
    },
  },
  {
    id: 50,
    topic: "missing",
    ask: [
      "Mô hình nào chưa có báo cáo nào?",
      "những mô hình từ lúc đăng ký đến giờ chưa báo cáo lần nào",
      "mo hinh nao chua tung bao cao",
    ],
    answer: ({ models }) => {
      const silent = ofYear(models).filter(({ reports }) => reports.length === 0);
      return listed(silent, `${figure(silent)} chưa có báo cáo nào, năm 2024`);
    },
  },
  {
    id: 51,
    topic: "missing",
    ask: [
      "Mô hình nào dừng rồi, vì sao?",
      "lý do các mô hình phải ngừng hoạt động là gì",
      "co mo hinh nao bi dung khong, tai sao dung",
    ],
    answer: ({ models }) => {
      const here = under(models).filter(({ year }) => year === YEAR);
      const inState = (one: string) => here.filter(({ state }) => state === one);
      const [stopped, paused, withdrawn] = ["stopped", "paused", "withdrawn"].map(inState);
      const reasons = (stopped ?? []).flatMap(({ history }) =>
        history.flatMap(({ action, note = "" }) => (action === "stop" ? [note] : [])),
      );
      return {
        ...listed(stopped ?? [], `${figure(stopped ?? [])} đã dừng hẳn, năm 2024`),
        also: [...reasons, `${paused?.length} đang tạm dừng`, `${withdrawn?.length} đã rút đăng ký`],
      };
    },
  },
  {
    id: 52,
    topic: "papers",
    ask: [
      "Năm nay có bao nhiêu phóng sự, tin bài về Dân vận khéo?",
      "công tác tuyên truyền được mấy tin bài rồi",
      "bao nhieu phong su tin bai da dang nam nay",
    ],
    answer: ({ papers }) => {
      const of = (kind: string) =>
        papers.publicity.filter((one) => one.kind === kind).reduce((sum, { count }) => sum + count, 0);
      return { first: `${of("report")} phóng sự, ${of("article")} tin, bài năm 2024` };
    },
  },
  {
    id: 53,
    topic: "papers",
    ask: [
      "Bao nhiêu Ban Chỉ đạo đã thành lập, bao nhiêu thành viên?",
      "có mấy xã kiện toàn BCĐ rồi, tổng cộng mấy người",
      "bcd dvk cac xa thanh lap duoc bao nhieu",
    ],
    answer: ({ papers }) => {
      const here = papers.committees.filter(({ unit, year }) => unit in COMMUNES && year === YEAR);
      const members = here.reduce((sum, one) => sum + (one.members ?? 0), 0);
      return {
        first: `${here.length}/8 xã, thị trấn đã thành lập Ban Chỉ đạo năm 2024 với ${members} thành viên`,
      };
    },
  },
  {
    id: 54,
    topic: "papers",
    ask: [
      "Xã nào chưa ban hành kế hoạch?",
      "còn những xã nào chưa có kế hoạch Dân vận khéo năm nay",
      "don vi nao chua ra ke hoach",
    ],
    answer: ({ papers }) => {
      const have = papers.plans.filter(({ year }) => year === YEAR).map(({ unit }) => unit);
      const lacking = Object.keys(COMMUNES).filter((unit) => !have.includes(unit));
      return {
        first: `(${lacking.length})`,
        also: [...lacking.map((unit) => COMMUNES[unit] ?? ""), `${8 - lacking.length}/8 xã, thị trấn`],
      };
    },
  },
  {
    id: 55,
    topic: "people",
    ask: [
      "Ai phụ trách nhiều mô hình nhất?",
      "người nào đang được giao nhiều mô hình nhất",
      "can bo nao phu trach nhieu mo hinh nhat",
    ],
    answer: ({ models }) => {
      const here = ofYear(models);
      const named = here.filter(({ person }) => person !== undefined);
      const sizes = [...sizeBy(named, ({ person, unitName }) => `${person} (${unitName})`)];
      const most = Math.max(...sizes.map(([, count]) => count));
      const [who = ""] = sizes.find(([, count]) => count === most) ?? [];
      return {
        first: `phụ trách nhiều mô hình, điển hình nhất: ${most}.`,
        also: [who, `tổng cộng ${here.length} mô hình, điển hình`],
      };
    },
  },
  {
    id: 56,
    topic: "missing",
    ask: [
      "Thôn nào chưa đăng ký mô hình nào?",
      "còn thôn nào trắng mô hình",
      "nhung thon nao chua co mo hinh",
    ],
    answer: ({ models }) => {
      const known = ["LA thôn Bắc Lạc", "LA thôn Nam Lạc", "LA thôn Quyết Tiến"];
      const all = [...known, "KH thôn Tân Hương", "KH thôn Đan Khê", "KH thôn Vĩnh Long"];
      const have = new Set(ofYear(models).map(villageKey));
      const lacking = all.filter((village) => !have.has(village));
      return {
        first: `năm 2024: ${all.length - lacking.length}/${all.length} thôn, tổ dân phố có mô hình`,
        also: lacking.map((village) => village.slice(3)),
      };
    },
  },
  {
    id: 57,
    topic: "list",
    ask: [
      "Lĩnh vực an ninh quốc phòng có mấy mô hình, thôn nào?",
      "kể tên các mô hình ANQP và thôn thực hiện",
      "linh vuc quoc phong an ninh gom nhung mo hinh nao, o thon nao",
    ],
    answer: ({ models }) => {
      const here = ofYear(models).filter(({ field }) => field === "ANQP");
      const villages = here.flatMap(({ village }) => village ?? []);
      return {
        ...listed(here, `${figure(here)} năm 2024, lĩnh vực ${FIELD_NAMES.ANQP}`),
        also: villages.length === 0 ? [] : [villages[0] ?? ""],
      };
    },
  },
  {
    id: 58,
    topic: "late",
    ask: [
      "Mô hình nào hơn 30 ngày nay không có báo cáo mới?",
      "cho tôi biết những mô hình đã hơn một tháng nay không thấy báo cáo gì",
      "mh nao da 30 ngay chua bao cao",
    ],
    answer: ({ models, today }) => {
      const since = daysBefore(today, 30);
      const silent = ofYear(models).filter(
        ({ state, approvedOn = "9", reports }) =>
          ["approved", "underway"].includes(state) &&
          approvedOn < since &&
          !reports.some(({ on }) => on >= since),
      );
      return listed(silent, `${figure(silent)} đang thực hiện mà từ ngày`);
    },
  },
  {
    id: 59,
    topic: "list",
    ask: [
      "Mô hình nào được chọn là tiêu biểu?",
      "danh sách mô hình tiêu biểu năm nay",
      "nhung mo hinh tieu bieu gom mo hinh nao",
    ],
    answer: ({ models }) => {
      const best = ofYear(models).filter(({ state }) => state === "outstanding");
      return best.length === 0
        ? { first: "chưa có mô hình, điển hình nào đang ở trạng thái tiêu biểu" }
        : listed(best, `${figure(best)} đang ở trạng thái tiêu biểu`);
    },
  },
  {
    id: 60,
    topic: "missing",
    ask: [
      "Mô hình nào cần củng cố, vì sao?",
      "các mô hình bị kết luận cần củng cố và lý do",
      "mo hinh nao doan kiem tra ket luan can cung co",
    ],
    answer: ({ models }) => {
      const weak = ofYear(models).filter(({ conclusion }) => conclusion === "can_cung_co");
      return { ...listed(weak, `${figure(weak)} có kết luận cần củng cố, năm 2024`), also: [WEAK] };
    },
  },
];
