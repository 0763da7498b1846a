/** Tells listeners in this process that a chat has something new. It carries no content: the store does. */
export interface ConsoleNotifier {
  notify(chat: string): void;
  /** @returns the function that ends the subscription; calling it again does nothing. */
  subscribe(chat: string, listener: () => void): () => void;
}

/** A notifier without memory: who subscribes later asks the store for what came before. */
export function createConsoleNotifier(): ConsoleNotifier {
  const listeners = new Map<string, Set<() => void>>();
  return {
    notify: (chat) => {
      // A copy: a listener may unsubscribe while it is told.
      for (const listener of [...(listeners.get(chat) ?? [])]) listener();
    },
    subscribe: (chat, listener) => {
      // Wrapped, so that one function subscribed twice is two subscriptions.
      const entry = () => listener();
      const ofChat = listeners.get(chat) ?? new Set();
      listeners.set(chat, ofChat.add(entry));
      return () => {
        ofChat.delete(entry);
        if (ofChat.size === 0 && listeners.get(chat) === ofChat) listeners.delete(chat);
      };
    },
  };
}
