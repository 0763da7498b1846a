// Loads the project and its packages once a worker instead of once a test file, which was a quarter of all the time that
// the tests took (some three thousand modules for each file that starts the service). What lies in test/ is loaded for
// each file anew, as ever. It needs modules without state of their own, which is the rule of the house anyway.
const { createRequire } = require("node:module");
const path = require("node:path");
require("tsx/cjs");
const { default: Runtime } = require("jest-runtime");

const TESTS = path.resolve(__dirname, "../..") + path.sep;

class SharedModules extends Runtime {
  requireModuleOrMock(from, name) {
    return isShared(from, name) ? createRequire(from)(name) : super.requireModuleOrMock(from, name);
  }
}

/** Whatever a file in test/ asks for outside of test/; jest's own modules ask by themselves and stay with jest. */
function isShared(from, name) {
  if (!from.startsWith(TESTS) || name === "@jest/globals") return false;
  return !name.startsWith(".") || !path.resolve(path.dirname(from), name).startsWith(TESTS);
}

module.exports = { __esModule: true, default: SharedModules };
