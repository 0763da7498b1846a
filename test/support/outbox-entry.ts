import type { OutboxEntry } from "../../src/store/delivery";

/** Something to be told to a chat of the console. */
export function outboxEntry(id: string, chat = "p1", text = id): OutboxEntry {
  return {
    ...{ id, chat, text, chatKey: `console:console:${chat}`, channel: "console", bot: "console" },
    ...{ buttons: [], kind: "reply", cause: null, createdAt: new Date("2026-03-02T01:00:00Z") },
  };
}
