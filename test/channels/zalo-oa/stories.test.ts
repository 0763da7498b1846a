import { describePlatformStories } from "../support/platform-stories";
import { zaloOaDriver } from "./support/zalo-oa-driver";

describePlatformStories({
  platform: "a Zalo Official Account",
  modes: ["off", "text"],
  days: 3,
  driver: zaloOaDriver,
});
