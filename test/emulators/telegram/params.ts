/** Why Telegram refuses a call: HTTP status and words, with what it adds for some. */
export class Refused extends Error {
  constructor(
    readonly code: number,
    readonly description: string,
    readonly parameters?: Readonly<Record<string, number>>,
  ) {
    super(description);
  }
}

export interface File {
  readonly name: string;
  readonly bytes: Buffer;
}

export type Params = Readonly<Record<string, unknown>>;

/**
 * The parameters of the methods a bot of ours uses, by the Bot API's own tables: name and kind, "!" for those it needs.
 * One that is not named there is a mistake of the client, which the real server would pass over in silence.
 */
const METHODS: Readonly<Record<string, string>> = {
  getme: "",
  getupdates: "offset:integer limit:integer timeout:integer allowed_updates:array",
  setwebhook:
    "url:string! secret_token:string max_connections:integer allowed_updates:array drop_pending_updates:boolean",
  deletewebhook: "drop_pending_updates:boolean",
  getwebhookinfo: "",
  sendmessage:
    "chat_id:chat! text:string! parse_mode:string reply_markup:object link_preview_options:object disable_notification:boolean",
  sendphoto: "chat_id:chat! photo:file! caption:string parse_mode:string reply_markup:object",
  senddocument: "chat_id:chat! document:file! caption:string parse_mode:string reply_markup:object",
  sendchataction: "chat_id:chat! action:string!",
  editmessagetext:
    "chat_id:chat! message_id:integer! text:string! parse_mode:string reply_markup:object link_preview_options:object",
  editmessagereplymarkup: "chat_id:chat! message_id:integer! reply_markup:object",
  answercallbackquery: "callback_query_id:string! text:string show_alert:boolean",
  setmycommands: "commands:array! scope:object language_code:string",
  deletemycommands: "scope:object language_code:string",
  getfile: "file_id:string!",
};

/** Checks what a call carries, and reads what forms and queries carry as text. */
export function readParams(method: string, given: Params): Params {
  const table = METHODS[method];
  if (table === undefined) throw new Refused(404, "Not Found: method not found");
  const fields = new Map(
    table
      .split(" ")
      .filter(Boolean)
      .map((field) => {
        const [name = "", kind = ""] = field.split(":");
        return [name, kind] as const;
      }),
  );
  // Telegraf names the method in its forms.
  const { method: _method, ...rest } = given;
  for (const name of Object.keys(rest))
    if (!fields.has(name))
      throw new Refused(400, `Bad Request: emulator: ${method} has no parameter "${name}"`);
  return Object.fromEntries(
    [...fields].flatMap(([name, kind]) => {
      const value = rest[name];
      if (value === undefined && kind.endsWith("!"))
        throw new Refused(400, `Bad Request: ${name.replace(/_/g, " ")} is empty`);
      return value === undefined ? [] : [[name, read(name, kind.replace("!", ""), value)]];
    }),
  );
}

function read(name: string, kind: string, value: unknown): unknown {
  const wrong = new Refused(400, `Bad Request: can't parse ${name}`);
  const decoded =
    typeof value === "string" && (kind === "array" || kind === "object") ? parse(value, wrong) : value;
  switch (kind) {
    case "integer":
      if (!Number.isInteger(Number(decoded))) throw wrong;
      return Number(decoded);
    case "chat":
      if (!/^-?\d{1,16}$/.test(String(decoded))) throw new Refused(400, "Bad Request: chat not found");
      return String(decoded);
    case "array":
      if (!Array.isArray(decoded)) throw wrong;
      return decoded;
    case "object":
      if (typeof decoded !== "object" || decoded === null) throw wrong;
      return decoded;
    case "boolean":
      return decoded === true || decoded === "true";
    case "string":
      if (typeof decoded !== "string") throw wrong;
      return decoded;
    default:
      return decoded;
  }
}

function parse(text: string, wrong: Refused): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw wrong;
  }
}
