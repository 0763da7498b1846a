// Loads the project and its packages once a worker instead of once a test file, which was a quarter of all the time that
// the tests took (some three thousand modules for each file that starts the service). What lies in test/ is loaded for
// each file anew, as ever. It needs modules without state of their own, which is the rule of the house anyway.
const { createRequire } = require("node:module");
const path = require("node:path");
const { default: Runtime } = require("jest-runtime");

const TESTS = path.resolve(__dirname, "../..") + path.sep;
const TO_COMMON_JS = {
  ...{ instrument: false, isInternalModule: false, supportsDynamicImport: false },
  ...{ supportsExportNamespaceFrom: false, supportsStaticESM: false, supportsTopLevelAwait: false },
};

/** Where the source map of each shared module lies, for the lines of stack traces. */
const maps = new Map();
/** The runtime of the test file that runs now. */
let current;

const { ".json": readJson } = require.extensions;
delete require.extensions[".json"];
require.extensions[".ts"] = (module, file) => {
  const { code, sourceMapPath } = current.transformer.transform(file, TO_COMMON_JS);
  if (sourceMapPath) current.keepMap(file, sourceMapPath);
  module._compile(code, file);
};
// Data that a module of the same name reads: the module comes first, as for jest.
require.extensions[".json"] = readJson;

class SharedModules extends Runtime {
  constructor(config, environment, resolver, transformer, ...rest) {
    super(config, environment, resolver, transformer, ...rest);
    this.transformer = transformer;
    for (const [file, map] of maps) this.getSourceMaps().set(file, map);
    current = this;
  }

  keepMap(file, map) {
    maps.set(file, map);
    this.getSourceMaps().set(file, map);
  }

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
