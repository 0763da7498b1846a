// Starts the files that take long before all others: by their size, which is all that jest knows of them on a clean
// checkout, most would come last, and one worker would go on with them while the others have nothing left to do.
const { default: Sequencer } = require("@jest/test-sequencer");

const LONG =
  /\/test\/(?:reliability|seasons|stories|bench)\/|\/(?:stories|storm|permission-matrix)\.test\.ts$/;

module.exports = class LongFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    return [...sorted.filter(isLong), ...sorted.filter((test) => !isLong(test))];
  }
};

function isLong({ path }) {
  return LONG.test(path);
}
