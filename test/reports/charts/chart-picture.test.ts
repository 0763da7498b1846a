import { chartPicture } from "../../../src/reports/charts/chart-picture";
import { shares } from "../../../src/reports/charts/shares";
import { fileTypeOf } from "../../../src/store/file-type";
import { chartOf } from "./support";

describe("a chart as PNG", () => {
  it("is as wide as a phone shows well, and light", async () => {
    const png = await chartPicture(chartOf("bar", [26, 85, 4, 10, 10]));
    expect(fileTypeOf(png)?.mime).toBe("image/png");
    expect(png.readUInt32BE(16)).toBe(1_080);
    expect(png.length).toBeLessThan(100_000);
  });

  it("writes with the fonts that come with it: other letters, another picture", async () => {
    const [one, other] = await Promise.all([
      chartPicture(chartOf("bar", [1], { categories: ["Đường Ỷ Lan"] })),
      chartPicture(chartOf("bar", [1], { categories: ["Đường Ỹ Lan"] })),
    ]);
    expect(one.equals(other)).toBe(false);
  });

  it("of the 37 communes of a district is far below what Zalo takes", async () => {
    const communes = Array.from({ length: 37 }, (_, index) => `Xã Thạch ${index + 1}`);
    const png = await chartPicture(
      chartOf(
        "bar",
        communes.map((_, index) => index),
        { categories: communes },
      ),
    );
    expect(png.length).toBeLessThan(300_000);
  });
});

describe("shares", () => {
  it.each([
    [
      [26, 85, 4, 10, 10],
      [19.2, 63, 3, 7.4, 7.4],
    ],
    [
      [1, 1, 1],
      [33.4, 33.3, 33.3],
    ],
    [
      [0, 0],
      [0, 0],
    ],
    [[5], [100]],
  ])("%j in percent is %j", (amounts, percents) => {
    const found = shares(amounts);
    const sum = Math.round(found.reduce((total, share) => total + share, 0) * 10) / 10;
    expect(sum).toBe(amounts.every((amount) => amount === 0) ? 0 : 100);
    expect(found).toEqual(percents);
  });
});
