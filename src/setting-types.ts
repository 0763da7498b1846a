import { z } from "zod";
import type { Say } from "../locales/say";

/** An empty value of a .env file is no value. */
export const blankIsUnset = (value: unknown) =>
  typeof value === "string" && value.trim() === "" ? undefined : value;

export const optionalUrl = (say: Say, protocols: readonly string[], example: string) =>
  z.preprocess(
    blankIsUnset,
    z
      .string()
      .refine(
        (value) => URL.canParse(value) && protocols.some((protocol) => value.startsWith(`${protocol}://`)),
        { message: say("setting.address", { example }) },
      )
      .optional(),
  );
