import { erasePerson, findTraces, type Traces } from "../store/erase-person";
import { type AdminContext, type AdminOutcome, DONE, failed, type Subcommand } from "./subcommand";

/** `erase`: a person's name and phone number go, the figures stay. */
export const erase: Subcommand = {
  name: "erase",
  usage: "ID --yes",
  summary:
    "Xóa dữ liệu cá nhân của một người theo yêu cầu: họ tên, số điện thoại, tài khoản đã liên kết, cả ở mô hình người đó phụ trách và trong tin nhắn; số liệu giữ nguyên. Không có --yes thì chỉ cho xem.",
  example: "erase p17 --yes",
  options: { yes: "flag" },
  arity: [1, 1],
  async run({ rest: [id = ""], flags }, context) {
    const { store, clock, print, remark } = context;
    const person = await store.people.find(id);
    if (person === null) return failed(`Không có người nào mang id "${id}" (xem: people list).`);
    if (person.erasedAt !== undefined) {
      await print("Người này đã được xóa từ trước.");
      return DONE;
    }
    if (!flags.has("yes")) return preview(await findTraces(store, person), context);
    await tell(await erasePerson(store, person, clock.now()), context);
    await print("Đã xóa.");
    remark("Bản sao lưu và tệp đã xuất trước đây vẫn còn dữ liệu này: hãy xóa hoặc thay chúng.");
    return DONE;
  },
};

async function preview(traces: Traces, context: AdminContext): Promise<AdminOutcome> {
  await tell(traces, context);
  return failed("Chưa xóa gì. Việc này không hoàn tác được: thêm --yes nếu chắc chắn.");
}

const NAMES: ReadonlyMap<string, string> = new Map([
  ["messages", "Tin nhắn đến"],
  ["deliveries", "Tin nhắn đi"],
  ["conversations", "Hội thoại đang dở"],
  ["reminders", "Lời nhắc"],
  ["deadlines", "Hạn"],
]);

async function tell({ models, named, texts }: Traces, { print, remark }: AdminContext): Promise<void> {
  await print(
    `Mô hình người này phụ trách: ${models.length}${models.length > 0 ? ` (${models.join(", ")})` : ""}`,
  );
  for (const [collection, count] of texts) await print(`${NAMES.get(collection) ?? collection}: ${count}`);
  if (named.length > 0) remark(`Tên người này nằm trong tên mô hình, giữ nguyên: ${named.join(", ")}.`);
}
