import { cpus, loadavg, totalmem } from "node:os";

/** What a figure is worth without: the machine, and how busy it is with other things. */
export function machineFacts(): string {
  const [first] = cpus();
  const memory = (totalmem() / 2 ** 30).toFixed(1);
  const load = loadavg()
    .map((value) => value.toFixed(2))
    .join(" ");
  return [
    `machine: ${cpus().length} x ${first?.model.trim() ?? "unknown processor"}, ${memory} GiB`,
    `node ${process.version}, ${process.platform} ${process.arch}`,
    `load ${load}`,
  ].join("; ");
}
