import { createToIncoming } from "../../../src/channels/console/to-incoming";
import { ManualClock } from "../../../src/clock";

const NOON = new Date("2026-03-02T05:00:00Z");
const make = () => createToIncoming({ clock: new ManualClock(NOON) });

describe("what the page sends, as an update", () => {
  it("is a private message of the person in the chat of the person", () => {
    expect(make().text("hoa", { clientKey: "k1", text: "xin chào" })).toEqual({
      dedupeKey: "console:hoa:k1",
      channel: "console",
      bot: "console",
      chat: "hoa",
      chatKind: "private",
      sender: "hoa",
      messageId: "m-k1",
      sentAt: NOON,
      order: 1,
      kind: "text",
      text: "xin chào",
      attachments: [],
      edited: false,
      addressed: true,
    });
  });

  it("has the same dedupe key when it is sent again, and another for another person", () => {
    const toIncoming = make();
    const first = toIncoming.text("hoa", { clientKey: "k1", text: "a" });
    const again = toIncoming.text("hoa", { clientKey: "k1", text: "a" });
    const other = toIncoming.text("duc", { clientKey: "k1", text: "a" });
    expect(again.dedupeKey).toBe(first.dedupeKey);
    expect(again.messageId).toBe(first.messageId);
    expect(other.dedupeKey).not.toBe(first.dedupeKey);
  });

  it("keeps the order in which it came within one moment", () => {
    const toIncoming = make();
    const orders = ["a", "b", "c"].map((clientKey) => toIncoming.text("hoa", { clientKey, text: "" }).order);
    expect(orders).toEqual([1, 2, 3]);
  });

  it("names the message it edits and the one it answers", () => {
    const edit = make().text("hoa", {
      clientKey: "k2",
      text: "b",
      messageId: "m-k1",
      edit: true,
      replyTo: "d7",
    });
    expect(edit).toMatchObject({
      messageId: "m-k1",
      edited: true,
      replyTo: "d7",
      dedupeKey: "console:hoa:k2",
    });
  });

  it("is a pressed button with the delivery that carried it", () => {
    const press = make().press("hoa", { clientKey: "k3", delivery: "d1", button: 2 });
    expect(press).toMatchObject({ kind: "press", press: { delivery: "d1", button: 2 }, text: "" });
  });

  it.each(["photo", "file"] as const)("is a %s with its caption", (kind) => {
    const attachment = { kind, ref: "aa.pdf", name: "Kế hoạch.pdf", mime: "application/pdf", bytes: 3 };
    const file = make().file("hoa", { clientKey: "k4", messageId: "m9", caption: "gửi anh", attachment });
    expect(file).toMatchObject({ kind, text: "gửi anh", messageId: "m9", attachments: [attachment] });
  });
});
