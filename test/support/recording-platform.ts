import type { Channel, Delivery, SendResult } from "../../src/channels/channel";

export interface RecordingPlatform extends Channel {
  /** What it was sent, in order. */
  readonly sent: Delivery[];
}

/** A platform outside: counts every send and answers as it is told. */
export function createRecordingPlatform(
  answer: (delivery: Delivery, sends: number) => SendResult | Promise<SendResult> = ({ id }) => ({
    status: "sent",
    platformId: id,
  }),
): RecordingPlatform {
  const sent: Delivery[] = [];
  return {
    ...{ name: "console", textLimit: 4096, hasButtons: true, repeatable: false, sent },
    async send(delivery) {
      sent.push(delivery);
      return answer(delivery, sent.length);
    },
  };
}
