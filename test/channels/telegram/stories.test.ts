import { describePlatformStories } from "../support/platform-stories";
import { telegramDriver } from "./support/telegram-driver";

describePlatformStories({
  platform: "Telegram",
  modes: ["polling", "webhook"],
  days: 3,
  driver: telegramDriver,
});
