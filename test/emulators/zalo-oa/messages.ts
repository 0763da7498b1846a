import { z } from "zod";

/** What the account has told somebody. */
export interface SentByOa {
  readonly chat: string;
  readonly group: boolean;
  readonly endpoint: "v2" | "v3" | "group";
  readonly text: string;
  readonly buttons: readonly { readonly title: string; readonly payload: string }[];
  readonly image?: Upload;
  readonly file?: Upload;
  readonly messageId: string;
  readonly at: number;
}

export interface Upload {
  readonly kind: string;
  readonly name: string;
  readonly bytes: Buffer;
  readonly at: number;
}

export interface Contact {
  lastAt: number;
  following: boolean;
}

export interface MessageRules {
  readonly now: number;
  readonly windowMs: number;
  readonly contacts: ReadonlyMap<string, Contact>;
  readonly uploads: ReadonlyMap<string, Upload>;
}

type Verdict =
  | { readonly ok: true; readonly sent: Omit<SentByOa, "messageId" | "endpoint" | "at"> }
  | { readonly ok: false; readonly error: number; readonly message: string };

const HOUR_MS = 60 * 60 * 1000;
const UPLOAD_MS = 7 * 24 * HOUR_MS;
const TEXT_LIMIT = 2_000;

const button = z.union([
  z.object({
    title: z.string().min(1).max(100),
    type: z.enum(["oa.query.hide", "oa.query.show"]),
    payload: z.string().min(1).max(1_000),
  }),
  z.object({ title: z.string(), type: z.literal("oa.open.url"), payload: z.object({ url: z.url() }) }),
]);
const buttons = z.array(button).min(1).max(5);
const element = z.object({ title: z.string().min(1).max(100), subtitle: z.string().max(500).optional() });
const media = z.object({ media_type: z.literal("image"), attachment_id: z.string() });
const attachment = z.union([
  z.object({ type: z.literal("file"), payload: z.strictObject({ token: z.string() }) }),
  z.object({
    type: z.literal("template"),
    payload: z.union([
      z.strictObject({ buttons }),
      z.strictObject({
        template_type: z.literal("list"),
        elements: z.array(element).min(1),
        buttons: buttons.optional(),
      }),
      z.strictObject({ template_type: z.literal("media"), elements: z.array(media).length(1) }),
    ]),
  }),
]);
const body = z.object({
  recipient: z.union([z.strictObject({ user_id: z.string() }), z.strictObject({ group_id: z.string() })]),
  message: z.strictObject({ text: z.string().min(1).optional(), attachment: attachment.optional() }),
});

/** Judges a message as the platform does: its form, its length, whom it goes to and when they last wrote. */
export function judge(given: unknown, rules: MessageRules): Verdict {
  const read = body.safeParse(given);
  if (!read.success) return no(-201, "Params is invalid");
  const { recipient, message } = read.data;
  const { text = "", attachment: attached } = message;
  if (text === "" && attached === undefined) return no(-201, "message is empty");
  if (text.length > TEXT_LIMIT) return no(-210, "text is too long, exceeds 2000");
  const isGroup = "group_id" in recipient;
  const chat = isGroup ? recipient.group_id : recipient.user_id;
  const closed = isGroup ? undefined : windowOf(chat, rules);
  if (closed !== undefined) return closed;
  const content = contentOf(attached, rules);
  if ("error" in content) return content;
  if (isGroup && content.buttons.length > 0) return no(-233, "template is not allowed in groups");
  return { ok: true, sent: { chat, group: isGroup, ...content, text: [text, content.text].join("") } };
}

function no(error: number, message: string) {
  return { ok: false as const, error, message };
}

function windowOf(user: string, { contacts, now, windowMs }: MessageRules) {
  const contact = contacts.get(user);
  if (contact === undefined) return no(-201, "user_id is invalid");
  if (!contact.following) return no(-213, "User has not followed OA");
  return now - contact.lastAt > windowMs ? no(-230, "User has not interacted with OA in 7 days") : undefined;
}

function contentOf(attached: z.infer<typeof attachment> | undefined, { uploads, now }: MessageRules) {
  const plain = { text: "", buttons: [] as SentByOa["buttons"] };
  if (attached === undefined) return plain;
  const uploaded = (token: string) => {
    const found = uploads.get(token);
    return found !== undefined && now - found.at <= UPLOAD_MS ? found : undefined;
  };
  if (attached.type === "file") {
    const file = uploaded(attached.payload.token);
    return file === undefined ? no(-100, "attachment expired") : { ...plain, file };
  }
  const { payload } = attached;
  if ("template_type" in payload && payload.template_type === "media") {
    const image = uploaded(payload.elements[0]?.attachment_id ?? "");
    return image === undefined ? no(-100, "attachment expired") : { ...plain, image };
  }
  const shown = (payload.buttons ?? []).flatMap(({ title, payload: sent }) =>
    typeof sent === "string" ? [{ title, payload: sent }] : [],
  );
  const [first] = "elements" in payload ? payload.elements : [];
  const text = first === undefined ? "" : [first.title, "subtitle" in first ? first.subtitle : undefined];
  return { text: [text].flat().filter(Boolean).join("\n"), buttons: shown };
}
