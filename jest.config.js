/** @type {import("jest").Config} */
module.exports = {
  // The project and its packages are loaded once a worker: see the two files.
  testEnvironment: "<rootDir>/test/support/jest/shared-environment.cjs",
  runtime: "<rootDir>/test/support/jest/shared-modules.cjs",
  testSequencer: "<rootDir>/test/support/jest/long-first.cjs",
  roots: ["<rootDir>/test"],
  testMatch: ["**/*.test.ts"],
  transform: {
    "^.+\\.ts$": [
      "@swc/jest",
      { jsc: { target: "es2023", parser: { syntax: "typescript" } }, module: { type: "commonjs" } },
    ],
  },
  // The store tests start real servers: a cold machine needs more than jest's 5 s.
  testTimeout: 60_000,
  // Two cores, and each integration suite runs its own stores; a third worker fills the time in which tests wait for
  // kills, outages and leases.
  maxWorkers: 3,
  // What several files share stays for the life of a worker, and so does what they leave behind in it.
  workerIdleMemoryLimit: "1GB",
};
