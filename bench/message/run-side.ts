import { performance } from "node:perf_hooks";
import { type CpuReading, startCpuMeter } from "../cpu-meter";
import type { Side } from "./side";
import { textsOf } from "./texts";

export interface SideRun {
  /** Messages a second up to the last stored reply. */
  readonly perSecond: number;
  /** The same up to the moment nothing was left to do: every reply delivered, every lease given back. */
  readonly settledPerSecond: number;
  /** Milliseconds from a message to its reply, one a message. */
  readonly latenciesMs: readonly number[];
  /** CPU milliseconds a message, by process, up to the end of everything. */
  readonly cpuMs: CpuReading;
}

export interface Load {
  readonly chats: number;
  readonly messagesPerChat: number;
  readonly pids: Readonly<Record<string, number | undefined>>;
}

/** Every chat sends its next message when the last one is answered; all chats at the same time. */
export async function runSide(side: Side, { chats, messagesPerChat, pids }: Load): Promise<SideRun> {
  const latenciesMs: number[] = [];
  const cpu = startCpuMeter(pids);
  const before = await side.savedRecords();
  const started = performance.now();
  const chat = async (number: number) => {
    for (const message of textsOf(number, messagesPerChat)) {
      const sent = performance.now();
      await side.talk(number, message);
      latenciesMs.push(performance.now() - sent);
    }
  };
  await Promise.all(Array.from({ length: chats }, (_, number) => chat(number)));
  const answered = performance.now() - started;
  await side.settled();
  const settled = performance.now() - started;
  const used = cpu();
  const messages = chats * messagesPerChat;
  await assertSaved(side, before + chats * Math.floor((messagesPerChat + 1) / 3));
  return {
    perSecond: (messages / answered) * 1000,
    settledPerSecond: (messages / settled) * 1000,
    latenciesMs,
    cpuMs: Object.fromEntries(Object.entries(used).map(([name, value]) => [name, (value * 1000) / messages])),
  };
}

/** A side that answers without doing what it was asked would win every benchmark. */
async function assertSaved(side: Side, expected: number): Promise<void> {
  const saved = await side.savedRecords();
  if (saved !== expected) throw new Error(`${saved} records saved instead of ${expected}: the run is void`);
}
