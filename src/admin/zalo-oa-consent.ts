import { CALLBACK_PATH, createConsentLinks } from "../channels/zalo-oa/consent";
import { NO_OA } from "./no-oa";
import { DONE, failed, type Subcommand } from "./subcommand";

/** `zalo-oa consent`: the link from which an administrator of the Official Account consents. */
export const zaloOaConsent: Subcommand = {
  name: "zalo-oa consent",
  usage: "",
  summary:
    "In đường dẫn để quản trị viên của Official Account cấp quyền cho trợ lý (mở bằng trình duyệt, dùng trong 3 ngày). Đường dẫn này mở được việc cấp quyền: chỉ đưa cho người đó.",
  example: "zalo-oa consent",
  options: {},
  arity: [0, 0],
  async run(_args, { settings, store, clock, print, remark }) {
    const { zaloOa } = settings;
    if (zaloOa === undefined) return failed(NO_OA);
    const links = createConsentLinks({
      ...{ url: zaloOa.webhookUrl, key: await store.signingKey(), machineClock: clock },
    });
    await print(links.make());
    remark(
      `Trong ứng dụng tại developers.zalo.me, mục Official Account, Callback Url phải là: ${zaloOa.webhookUrl}${CALLBACK_PATH}`,
    );
    return DONE;
  },
};
