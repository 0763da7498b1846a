import { type Logger, pino } from "pino";

/** Logs go to stderr, one JSON line each; what people wrote and who they are stays out of them. */
export function createLogger(level: string): Logger {
  return pino({ level, base: undefined }, pino.destination({ fd: 2, sync: true }));
}
