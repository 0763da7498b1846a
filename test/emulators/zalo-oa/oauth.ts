import { createHash, randomBytes } from "node:crypto";

const CODE_MS = 10 * 60 * 1000;
const ACCESS_SECONDS = 90_000;
const USED_UP = { error: -14014, error_name: "Invalid refresh token" };

/** Zalo's authorisation server: codes good once for ten minutes, refresh tokens good once, one access token at a time. */
export class OaOauth {
  access = { token: "", until: 0 };
  /** Renewals that were carried out. */
  renewals = 0;
  readonly #codes = new Map<string, { challenge: string; until: number }>();
  #refresh = "";

  constructor(
    private readonly app: { readonly id: string; readonly secret: string },
    private readonly now: () => number,
  ) {}

  /** An administrator of the account presses "Allow" on the permission page. @returns where the browser goes. */
  allow(permissionUrl: string, oa: string): string {
    const asked = new URL(permissionUrl).searchParams;
    if (asked.get("app_id") !== this.app.id) throw new Error("an unknown application");
    const code = randomBytes(12).toString("hex");
    this.#codes.set(code, { challenge: asked.get("code_challenge") ?? "", until: this.now() + CODE_MS });
    const query = { code, oa_id: oa, state: asked.get("state") ?? "" };
    return `${asked.get("redirect_uri")}?${new URLSearchParams(query)}`;
  }

  /** As from the API Explorer. */
  issue() {
    const random = () => randomBytes(24).toString("base64url");
    this.access = { token: random(), until: this.now() + ACCESS_SECONDS * 1000 };
    this.#refresh = random();
    return {
      ...{ access_token: this.access.token, refresh_token: this.#refresh },
      expires_in: String(ACCESS_SECONDS),
    };
  }

  /** Zalo takes no token of this account any more. */
  revoke(): void {
    this.access = { token: "", until: 0 };
    this.#refresh = "";
  }

  answer(secretKey: unknown, form: URLSearchParams): object {
    if (secretKey !== this.app.secret || form.get("app_id") !== this.app.id)
      return { error: -14002, error_name: "Invalid app" };
    if (form.get("grant_type") === "authorization_code") return this.#exchange(form);
    if (form.get("grant_type") !== "refresh_token" || this.#refresh === "") return USED_UP;
    if (form.get("refresh_token") !== this.#refresh) return USED_UP;
    this.renewals += 1;
    return this.issue();
  }

  #exchange(form: URLSearchParams): object {
    const code = form.get("code") ?? "";
    const known = this.#codes.get(code);
    this.#codes.delete(code);
    const challenge = createHash("sha256")
      .update(form.get("code_verifier") ?? "")
      .digest("base64url");
    if (known === undefined || known.until < this.now() || known.challenge !== challenge)
      return { error: -14015, error_name: "Invalid authorization code" };
    return this.issue();
  }
}
