import { expectRead, type Sentence } from "./expect-read";
import { understand } from "./fixture";

const STORY =
  "Kính thưa các đồng chí, hồi đầu năm khi đăng ký chúng tôi tính rằng thôn sẽ tự lo được hết, đã họp bàn ba buổi, đã lập " +
  "danh sách từng nhà, sáng nào cũng dậy từ bốn giờ đi vận động, ai cũng hăng hái, năm nay bác trưởng thôn đã tám mươi tuổi " +
  "vẫn xắn quần ra đồng, rồi mưa lũ kéo về, đường ngập, việc phải dừng vì nước lên quá nhanh";

describe("a long message is for what its last clause asks for", () => {
  it.each<Sentence>([
    [
      `${STORY}. Vì thế xã Diễn Cát đề nghị cho rút mô hình "Vườn ươm chung tay" do thôn đã sáp nhập.`,
      { intent: "withdraw", name: "Vườn ươm chung tay", reason: "thôn đã sáp nhập", not: ["period", "time"] },
    ],
    [
      `${STORY}, sau khi nghe các đoàn thể góp ý, Ban Chỉ đạo thống nhất công nhận mô hình "Bến nước an toàn" của xã Diễn Cát cấp huyện.`,
      { intent: "recognise", name: "Bến nước an toàn", level: "huyen", not: ["status", "group_by", "time"] },
    ],
    [
      `${STORY}; bà con gọi bà Trần Thị Nụ là bà Nụ gánh cát. Xã Diễn Cát xin đưa bà Trần Thị Nụ vào danh sách điển hình cá nhân cấp huyện.`,
      {
        intent: "register_exemplar",
        person: "Trần Thị Nụ",
        level: "huyen",
        not: ["time", "period", "records"],
      },
    ],
    [
      `${STORY}, vậy mà anh Lê Văn Bền ở xã Diễn Cát vẫn chở từng bao gạo tới tay người già; người như thế ai cũng quý, tôi đề nghị khen cấp huyện.`,
      { intent: "commend", person: "Lê Văn Bền", level: "huyen", not: ["time", "period", "date"] },
    ],
  ])("%s", expectRead);

  it("gives the progress of now, and no state or reason of the weeks before", () => {
    const { intent, slots } = understand(
      'Xin báo tiến độ mô hình "Cầu tre nối xóm" để các anh nắm: tuần đầu làm chậm vì vướng mấy bụi tre bà con chưa cho chặt, ' +
        "tuần kế dựng được hai trụ, đang định lát ván thì mưa to nước cuốn mất dàn giáo, may không ai bị sao, anh em nghỉ mấy bữa " +
        "để vớt lại gỗ; giờ nước đã rút, khối lượng đạt chừng sáu mươi phần trăm, ván đã chở về đủ.",
    );
    expect(intent).toBe("update_progress");
    expect(slots).toEqual({ name: "Cầu tre nối xóm", percent: 60 });
  });
});
