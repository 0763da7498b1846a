import { createHash } from "node:crypto";

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
/** After these waits it is tried again, then never more. */
const LADDER_MS = [30 * SECOND_MS, 5 * MINUTE_MS, 15 * MINUTE_MS, 30 * MINUTE_MS, 60 * MINUTE_MS];
const ANSWER_MS = 2_000;

export interface WebhookKeys {
  readonly app: string;
  readonly secret: string;
}

interface Late {
  readonly raw: string;
  readonly tries: number;
  readonly due: number;
}

/** Zalo's side of the webhook: signed, answered within 2 s, repeated on a ladder, and turned off after it. */
export class OaWebhook {
  url = "";
  /** Signatures come with "mac=" before them, or bare. */
  prefix = "mac=";
  isOff = false;
  late: Late[] = [];

  constructor(
    private readonly keys: WebhookKeys,
    private readonly now: () => number,
  ) {}

  sign(raw: string): string {
    const { timestamp } = JSON.parse(raw) as { timestamp: string };
    const text = this.keys.app + raw + timestamp + this.keys.secret;
    return this.prefix + createHash("sha256").update(text).digest("hex");
  }

  /** @returns the HTTP status of the first try; undefined when none came within 2 s. */
  async deliver(event: object): Promise<number | undefined> {
    const raw = JSON.stringify(event);
    if (this.isOff) return undefined;
    return this.#try({ raw, tries: 0, due: this.now() });
  }

  /** Tries again what is due by the clock; `all`: whatever is late. */
  async repeat(all = false): Promise<void> {
    const due = this.late.filter((one) => all || one.due <= this.now());
    this.late = this.late.filter((one) => !due.includes(one));
    for (const one of due) await this.#try(one);
  }

  /** What the console sends to try the address. */
  async check(): Promise<number> {
    return (await fetch(this.url, { method: "POST", body: "{}" })).status;
  }

  async #try({ raw, tries }: Late): Promise<number | undefined> {
    const status = await this.post(raw, this.sign(raw), tries).catch(() => undefined);
    if (status === 200) return status;
    const wait = LADDER_MS[tries];
    if (wait === undefined) this.isOff = true;
    else this.late.push({ raw, tries: tries + 1, due: this.now() + wait });
    return status;
  }

  /** Any body under any signature: for those who are not Zalo, too. */
  async post(raw: string, signature: string | undefined, tries = 0): Promise<number> {
    const response = await fetch(this.url, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        ...(signature !== undefined && { "X-ZEvent-Signature": signature }),
        ...(tries > 0 && { num_retry: String(tries) }),
      },
      body: raw,
      signal: AbortSignal.timeout(ANSWER_MS),
    });
    return response.status;
  }
}
