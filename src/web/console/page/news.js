import { newsAddress } from "./api.js";

/** The server beats every 15 s; two missed beats and a little mean that the line is dead. */
const SILENCE_MS = 35_000;
const RECONNECT_MS = [500, 1_000, 2_000, 4_000, 8_000];

/**
 * One connection for all columns, on which the server says whose chat has something new. It is closed while
 * the page is hidden: a browser opens only six connections to a host, and each open page would keep one.
 * @param options.onNews called with a person's id; @param options.onState with "connecting" | "ok" | "lost"
 */
export function createNews({ onNews, onState }) {
  let people = [];
  let source = null;
  let failures = 0;
  let timer = 0;
  let watch = 0;

  const alive = () => {
    clearTimeout(watch);
    watch = setTimeout(lose, SILENCE_MS);
  };
  const stop = () => {
    clearTimeout(timer);
    clearTimeout(watch);
    source?.close();
    source = null;
  };
  const lose = () => {
    stop();
    onState("lost");
    timer = setTimeout(connect, RECONNECT_MS[Math.min(failures, RECONNECT_MS.length - 1)]);
    failures += 1;
  };
  const connect = () => {
    stop();
    if (people.length === 0 || document.hidden) return;
    source = new EventSource(newsAddress(people));
    source.addEventListener("error", lose);
    source.addEventListener("beat", alive);
    source.addEventListener("open", alive);
    source.addEventListener("news", (event) => {
      alive();
      onNews(JSON.parse(event.data).person);
    });
    source.addEventListener("open", () => {
      failures = 0;
      onState("ok");
      // What came while nobody listened.
      for (const person of people) onNews(person);
    });
  };

  document.addEventListener("visibilitychange", () => (document.hidden ? stop() : connect()));
  addEventListener("online", connect);
  return {
    /** Listens for these people from now on. */
    follow: (ids) => {
      if (ids.join() === people.join()) return;
      people = [...ids];
      connect();
    },
  };
}
