/** Operator texts of the embedded stores: Vietnamese first, English on the second line. */

const INSTEAD_OF_MONGO_VI = "Hãy đặt MONGODB_URI trỏ tới một máy chủ MongoDB, hoặc chạy: docker compose up";
const INSTEAD_OF_MONGO_EN = "Set MONGODB_URI to a MongoDB server, or run: docker compose up";
const INSTEAD_OF_REDIS_VI =
  "Hãy cài redis-server, đặt REDIS_URL trỏ tới một máy chủ Redis, hoặc chạy: docker compose up";
const INSTEAD_OF_REDIS_EN =
  "Install redis-server, set REDIS_URL to a Redis server, or run: docker compose up";

export type StoreName = "mongo" | "redis";

function withAdvice(store: StoreName, vi: string, en: string): string {
  const [adviceVi, adviceEn] =
    store === "mongo"
      ? [INSTEAD_OF_MONGO_VI, INSTEAD_OF_MONGO_EN]
      : [INSTEAD_OF_REDIS_VI, INSTEAD_OF_REDIS_EN];
  return `${vi} ${adviceVi}.\n${en} ${adviceEn}.`;
}

export const messages = {
  inUse: (dataDir: string, pid: number | undefined) => {
    const [vi, en] =
      pid === undefined ? ["tiến trình khác", "another process"] : [`tiến trình ${pid}`, `process ${pid}`];
    return (
      `Thư mục dữ liệu ${dataDir} đang được ${vi} sử dụng. Hãy dừng tiến trình đó, hoặc chọn thư mục dữ liệu khác.\n` +
      `The data folder ${dataDir} is in use by ${en}. Stop it, or choose another data folder.`
    );
  },
  folderUnusable: (folder: string, detail: string) =>
    `Không ghi được vào thư mục dữ liệu ${folder}. Hãy kiểm tra quyền ghi và dung lượng đĩa, hoặc chọn thư mục khác.\n` +
    `Cannot write to the data folder ${folder} (${detail}). Check its permissions and the disk, or choose another one.`,
  engineMissing: (system: string) =>
    withAdvice(
      "mongo",
      `Bộ máy MongoDB nhúng không có cho hệ thống này (${system}).`,
      `The embedded MongoDB engine is not available on this system (${system}).`,
    ),
  oldLibc: (found: string, needed: string, detail: string) =>
    withAdvice(
      "mongo",
      `Bộ máy MongoDB nhúng cần glibc ${needed} trở lên, máy này có ${found}, và không lấy được bản mới hơn.`,
      `The embedded MongoDB engine needs glibc ${needed} or newer, this system has ${found}, and a newer one could not be taken: ${detail}.`,
    ),
  noRedis: (detail: string) =>
    withAdvice(
      "redis",
      "Không tìm thấy chương trình redis-server trên máy và không lấy được gói của nó.",
      `redis-server is not on PATH and its package could not be taken: ${detail}.`,
    ),
  startFailed: (store: StoreName, detail: string) =>
    withAdvice(
      store,
      `Kho dữ liệu nhúng (${store}) không khởi động được.`,
      `The embedded store (${store}) did not start: ${detail}.`,
    ),
  startTimeout: (store: StoreName, seconds: number) =>
    withAdvice(
      store,
      `Kho dữ liệu nhúng (${store}) không sẵn sàng sau ${seconds} giây.`,
      `The embedded store (${store}) was not ready after ${seconds} s.`,
    ),
  takingPackages: (what: string) =>
    `Lần chạy đầu: đang lấy ${what} từ kho gói của hệ điều hành (vài giây) / first run: taking ${what} from the distribution's packages`,
  childEnded: (store: StoreName) =>
    `Kho dữ liệu nhúng (${store}) dừng bất ngờ, sẽ khởi động lại / embedded store ended unexpectedly, restarting`,
  childBack: (store: StoreName) => `Kho dữ liệu nhúng (${store}) đã chạy lại / embedded store is back`,
  restartFailed: (store: StoreName) =>
    `Chưa khởi động lại được kho dữ liệu nhúng (${store}), sẽ thử tiếp / embedded store could not be restarted yet, trying again`,
  queueSetAside: (folder: string) =>
    `Tệp hàng đợi bị hỏng, đã chuyển sang ${folder}; hàng đợi sẽ được dựng lại từ MongoDB / the queue file was damaged and set aside; the queue is rebuilt from MongoDB`,
} as const;
