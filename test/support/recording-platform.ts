import type { Channel, Delivery, SendResult } from "../../src/channels/channel";

export interface RecordingPlatform extends Channel {
  /** What it was sent, in order. */
  readonly sent: Delivery[];
}

type Answer = (delivery: Delivery, sends: number) => SendResult | Promise<SendResult>;

/** A platform outside: counts every send and answers as it is told. */
export function createRecordingPlatform(
  answer: Answer = ({ id }) => ({ status: "sent", platformId: id }),
  traits: Partial<Channel> = {},
): RecordingPlatform {
  const sent: Delivery[] = [];
  return {
    ...{ name: "console", bots: ["console"], textLimit: 4096, hasButtons: true, sendsFiles: true, sent },
    limits: { perChat: [], perGroup: [] },
    repeatable: false,
    resendsUnknown: false,
    ...traits,
    async send(delivery) {
      sent.push(delivery);
      return answer(delivery, sent.length);
    },
  };
}
