/** An access token with the refresh token that came with it: each refresh token is good once. */
export interface OaPair {
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly obtainedAt: Date;
  readonly expiresAt: Date;
}

/** What is kept of an Official Account. */
export interface OaAccount {
  /** Grows with every pair. */
  readonly version: number;
  readonly pair?: OaPair;
  /** The pair before: tried when the present one turns out to be none. */
  readonly previous?: OaPair;
  /** Zalo takes neither any more: an administrator has to consent again. */
  readonly deadSince?: Date;
  /** Zalo has said that this account is not served by the v3 sending (-235). */
  readonly sendsByV2: boolean;
}

/** A pair that took the place of the one of that version, but does not stand in the store yet. */
export interface AsidePair {
  readonly version: number;
  readonly pair: OaPair;
}

/** Where a new pair lies between the platform's answer and the store. */
export interface OaPairsAside {
  /** On return it survives the end of this process. */
  put(oa: string, aside: AsidePair): void;
  get(oa: string): AsidePair | undefined;
  drop(oa: string): void;
}

/** An attempt to consent: what its callback is checked with. */
export interface OaConsent {
  readonly state: string;
  readonly verifier: string;
  readonly expiresAt: Date;
}

/** Tokens of Official Accounts (mã truy cập OA), sealed; they lie among the secrets, which no backup holds. */
export interface OaAccounts {
  read(oa: string): Promise<OaAccount>;
  /**
   * Takes the place of the pair of that version, which stays as the previous one.
   * @returns false when there is another pair meanwhile: nothing is changed.
   */
  replace(oa: string, pair: OaPair, version: number): Promise<boolean>;
  markDead(oa: string, version: number, at: Date): Promise<void>;
  markV2(oa: string): Promise<void>;
  beginConsent(consent: OaConsent, now: Date): Promise<void>;
  /** @returns what belongs to the state, this once. */
  takeConsent(state: string, now: Date): Promise<string | undefined>;
}
