import { contentZone } from "../../../src/understanding/content-zone";
import { intentFacts } from "../../../src/understanding/intent-facts";
import { factWords, maskedWords } from "../../../src/understanding/intents/intent-features";
import {
  CAREFUL,
  calibrated,
  createIntentJudge,
  type IntentLimits,
  judgementOf,
} from "../../../src/understanding/intents/intent-judge";
import { createMessageReader } from "../../../src/understanding/read-message";
import { INTENTS, type Intent } from "../../../src/understanding/understanding";
import { gazetteer, NOW, understand } from "../fixture";

const limits: IntentLimits = {
  sure: { least: 0.99, confidence: 0.98 },
  calibration: { shares: [0.2, 0.6, 1], right: [0.1, 0.5, 0.9] },
  least: { ordinary: 0.5, careful: 0.8 },
};

function sharesOf(given: Partial<Record<Intent, number>>): Float64Array {
  return Float64Array.from(INTENTS, (intent) => given[intent] ?? 0);
}

describe("a judgement", () => {
  it("states how often such a share is right, on straight lines between what was measured", () => {
    expect(calibrated(0.4, limits.calibration)).toBeCloseTo(0.3, 9);
    expect(calibrated(0.8, limits.calibration)).toBeCloseTo(0.7, 9);
    expect(calibrated(0.01, limits.calibration)).toBe(0.1);
    expect(calibrated(1, limits.calibration)).toBeCloseTo(0.9, 9);
  });

  it("recognises an ordinary intent sooner than one that destroys or is public", () => {
    expect(CAREFUL.has("withdraw")).toBe(true);
    expect(judgementOf(sharesOf({ help: 0.8, greeting: 0.2 }), limits)).toMatchObject({ intent: "help" });
    expect(judgementOf(sharesOf({ withdraw: 0.8, help: 0.2 }), limits)).toMatchObject({
      intent: "unknown",
      candidates: ["withdraw", "help"],
    });
  });

  it("offers nothing to choose from when nothing is likely", () => {
    expect(judgementOf(sharesOf({ unknown: 0.97, help: 0.02, greeting: 0.01 }), limits)).toMatchObject({
      intent: "unknown",
      candidates: [],
    });
  });
});

describe("what the model sees of a message", () => {
  const read = createMessageReader();
  const seen = (text: string): string => {
    const reading = read(text, { now: NOW, gazetteer });
    return maskedWords(reading, contentZone(reading))
      .map(({ fold }) => fold)
      .join(" ");
  };

  it("has no places, people, codes, figures or names, only that there are some", () => {
    expect(seen('Xã Diễn Phong rút "Ngõ xanh" mã DVK-2026-0034 trước 20/11')).toBe(
      "<s> <unit> rut <quote> ma <code> truoc <date> </s>",
    );
    expect(seen("giao đồng chí Nguyễn Văn Tú theo dõi")).not.toMatch(/nguyen|van|tu /);
  });

  it("is the same with and without accents, and has no courtesy at its ends", () => {
    expect(seen("dạ em chào anh, nhắc em nộp báo cáo nhé ạ")).toBe(seen("nhac em nop bao cao"));
  });

  it("has its facts in the words of the rules", () => {
    const reading = read("đăng ký thế nào?", { now: NOW, gazetteer });
    expect(factWords(intentFacts(reading, contentZone(reading))).map(({ fold }) => fold)).toEqual(
      expect.arrayContaining(["#q", "=register", "^register"]),
    );
  });
});

describe("the shipped judge", () => {
  const judge = createIntentJudge();
  const read = createMessageReader();
  const judged = (text: string): ReturnType<typeof judge> => {
    const reading = read(text, { now: NOW, gazetteer });
    return judge(reading, contentZone(reading));
  };

  it.each([
    ["bao giờ thì phải gửi báo cáo tổng kết vậy ad", "ask_status"],
    ["Các phường gửi đủ minh chứng trước Tết cho chị", "set_deadline"],
    ["chúc các anh các chị buổi trưa vui khỏe", "greeting"],
    ["bỏ cái phiếu đang ghi dở, không khai nữa", "cancel"],
    ["kèm ảnh lễ ra mắt mô hình Giếng nước xã Kim Mỹ", "attach_evidence"],
    ["mô hình nuôi dê mới 30%, chậm vì thiếu giống", "update_progress"],
  ])("understands what no rule is sure of: %s", (text, intent) => expect(judged(text).intent).toBe(intent));

  it.each([
    "giá cà phê hôm nay thế nào",
    "làm căn cước công dân cần giấy tờ gì",
    "drop table reports; --",
    "xã Diễn Phong",
    "45 hộ",
    "tối nay đi xem phim không",
  ])("recognises nothing where there is nothing of ours: %s", (text) => {
    expect(judged(text).intent).toBe("unknown");
  });

  it("hears no yes and no no in a text about something else", () => {
    const text =
      "đúng ngày hôm đó bà con được mời về hội trường để nghe phổ biến chính sách mới của nhà nước";
    expect(["confirm_yes", "confirm_no"]).not.toContain(judged(text).intent);
  });

  it("gives a confidence between nothing and one, and at most two candidates", () => {
    for (const text of ["", "?", "mô hình", "không", "x".repeat(3000)]) {
      const { confidence, candidates } = judged(text);
      expect(confidence).toBeGreaterThanOrEqual(0);
      expect(confidence).toBeLessThanOrEqual(1);
      expect(candidates.length).toBeLessThanOrEqual(2);
    }
  });
});

describe("two matters in one message", () => {
  it.each([
    [
      'Đăng ký mô hình "Vườn xanh" xã Diễn Hồng, tiện thể cho hỏi xã nào chưa nộp báo cáo?',
      "register_model",
      "ask_overdue",
    ],
    ["cap nhat ma 45 dat 60%, nhac em thu 6 nop anh", "update_progress", "remind_me"],
    ["có bao nhiêu mô hình rồi, xuất excel cho anh luôn", "ask_count", "export_report"],
    ["rút mã 33 rồi đăng ký mô hình Tủ sách xã Kim Mỹ", "withdraw", "register_model"],
    ["em gửi ảnh mã 45, nhân thể hỏi bao giờ thẩm định ạ?", "attach_evidence", "ask_status"],
  ])("are both found, in their order: %s", (text, intent, second) => {
    expect(understand(text)).toMatchObject({ intent, also: [second] });
  });

  it.each([
    "chào em, cho anh danh sách mô hình xã Diễn Phong",
    "xã Diễn Phong đăng ký mô hình Vườn xanh, giao chị Lan phụ trách, hoàn thành trước 30/6",
    "biên bản thẩm định mã 61: chưa đạt, phải bổ sung ảnh",
    "mô hình đường hoa làm xong rồi, đạt 100%",
  ])("are not heard where there is one: %s", (text) => expect(understand(text).also).toBeUndefined());

  it("keep the slots of the first apart from the second", () => {
    const { slots } = understand("cap nhat ma 45 dat 60%, nhac em 15/6 nop anh");
    expect(slots).toMatchObject({ percent: 60 });
    expect(slots.date).toBeUndefined();
  });
});
