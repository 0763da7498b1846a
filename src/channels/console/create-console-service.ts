import type { Incoming } from "../channel";
import type { ConsoleNotifier } from "./console-notifier";
import type { ConsoleMessage, ConsolePerson, ConsoleService } from "./console-service";

/** A message of either direction as the log has it. */
export interface LoggedMessage extends Omit<ConsoleMessage, "buttons"> {
  readonly buttons?: ConsoleMessage["buttons"];
}

export interface ConsoleServiceParts {
  readonly notifier: ConsoleNotifier;
  people(): Promise<readonly ConsolePerson[]>;
  /** Both directions of a chat after a stamp, in any order. */
  log(personId: string, afterSeq: number): Promise<readonly LoggedMessage[]>;
  /** Does this file stand in the chat? */
  hasFile(personId: string, ref: string): Promise<boolean>;
  accept(incoming: Incoming): Promise<{ readonly repeated: boolean }>;
}

const PAGE = 200;

/** The console page's view of the service. */
export function createConsoleService(parts: ConsoleServiceParts): ConsoleService {
  const { notifier } = parts;
  return {
    people: parts.people,
    async transcript(personId, afterSeq) {
      const log = await parts.log(personId, afterSeq);
      return [...log]
        .sort((a, b) => a.seq - b.seq)
        .slice(0, PAGE)
        .map((message) => ({ ...message, buttons: message.buttons ?? [] }));
    },
    async mayFetch(personId, ref) {
      const people = await parts.people();
      return people.some(({ id }) => id === personId) && parts.hasFile(personId, ref);
    },
    async accept(incoming) {
      const accepted = await parts.accept(incoming);
      // The writer's other windows show it too.
      notifier.notify(incoming.chat);
      return accepted;
    },
    subscribe: notifier.subscribe,
  };
}
