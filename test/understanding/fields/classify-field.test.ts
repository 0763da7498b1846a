import fc from "fast-check";
import { classifyField, SHIPPED_FIELD_MODEL } from "../../../src/understanding/fields/classify-field";
import { guessField } from "../../../src/understanding/fields/field-model";
import {
  FIELD_TRAINING,
  type FieldExample,
  trainFieldModel,
} from "../../../src/understanding/fields/train-field-model";
import { fold } from "../../../src/understanding/fold";

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
    expect(trainFieldModel(examples, settings)).toEqual(model);
    expect(guessField(model, "Nuôi dê").field).toBe("KT");
    expect(guessField(model, "Camera ngõ").field).toBe("ANQP");
  });

  it("survives a model that was stored and read again", () => {
    const model = trainFieldModel(examples, settings);
    expect(guessField(JSON.parse(JSON.stringify(model)), "Nuôi dê")).toEqual(guessField(model, "Nuôi dê"));
  });

  it("is not led astray by names that are words of the language it is written in", () => {
    expect(guessField(SHIPPED_FIELD_MODEL, "constructor toString __proto__").known).toBe(0);
  });
});
