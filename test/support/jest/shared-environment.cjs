// The environment of every test file: the worker's own globals instead of a context of its own, because modules that
// several files share (see shared-modules.cjs) and the files must mean the same by `Date`, `Error` or `Map`.
const vm = require("node:vm");
const { ModernFakeTimers } = require("@jest/fake-timers");
const { TestEnvironment } = require("jest-environment-node");

/** Stands for the worker's own context, for which node has no object that could be handed over. */
const MAIN_CONTEXT = Object.freeze({});
/** Where jest-circus keeps the tests of one file and who is told of them. */
const OF_CIRCUS = /^(JEST_|EVENT_HANDLERS$)/;
const compileFunction = vm.compileFunction;
vm.compileFunction = (code, params, options) =>
  compileFunction(code, params, { ...options, parsingContext: contextOf(options?.parsingContext) });

function contextOf(asked) {
  return asked === MAIN_CONTEXT ? undefined : asked;
}

module.exports = class SharedEnvironment extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    this.sandbox = this.global;
    this.global = globalThis;
    this.fakeTimersModern = new ModernFakeTimers({ config: config.projectConfig, global: globalThis });
    this.before = { console: globalThis.console, exit: process.exit, builtin: process.getBuiltinModule };
  }

  getVmContext() {
    return this.global === null ? null : MAIN_CONTEXT;
  }

  /** Takes back what jest puts into the globals for one file. */
  async teardown() {
    globalThis.console = this.before.console;
    process.exit = this.before.exit;
    process.getBuiltinModule = this.before.builtin;
    for (const key of Object.getOwnPropertySymbols(globalThis)) {
      if (OF_CIRCUS.test(key.description ?? "")) delete globalThis[key];
    }
    this.global = this.sandbox;
    await super.teardown();
    this.global = null;
  }
};
