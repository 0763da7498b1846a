import { createConsoleNotifier } from "../../../src/channels/console/console-notifier";

describe("the console's notifier", () => {
  it("tells every listener of a chat, and nobody else", () => {
    const notifier = createConsoleNotifier();
    const heard: string[] = [];
    notifier.subscribe("hoa", () => heard.push("first"));
    notifier.subscribe("hoa", () => heard.push("second"));
    notifier.subscribe("duc", () => heard.push("other"));
    notifier.notify("hoa");
    notifier.notify("nobody");
    expect(heard).toEqual(["first", "second"]);
  });

  it("tells nobody who has left, and leaving twice takes nobody else along", () => {
    const notifier = createConsoleNotifier();
    let heard = 0;
    const listener = () => {
      heard += 1;
    };
    const leave = notifier.subscribe("hoa", listener);
    notifier.subscribe("hoa", listener);
    leave();
    leave();
    notifier.notify("hoa");
    expect(heard).toBe(1);
  });

  it("still reaches who came after all others had left", () => {
    const notifier = createConsoleNotifier();
    let heard = 0;
    const leave = notifier.subscribe("hoa", () => undefined);
    leave();
    notifier.subscribe("hoa", () => {
      heard += 1;
    });
    leave();
    notifier.notify("hoa");
    expect(heard).toBe(1);
  });

  it("reaches the others when a listener leaves while it is told", () => {
    const notifier = createConsoleNotifier();
    const heard: string[] = [];
    const leave = notifier.subscribe("hoa", () => {
      heard.push("first");
      leave();
    });
    notifier.subscribe("hoa", () => heard.push("second"));
    notifier.notify("hoa");
    notifier.notify("hoa");
    expect(heard).toEqual(["first", "second", "second"]);
  });
});
