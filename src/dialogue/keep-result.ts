import type { KeptFile } from "./state";

/** What became of a file that came with a message. */
export type KeepResult =
  | { readonly status: "kept"; readonly file: KeptFile }
  | {
      /** `away`: the platform did not give it, now or any more. */
      readonly status: "away" | "tooLarge" | "tooManyPixels" | "unpacksTooLarge" | "unknownType";
      readonly name: string;
    };
