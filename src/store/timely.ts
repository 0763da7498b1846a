import { answered } from "./answered";

/** A repository whose every operation ends: with the store's answer, or with `StoreHangs` (see answered.ts). */
export function timely<T extends object>(repository: T): T {
  return new Proxy(repository, {
    get(target, key, receiver) {
      const member: unknown = Reflect.get(target, key, receiver);
      if (typeof member !== "function") return member;
      return (...args: unknown[]) => {
        const result: unknown = Reflect.apply(member, target, args);
        return result instanceof Promise ? answered(result) : result;
      };
    },
  });
}
