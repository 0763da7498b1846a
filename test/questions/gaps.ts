import type { Talk } from "../handlers/support/talk";
import { CAMERA, OBSTACLE, OF_FARMERS, OF_WOMEN, WEAK } from "./list-questions";
import { startOrganisation } from "./organisation";
import { rawModels } from "./recount";

/**
 * The organisation with what lists ask for besides, written in the chat: models of associations, a second camera in a
 * village of its own, a deadline for appraisal, a report of an obstacle, and a conclusion with its reason.
 */
export async function startGaps(): Promise<Talk> {
  const talk = await startOrganisation();
  const save = async (as: string, text: string) => {
    await talk.say(as, text);
    const [saved] = await talk.press(as, "Lưu");
    if (saved?.text.includes("DVK-2024-") !== true) throw new Error(`not saved: ${text}: ${saved?.text}`);
  };
  const [waste, market] = OF_WOMEN;
  await save("hoa", `Hội Phụ nữ xã đăng ký mô hình ${waste}, lĩnh vực NTM, thôn Bắc Lạc, 0912345670`);
  await save("binh", `chi hội phụ nữ thôn Đan Khê đăng ký mô hình ${market}, lĩnh vực VHXH`);
  await save("hoa", `Hội Nông dân đăng ký mô hình ${OF_FARMERS}, lĩnh vực KT`);
  await save("hoa", `đăng ký mô hình ${CAMERA.name}, lĩnh vực ANQP, ${CAMERA.village}, anh Hùng phụ trách`);
  await talk.say("duc", "hạn thẩm định là 28/11/2024");
  const models = (await rawModels(talk.app.store.connection)).filter(({ year }) => year === 2024);
  const followed = models.find(
    ({ follower, state }) => follower === "minh" && ["approved", "underway", "reported"].includes(state),
  );
  await talk.say("khanh", `báo cáo tiến độ ${followed?._id}: đạt 55%, ${OBSTACLE}`);
  const running = models.find(
    ({ state, _id, unit }) => state === "reported" && unit === "LA" && _id !== followed?._id,
  );
  await talk.say("khanh", `đã kiểm tra ${running?._id}: cần củng cố vì ${WEAK}`);
  await talk.press("khanh", "Đồng ý");
  return talk;
}
