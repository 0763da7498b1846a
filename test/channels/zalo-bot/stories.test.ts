import { describePlatformStories } from "../support/platform-stories";
import { zaloBotDriver } from "./support/zalo-bot-driver";

describePlatformStories({
  platform: "the Zalo Bot Platform",
  modes: ["polling", "webhook"],
  days: 3,
  driver: zaloBotDriver,
});
