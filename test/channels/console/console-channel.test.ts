import { createConsoleChannel } from "../../../src/channels/console/console-channel";
import { createConsoleNotifier } from "../../../src/channels/console/console-notifier";

describe("the console as a platform", () => {
  it("counts a message as sent under the delivery's own id and tells the open pages of that chat", async () => {
    const notifier = createConsoleNotifier();
    const told: string[] = [];
    notifier.subscribe("hoa", () => told.push("hoa"));
    notifier.subscribe("duc", () => told.push("duc"));
    const channel = createConsoleChannel({ notifier });
    const result = await channel.send({
      id: "d1",
      chat: "hoa",
      chatKind: "private",
      bot: "console",
      text: "Đã ghi nhận",
      buttons: [],
    });
    expect(result).toEqual({ status: "sent", platformId: "d1" });
    expect(told).toEqual(["hoa"]);
  });

  it("has buttons, Telegram's length of a message, and shows a repeated delivery once", () => {
    const channel = createConsoleChannel({ notifier: createConsoleNotifier() });
    expect(channel).toMatchObject({ name: "console", hasButtons: true, repeatable: true, textLimit: 4096 });
  });
});
