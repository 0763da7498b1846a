import path from "node:path";
import { mongoAddress } from "../store/embedded/mongo-address";
import { makeRunFolder } from "../store/embedded/run-folder";

/** The names under which start-embedded-stores.ts offers the engine. */
const SOCKET = "mongo.sock";
const DATABASE = "danvankheo";

/** The address of the engine that another process runs on this data folder. */
export async function runningEngineAddress(dataDir: string): Promise<string> {
  return mongoAddress(path.join(await makeRunFolder(path.resolve(dataDir)), SOCKET), DATABASE);
}
