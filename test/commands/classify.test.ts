import { classifyCommand } from "../../src/commands/classify";
import { run } from "./io";

describe("classify", () => {
  it("answers name, field and confidence, line for line", async () => {
    const { status, out } = await run(
      classifyCommand,
      [],
      "Nuôi cá lồng bè\n\nChắp cánh\nCamera an ninh xóm 4\n",
    );
    expect(status).toBe(0);
    expect(out.map((line) => line.split("\t").slice(0, 2))).toEqual([
      ["Nuôi cá lồng bè", "KT"],
      ["", ""],
      ["Chắp cánh", ""],
      ["Camera an ninh xóm 4", "ANQP"],
    ]);
    for (const line of out) expect(line.split("\t")[2]).toMatch(/^[01]\.\d\d$/);
  });

  it("keeps its columns whatever the name holds, and tells what it cannot read", async () => {
    const input = Buffer.concat([
      Buffer.from("Nuôi\tgà\n"),
      Buffer.from([0xff, 0x0a]),
      Buffer.from("Trồng nấm\n"),
    ]);
    const { out } = await run(classifyCommand, [], input);
    expect(out[0]?.split("\t")).toHaveLength(3);
    expect(out[1]?.split("\t")[3]).toBe("error: not valid UTF-8");
    expect(out[2]?.startsWith("Trồng nấm\tKT")).toBe(true);
  });

  it("takes no arguments", async () => {
    expect(await run(classifyCommand, ["x"])).toMatchObject({ status: 2 });
  });
});
