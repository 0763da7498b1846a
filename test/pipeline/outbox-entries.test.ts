import { createSay } from "../../locales/say";
import { ManualClock } from "../../src/clock";
import { outboxEntries } from "../../src/pipeline/outbox-entries";
import type { StoredMessage } from "../../src/store/inbox";
import { incoming } from "../support/incoming";

const clock = new ManualClock(new Date("2026-03-02T01:00:00Z"));
const parts = { services: { clock, say: createSay("vi") }, textLimit: () => 2_000 };
const NOTE = "Trợ lý đã trả lời vào tin nhắn riêng của đồng chí.";

function stored(chatKind: "private" | "group"): StoredMessage {
  const chat = chatKind === "group" ? "group:g1" : "hoa";
  const message = incoming("hoa", "hỏi", { key: "m1", at: 1, chat, chatKind });
  const state = {
    state: "pending",
    stamp: 1,
    receivedAt: new Date(0),
    round: 0,
    attempts: 0,
    notBefore: null,
  } as const;
  return { ...message, ...state, chatKey: `console:console:${chat}` };
}

const entries = (chatKind: "private" | "group", replies: { text: string; private?: boolean }[]) =>
  outboxEntries({
    message: stored(chatKind),
    key: "m1",
    outcome: { replies: replies.map((reply) => ({ ...reply, buttons: [] })) },
    parts,
  }).map(({ id, chat, text }) => [id, chat, text]);

describe("what is sent because of a message in a group", () => {
  it("goes into the group, but what is private goes to the person, and the group is told so", () => {
    expect(entries("group", [{ text: "12 mô hình" }, { text: "Phụ trách: Hoa", private: true }])).toEqual([
      ["m1>0", "group:g1", "12 mô hình"],
      ["m1>1", "hoa", "Phụ trách: Hoa"],
      ["m1>2", "group:g1", NOTE],
    ]);
  });

  it.each([
    "0912345678",
    "0912 345 678",
    "+84 912.345.678",
    "(0239) 385 5123".replace(/[()]/g, ""),
    "02393855123",
  ])("never holds a phone number, whoever wrote the sentence: %s", (number) => {
    const sent = entries("group", [{ text: `Liên hệ chị Hoa, ${number}.` }]);
    expect(sent.filter(([, chat]) => chat === "group:g1")).toEqual([["m1>1", "group:g1", NOTE]]);
    expect(entries("private", [{ text: number }])).toEqual([["m1>0", "hoa", number]]);
  });

  it.each([
    "Đã lưu, mã DVK-2026-0001.",
    "Kinh phí 1.250.000.000 đồng",
    "Từ 02/03/2026 đến 15/10/2026: 4.200 m²",
  ])("keeps other numbers there: %s", (text) => {
    expect(entries("group", [{ text }])).toEqual([["m1>0", "group:g1", text]]);
  });

  it("tells others in their own chats, under ids of their own", () => {
    const notices = [
      {
        to: { channel: "telegram", bot: "b", chat: "77" },
        text: "Có yêu cầu",
        buttons: [[{ label: "Duyệt", action: "x" }]],
      },
      { to: { channel: "carrier pigeon", bot: "b", chat: "1" }, text: "?", buttons: [] },
    ];
    const [own, notice, ...rest] = outboxEntries({
      ...{ message: stored("private"), key: "m1", parts },
      outcome: { replies: [{ text: "Đã gửi", buttons: [] }], notices },
    });
    expect(own).toMatchObject({ id: "m1>0", kind: "reply", chat: "hoa" });
    expect(notice).toMatchObject({ id: "m1>n0", kind: "notice", chatKey: "telegram:b:77", cause: "m1" });
    expect(rest).toEqual([]);
  });
});
