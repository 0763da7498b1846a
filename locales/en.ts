import type { Key } from "./vi";
export const en: Readonly<Record<Key, string>> = {} as never;
