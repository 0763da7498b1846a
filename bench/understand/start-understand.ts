import { performance } from "node:perf_hooks";

// Loaded here and not above: the loading is what is measured.
const started = performance.now();
const loaded: typeof import("../../src/understanding/understand") = require("../../src/understanding/understand");
const understand = loaded.createUnderstand();
const ms = performance.now() - started;
const mb = process.memoryUsage().heapUsed / 2 ** 20;
process.stdout.write(`${JSON.stringify({ ms, mb, built: typeof understand })}\n`);
