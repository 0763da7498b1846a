import { readStandings } from "../../src/dialogue/read-standings";

describe("what a question counts one beside the other", () => {
  it.each([
    [
      "bao nhiêu mô hình, mấy cái duyệt rồi, mấy cái chưa",
      [{ milestone: "approvedOn" }, { notYet: "approvedOn" }],
    ],
    [
      "bao nhieu mo hinh, may cai duyet roi va may cai chua",
      [{ milestone: "approvedOn" }, { notYet: "approvedOn" }],
    ],
    ["bao nhiêu cái chưa duyệt, bao nhiêu rồi", [{ notYet: "approvedOn" }, { milestone: "approvedOn" }]],
    ["đạt mấy cái, mấy cái chưa đạt", [{ conclusion: "dat" }, { conclusion: "chua_dat" }]],
    ["mấy mô hình đã thẩm định, còn mấy cái chưa", [{ passed: "appraise" }, { notPassed: "appraise" }]],
    ["xã có mấy mô hình, trong đó mấy cái được công nhận rồi", [{ milestone: "recognisedOn" }]],
  ])("is read from %j", (text, standings) => expect(readStandings(text)).toEqual(standings));

  it.each([
    "bao nhiêu mô hình đã duyệt",
    "bao nhiêu mô hình chưa báo cáo, chia theo đơn vị",
    "mấy mô hình được công nhận và khen thưởng",
    "có mấy mô hình, liệt kê ra",
    "",
  ])("is one thing only in %j", (text) => expect(readStandings(text)).toEqual([]));
});
