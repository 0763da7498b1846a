import mongoose, { Schema } from "mongoose";
import { Telegraf } from "telegraf";
import type { BenchStores } from "../bench-stores";
import type { Side } from "./side";

const FIELDS: Readonly<Record<string, string>> = {
  NTM: "NTM",
  "kinh tế": "KT",
  "văn hóa xã hội": "VHXH",
  "an ninh quốc phòng": "ANQP",
  "hệ thống chính trị": "HTCT",
};

interface Row {
  readonly name: string;
  readonly field: string;
  readonly village: string;
  readonly chat: number;
  readonly year: number;
}

const schema = new Schema<Row>(
  { name: String, field: String, village: String, chat: Number, year: Number },
  { timestamps: true },
);
schema.index({ chat: 1, year: 1 });

/**
 * The bot an ordinary developer would write: a regular expression for each kind of message, the open form in
 * memory, one insert, one aggregate. It stores neither what it was sent nor what it answered, drops no
 * repeats and keeps no order; what it is doing when it dies is lost. Its network is a stub that answers at once.
 */
export async function startBaselineSide(stores: BenchStores, database: string): Promise<Side> {
  const connection = await mongoose
    .createConnection(stores.uriOf(database), { maxPoolSize: 20, autoIndex: false })
    .asPromise();
  const model = connection.model<Row>("Model", schema);
  await model.createIndexes();
  const bot = createBot(model);
  let update = 0;
  return {
    async talk(chat, { text }) {
      update += 1;
      await bot.handleUpdate(updateOf(update, chat, text) as never);
    },
    settled: async () => undefined,
    savedRecords: () => model.countDocuments(),
    stop: () => connection.close(),
  };
}

type Form = { name: string; field: string; village: string };

function createBot(model: mongoose.Model<Row>): Telegraf {
  const bot = new Telegraf("1:bench");
  bot.botInfo = { id: 1, is_bot: true, first_name: "bench", username: "bench_bot" } as never;
  // Telegraf makes a client of its own for each update, so the stub goes in with each.
  bot.use((ctx, next) => {
    ctx.telegram.callApi = async () => ({ message_id: 1 }) as never;
    return next();
  });
  const forms = new Map<number, Form>();
  bot.hears(/^đăng ký mô hình (.+), lĩnh vực (.+), (thôn .+)$/i, async (ctx) => {
    const [, name = "", field = "", village = ""] = ctx.match;
    forms.set(ctx.chat.id, { name, field: FIELDS[field] ?? "", village });
    await ctx.reply(`Mô hình: ${name}\nLĩnh vực: ${FIELDS[field]}\nĐịa chỉ: ${village}\nBấm Lưu để đăng ký.`);
  });
  bot.hears(/^lưu$/i, async (ctx) => {
    const form = forms.get(ctx.chat.id);
    if (form === undefined) return void (await ctx.reply("Chưa có phiếu nào."));
    await model.create({ ...form, chat: ctx.chat.id, year: new Date().getFullYear() });
    forms.delete(ctx.chat.id);
    await ctx.reply(`Đã đăng ký mô hình ${form.name}.`);
  });
  bot.hears(/bao nhiêu mô hình/i, async (ctx) => {
    const rows = await model.aggregate<{ _id: string; count: number }>([
      { $match: { chat: ctx.chat.id, year: new Date().getFullYear() } },
      { $group: { _id: "$field", count: { $sum: 1 } } },
    ]);
    const total = rows.reduce((sum, { count }) => sum + count, 0);
    await ctx.reply(`Có ${total} mô hình: ${rows.map(({ _id, count }) => `${_id} ${count}`).join(", ")}`);
  });
  return bot;
}

function updateOf(update: number, chat: number, text: string): object {
  const from = { id: chat + 1, is_bot: false, first_name: "Cán bộ" };
  return {
    update_id: update,
    message: {
      message_id: update,
      date: Math.floor(Date.now() / 1000),
      chat: { id: chat + 1, type: "private", first_name: "Cán bộ" },
      from,
      text,
    },
  };
}
