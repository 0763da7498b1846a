import type { StoredButton } from "../../src/store/delivery";

/** One matter of a message to one person: what is said of it, and what to answer. */
export interface Item {
  /** The most urgent first: when it is, or was, to be done. */
  readonly order: Date;
  readonly text: string;
  /** The button that does it, and how it is said ("Gõ 1 để báo cáo ngay"). */
  readonly button?: StoredButton & { readonly act: string };
  /** Can be put off till tomorrow. */
  readonly later: boolean;
  /** A digest stands below the rest. */
  readonly digest?: boolean;
}
