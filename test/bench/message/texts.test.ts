import { textsOf } from "../../../bench/message/texts";
import { createUnderstand } from "../../../src/understanding/understand";

describe("the texts of the message benchmark", () => {
  it("are a registration, Lưu and a question in turn", () => {
    expect(textsOf(0, 7).map(({ wants }) => wants)).toEqual([
      "register",
      "save",
      "count",
      "register",
      "save",
      "count",
      "register",
    ]);
  });

  it("never name a model twice in a chat", () => {
    const texts = textsOf(3, 600).filter(({ wants }) => wants === "register");
    expect(new Set(texts.map(({ text }) => text)).size).toBe(200);
  });

  it("are understood as what they want, so that both sides do the same", () => {
    const understand = createUnderstand();
    const now = new Date("2026-03-02T01:00:00Z");
    for (const { wants, text } of [0, 1, 2].flatMap((chat) => textsOf(chat, 60))) {
      const { intent } = understand(text, { role: "officer", now });
      expect([text, intent]).toEqual([text, INTENTS[wants]]);
    }
  });
});

const INTENTS = { register: "register_model", save: "confirm_yes", count: "ask_count" };
