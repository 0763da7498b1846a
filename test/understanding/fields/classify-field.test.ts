import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { atOnce } from "../../../src/understanding/fields/at-once";
import { calibrate, measureFields } from "../../../src/understanding/fields/calibrate-field-model";
import { classifyField, SHIPPED_FIELD_MODEL } from "../../../src/understanding/fields/classify-field";
import { guessField } from "../../../src/understanding/fields/field-model";
import { heldOutOutcomes, outcomesOf } from "../../../src/understanding/fields/field-outcomes";
import { createNearNames } from "../../../src/understanding/fields/near-names";
import { readFieldNames } from "../../../src/understanding/fields/read-field-names";
import {
  FIELD_TRAINING,
  type FieldExample,
  trainFieldModel,
} from "../../../src/understanding/fields/train-field-model";
import { fold } from "../../../src/understanding/fold";
import { nameKey } from "../../../src/understanding/similar-names";

const NAMES = readFileSync(path.join(__dirname, "../../../src/understanding/fields/field-names.tsv"), "utf8");

describe("the field of a model from its name", () => {
  it.each([
    ["Nuôi cá tầm nước lạnh", "KT"],
    ["Trồng gừng dưới tán keo", "KT"],
    ["Tổ hợp tác trồng bí xanh", "KT"],
    ["Tủ thuốc nghĩa tình cho bệnh nhân nghèo", "VHXH"],
    ["Học bổng nâng bước học sinh nghèo", "VHXH"],
    ["Phân loại rác thải tại chợ", "VHXH"],
    ["Camera an ninh xóm", "ANQP"],
    ["Tổ tự quản phòng chống tội phạm", "ANQP"],
    ["Chi bộ thôn bốn tốt", "HTCT"],
    ["Bộ phận một cửa thân thiện", "HTCT"],
    ["Tuyến đường hoa kiểu mẫu", "NTM"],
    ["Hiến đất làm đường giao thông nông thôn", "NTM"],
  ])("proposes a field for %s", (name, field) => {
    expect(classifyField(name).field).toBe(field);
    expect(classifyField(fold(name)).field).toBe(field);
    expect(classifyField(name.normalize("NFD"))).toEqual(classifyField(name));
  });

  it.each([
    "Tuyến đường cờ Tổ quốc",
    "Giúp nhau giảm nghèo bền vững",
    "Chuyển đổi số cộng đồng",
    "3 có, 3 biết",
    "Khu dân cư tự quản",
    "Chắp cánh",
    "",
    "!!!",
    "abc xyz",
  ])("asks about %s", (name) => {
    expect(classifyField(name).field).toBeUndefined();
  });

  it("gives a confidence between 0 and 1 for any text, and speaks only above its threshold", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (name) => {
        const { field, confidence } = classifyField(name);
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
        expect(field === undefined || confidence >= SHIPPED_FIELD_MODEL.threshold).toBe(true);
      }),
    );
  });
});

describe("the field under four fields", () => {
  it("is never NTM: what would be NTM is VHXH there", () => {
    expect(classifyField("Tuyến đường hoa kiểu mẫu", { scheme: 5 }).field).toBe("NTM");
    expect(classifyField("Tuyến đường hoa kiểu mẫu", { scheme: 4 }).field).toBe("VHXH");
  });

  it("is sure where only the two were in doubt, and as unsure elsewhere", () => {
    const doubtful = "Sạch làng, đẹp nhà, không rác thải";
    const [four, five] = [4, 5].map((scheme) =>
      guessField(SHIPPED_FIELD_MODEL, doubtful, scheme === 4 ? 4 : 5),
    );
    expect(four?.confidence).toBeGreaterThan(five?.confidence ?? 1);
    expect(guessField(SHIPPED_FIELD_MODEL, "Nuôi cá tầm", 4).confidence).toBeCloseTo(
      guessField(SHIPPED_FIELD_MODEL, "Nuôi cá tầm", 5).confidence,
      10,
    );
  });

  it("gives the same answer for every name of the other three fields", () => {
    for (const { name, field } of readFieldNames(NAMES)) {
      if (field === "NTM" || field === "VHXH") continue;
      const five = classifyField(name).field;
      if (five === field) expect(classifyField(name, { scheme: 4 }).field).toBe(five);
    }
  });
});

describe("training", () => {
  const examples: readonly FieldExample[] = [
    { name: "Nuôi bò", field: "KT" },
    { name: "Nuôi gà", field: "KT" },
    { name: "Camera xóm", field: "ANQP" },
    { name: "Camera thôn", field: "ANQP" },
  ];
  const settings = { ...FIELD_TRAINING, epochs: 50 };

  it("learns what it is shown, and the same from the same", () => {
    const model = trainFieldModel(examples, settings);
    expect(JSON.stringify(trainFieldModel(examples, settings))).toBe(JSON.stringify(model));
    expect(guessField(model, "Nuôi dê").field).toBe("KT");
    expect(guessField(model, "Camera ngõ").field).toBe("ANQP");
  });

  it("does not learn a syllable that only one half-trusted name has", () => {
    const half = { name: "Nuôi Xyzabc", field: "KT", weight: 0.5 } as const;
    expect(trainFieldModel([...examples, half], settings).weights).not.toHaveProperty("w:xyzabc");
    const other = { name: "Nuôi con Xyzabc", field: "KT", weight: 0.5 } as const;
    expect(trainFieldModel([...examples, half, other], settings).weights).toHaveProperty("w:xyzabc");
  });

  it("survives a model that was stored and read again", () => {
    const model = trainFieldModel(examples, settings);
    expect(guessField(JSON.parse(JSON.stringify(model)), "Nuôi dê")).toEqual(guessField(model, "Nuôi dê"));
  });

  it("is not led astray by names that are words of the language it is written in", () => {
    expect(guessField(SHIPPED_FIELD_MODEL, "constructor toString __proto__").known).toBe(0);
  });
});

describe("the shipped model", () => {
  const names = readFieldNames(NAMES);

  it("is what its names and settings make it, to the last digit", () => {
    const { bias, weights } = trainFieldModel(names);
    expect(SHIPPED_FIELD_MODEL).toMatchObject({ bias });
    expect(JSON.stringify(SHIPPED_FIELD_MODEL.weights)).toBe(JSON.stringify(weights));
  });

  it("has the calibration that held-out names give it", () => {
    const { temperature, threshold } = SHIPPED_FIELD_MODEL;
    expect(calibrate(atOnce(heldOutOutcomes(names)))).toEqual({ temperature, threshold });
  });

  it("learned from own names alone, proposes for most shared names and is nearly always right", () => {
    const near = createNearNames();
    const shared = names.filter(({ origin }) => origin === "corpus");
    for (const { name } of shared) near.add(name);
    const own = names.filter(({ name, origin }) => origin === "own" && near.find(name).length === 0);
    const { tested, spoken, right } = measureFields(
      outcomesOf(trainFieldModel(own), shared),
      SHIPPED_FIELD_MODEL,
    );
    expect(spoken / tested).toBeGreaterThanOrEqual(0.8);
    expect(right / spoken).toBeGreaterThanOrEqual(0.97);
  });

  it("knows each name once, under one field", () => {
    const keys = names.map(({ name }) => nameKey(name));
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
  });
});
