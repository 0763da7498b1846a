import type { Incoming } from "../../../src/channels/channel";
import { createConsoleNotifier } from "../../../src/channels/console/console-notifier";
import type {
  ConsoleMessage,
  ConsolePerson,
  ConsoleService,
} from "../../../src/channels/console/console-service";

export const PEOPLE: readonly ConsolePerson[] = [
  { id: "hoa", name: "Trần Thị Hoa", role: "officer", title: "Cán bộ Mặt trận", unit: "xã Sơn Hà" },
  {
    id: "binh",
    name: "Lê Văn Bình",
    role: "committee",
    title: "Thành viên Ban Chỉ đạo",
    unit: "huyện Bình Sơn",
  },
  {
    id: "duc",
    name: "Nguyễn Minh Đức",
    role: "leader",
    title: "Phó Bí thư Thường trực",
    unit: "huyện Bình Sơn",
  },
  { id: "la", name: "Phạm Người Lạ", role: "stranger", title: "", unit: "" },
];

export interface MemoryConsole extends ConsoleService {
  readonly accepted: Incoming[];
  /** The bot says something in a person's chat. */
  say(person: string, text: string, more?: Partial<ConsoleMessage>): ConsoleMessage;
  /** What the bot does when something arrives; nothing at first. */
  answer: (incoming: Incoming) => void;
  /** While set, the store is down. */
  failure: Error | undefined;
}

/** The service's edge towards the page, in memory: what was accepted, and a transcript per person. */
export function createMemoryConsole(now: () => Date = () => new Date()): MemoryConsole {
  const notifier = createConsoleNotifier();
  const messages: (ConsoleMessage & { readonly person: string })[] = [];
  const keys = new Set<string>();
  let seq = 0;
  const add = (person: string, message: Omit<ConsoleMessage, "seq">): ConsoleMessage => {
    seq += 1;
    const entry = { ...message, seq, person };
    messages.push(entry);
    notifier.notify(person);
    return entry;
  };
  const self: MemoryConsole = {
    accepted: [],
    answer: () => undefined,
    failure: undefined,
    people: async () => PEOPLE,
    transcript: async (person, after) =>
      messages.filter((message) => message.person === person && message.seq > after).slice(0, 200),
    mayFetch: async (chat, ref) => messages.some(({ person, file }) => person === chat && file?.ref === ref),
    accept: async (incoming) => {
      if (self.failure !== undefined) throw self.failure;
      if (keys.has(incoming.dedupeKey)) return { repeated: true };
      keys.add(incoming.dedupeKey);
      self.accepted.push(incoming);
      if (incoming.kind !== "press") add(incoming.chat, fromIncoming(incoming));
      self.answer(incoming);
      return { repeated: false };
    },
    subscribe: (person, listener) => notifier.subscribe(person, listener),
    say: (person, text, more = {}) => {
      const file = more.file && { file: fileOf(person, more.file) };
      const id = `out-${seq + 1}`;
      return add(person, { id, direction: "out", text, buttons: [], at: now(), ...more, ...file });
    },
  };
  return self;
}

function fileOf(person: string, { ref, name = "" }: { readonly ref: string; readonly name?: string }) {
  return { ref, name, url: `/console/files/${ref}?${new URLSearchParams({ person, name })}` };
}

function fromIncoming(incoming: Incoming): Omit<ConsoleMessage, "seq"> {
  const [attachment] = incoming.attachments;
  return {
    id: incoming.messageId,
    direction: "in",
    text: incoming.text,
    buttons: [],
    at: incoming.sentAt,
    ...(attachment === undefined ? {} : { file: fileOf(incoming.chat, attachment) }),
  };
}
