import type { Say } from "../../../locales/say";
import { type MenuRole, menuOf } from "./commands";
import type { TelegramAnswer, TelegramApi } from "./telegram-api";

export interface Menus {
  /** What everybody sees who is not linked, and what groups see. */
  setDefaults(signal?: AbortSignal): Promise<TelegramAnswer>;
  /** The menu of a person's private chat, when their role is another than it was made for. */
  refresh(chat: string): Promise<void>;
}

export interface MenusParts {
  readonly api: TelegramApi;
  readonly say: Say;
  roleOf(chat: string): Promise<MenuRole>;
}

/** Chats remembered at a time; a menu set once more does no harm. */
const MOST_CHATS = 10_000;

export function createMenus({ api, say, roleOf }: MenusParts): Menus {
  const shown = new Map<string, MenuRole>();
  return {
    async setDefaults(signal) {
      const groups = await api.call(
        "setMyCommands",
        { commands: menuOf("leader", say), scope: { type: "all_group_chats" } },
        { signal },
      );
      if (groups.status !== "ok") return groups;
      return api.call("setMyCommands", { commands: menuOf("stranger", say) }, { signal });
    },
    async refresh(chat) {
      const role = await roleOf(chat);
      if ((shown.get(chat) ?? "stranger") === role) return;
      if (shown.size >= MOST_CHATS) shown.clear();
      // Before the call: the next message must not ask for it again meanwhile.
      shown.set(chat, role);
      const scope = { type: "chat" as const, chat_id: Number(chat) };
      const answer =
        role === "stranger"
          ? await api.call("deleteMyCommands", { scope })
          : await api.call("setMyCommands", { scope, commands: menuOf(role, say) });
      if (answer.status !== "ok") shown.delete(chat);
    },
  };
}
