import { ManualClock } from "../../src/clock";
import { createWebhookFailures } from "../../src/web/webhook-failures";

const START = new Date("2026-03-02T01:00:00Z");
const create = (limit = 2) => {
  const clock = new ManualClock(START);
  return { clock, failures: createWebhookFailures({ clock, limit, windowMs: 60_000 }) };
};
const later = (clock: ManualClock, ms: number) => clock.set(new Date(clock.now().getTime() + ms));

describe("failures of webhooks", () => {
  it("block an address at the limit and say so once", () => {
    const { failures } = create();
    expect(failures.record("10.0.0.1")).toBe(false);
    expect(failures.isBlocked("10.0.0.1")).toBe(false);
    expect(failures.record("10.0.0.1")).toBe(true);
    expect(failures.isBlocked("10.0.0.1")).toBe(true);
    expect(failures.record("10.0.0.1")).toBe(false);
  });

  it("block no other address", () => {
    const { failures } = create(1);
    failures.record("10.0.0.1");
    expect(failures.isBlocked("10.0.0.2")).toBe(false);
  });

  it("are forgotten a minute after the first, not after the last", () => {
    const { clock, failures } = create();
    failures.record("10.0.0.1");
    later(clock, 59_999);
    failures.record("10.0.0.1");
    expect(failures.isBlocked("10.0.0.1")).toBe(true);
    later(clock, 1);
    expect(failures.isBlocked("10.0.0.1")).toBe(false);
    expect(failures.record("10.0.0.1")).toBe(false);
  });

  it.each([
    ["2001:db8:1:2::1", "2001:db8:1:2:ffff:ffff:ffff:ffff"],
    ["2001:db8::1", "2001:0DB8:0:0:1::2"],
    ["fe80::1%eth0", "fe80::2"],
  ])("%s and %s are one network", (one, other) => {
    const { failures } = create(1);
    failures.record(one);
    expect(failures.isBlocked(other)).toBe(true);
  });

  it.each([
    ["2001:db8:1:2::1", "2001:db8:1:3::1"],
    ["::ffff:10.0.0.1", "::ffff:10.0.0.2"],
    ["::1", "1::"],
  ])("%s and %s are two", (one, other) => {
    const { failures } = create(1);
    failures.record(one);
    expect(failures.isBlocked(other)).toBe(false);
  });

  it("of a hundred thousand addresses do not stay in memory", () => {
    const { failures } = create(1);
    for (let i = 0; i < 100_000; i += 1) failures.record(`10.${i >> 16}.${(i >> 8) & 255}.${i & 255}`);
    expect(failures.isBlocked("10.0.0.0")).toBe(false);
    expect(failures.isBlocked("10.1.134.159")).toBe(true);
  });
});
