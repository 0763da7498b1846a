import type { SentByOa } from "./messages";
import type { ZaloOaEmulator } from "./zalo-oa-emulator";

/** Somebody with Zalo on a telephone. */
export interface OaPerson {
  readonly id: string;
  writes(text: string, more?: Partial<Written>): Promise<Delivered>;
  sendsPhoto(bytes: Buffer, caption?: string, more?: Partial<Written>): Promise<Delivered>;
  sendsFile(bytes: Buffer, name: string): Promise<Delivered>;
  /** Any other message: `user_send_<kind>`. */
  sends(kind: string, message: object): Promise<Delivered>;
  /** Presses the button of that title on the newest message that has it. */
  presses(title: string): Promise<Delivered>;
  follows(): Promise<Delivered>;
  unfollows(): Promise<Delivered>;
  submits(info: object): Promise<Delivered>;
  reads(chat?: string): readonly SentByOa[];
}

export interface Delivered {
  readonly id: string;
  readonly status: number | undefined;
}

export interface Written {
  readonly group: string;
  readonly replyTo: string;
  readonly id: string;
}

export function oaPerson(emulator: ZaloOaEmulator, id: string): OaPerson {
  const { oa, app } = emulator.options;
  const stamp = () => ({ app_id: app.id, timestamp: String(emulator.now()), user_id_by_app: `1${id}` });

  function interacts(following = true): void {
    emulator.contacts.set(id, { lastAt: emulator.now(), following });
  }

  async function sends(kind: string, message: object, more: Partial<Written> = {}): Promise<Delivered> {
    if (more.group === undefined) interacts();
    const msg_id = more.id ?? emulator.newId();
    const quoted = more.replyTo === undefined ? {} : { quote_msg_id: more.replyTo };
    const status = await emulator.webhook.deliver({
      ...{ ...stamp(), event_name: `user_send_${more.group === undefined ? "" : "group_"}${kind}` },
      ...{ sender: { id }, recipient: { id: more.group ?? oa }, message: { msg_id, ...quoted, ...message } },
    });
    return { id: msg_id, status };
  }

  function hosted(bytes: Buffer, name: string): string {
    const key = `${emulator.newId()}-${name}`;
    emulator.files.set(key, bytes);
    return `${emulator.url}/files/${key}`;
  }

  const reads = (chat = id) => emulator.sent.filter((sent) => sent.chat === chat);
  const event = async (content: object): Promise<Delivered> => ({
    id: "",
    status: await emulator.webhook.deliver({ ...stamp(), ...content }),
  });
  return {
    ...{ id, reads },
    writes: (text, more) => sends("text", { text }, more),
    sendsPhoto(bytes, caption, more) {
      const url = hosted(bytes, "anh.jpg");
      const attachments = [{ type: "image", payload: { url, thumbnail: url } }];
      return sends("image", { ...(caption !== undefined && { text: caption }), attachments }, more);
    },
    sendsFile(bytes, name) {
      const payload = { url: hosted(bytes, "tep"), size: String(bytes.length), name, checksum: "0" };
      return sends("file", { attachments: [{ type: "file", payload }] });
    },
    sends: (kind, message) => sends(kind, message),
    presses(title) {
      const found = reads()
        .toReversed()
        .flatMap(({ buttons }) => buttons)
        .find((button) => button.title === title);
      if (found === undefined) throw new Error(`no button “${title}”`);
      return sends("text", { text: found.payload });
    },
    follows() {
      interacts();
      return event({ event_name: "follow", oa_id: oa, follower: { id }, source: "oa_profile" });
    },
    unfollows() {
      interacts(false);
      return event({ event_name: "unfollow", oa_id: oa, follower: { id } });
    },
    submits(info) {
      interacts();
      return event({ event_name: "user_submit_info", sender: { id }, recipient: { id: oa }, info });
    },
  };
}
