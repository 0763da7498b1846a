import type { ManualClock } from "../../../src/clock";
import { passTo } from "../../../src/replay/pass-to";
import type { Pressed, Said, StoryDriver, Told } from "../../stories/support/driver";
import type { ChannelService } from "./channel-service";

export interface ServiceDriverParts {
  readonly service: Pick<ChannelService, "app" | "end" | "stop"> & {
    start(): Promise<void>;
    settled(): Promise<void>;
  };
  readonly clock: ManualClock;
  say(said: Said): Promise<void>;
  press(pressed: Pressed): Promise<void> | void;
  /** What the platform was sent since this was asked last. */
  told(): readonly Told[];
}

/** What the drivers of all platforms do alike: an act, then all that it leads to, then what people were told. */
export function serviceDriver({ service, clock, say, press, told }: ServiceDriverParts): StoryDriver {
  async function after(work: () => Promise<void> | void): Promise<readonly Told[]> {
    await work();
    await service.settled();
    return told();
  }

  return {
    get connection() {
      return service.app().store.connection;
    },
    say: (said) => after(() => say(said)),
    press: (pressed) => after(() => press(pressed)),
    passTo: (time) =>
      after(() => passTo(time, clock, { runDue: () => service.app().runDue(), settled: service.settled })),
    restart: () =>
      after(async () => {
        await service.end();
        await service.start();
      }),
    stop: () => service.stop(),
  };
}
