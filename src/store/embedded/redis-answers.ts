import { connect } from "node:net";

const ANSWER_LIMIT_MS = 1000;
const ENOUGH_CHARACTERS = 65_536;

/**
 * Whether the redis-server with that process id is ready for commands on this socket. A server that is still
 * loading is not; nor does the server count that another process left there and that is about to stop.
 */
export function redisAnswers(socketPath: string, pid: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(socketPath);
    let received = "";
    const settle = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(ANSWER_LIMIT_MS, () => settle(false));
    socket.on("error", () => settle(false));
    socket.on("close", () => settle(false));
    socket.on("data", (data) => {
      received += data.toString("latin1");
      if (!received.startsWith("+PONG".slice(0, received.length)) || received.length > ENOUGH_CHARACTERS)
        settle(false);
      else if (received.includes(`process_id:${pid}\r\n`)) settle(true);
    });
    socket.write("PING\r\nINFO server\r\nQUIT\r\n");
  });
}
