import type { ServerResponse } from "node:http";
import { Refused } from "./params";

/**
 * What may go wrong with one call. `refuse`: Telegram's own error; `page`: HTML in its place, as filtering networks and
 * gateways answer; `status`: a bare status; `hang`: no answer ever; `cut`: the connection breaks before anything was
 * done; `lost`: it was done, and the answer is lost; `half`: it was done, and half of the answer comes.
 */
export type Fault =
  | {
      readonly kind: "refuse";
      readonly code: number;
      readonly description: string;
      readonly retryAfter?: number;
    }
  | { readonly kind: "page"; readonly status: number }
  | { readonly kind: "status"; readonly status: number }
  | { readonly kind: "hang" | "cut" | "lost" | "half" };

/** Decides for each call whether something goes wrong with it. */
export type Faults = (
  method: string,
  params: Readonly<Record<string, unknown>>,
  call: number,
) => Fault | undefined;

/** Is the call carried out all the same? */
export function isDone(fault: Fault | undefined): boolean {
  return fault === undefined || fault.kind === "lost" || fault.kind === "half";
}

/** Answers as the fault has it. @returns false when the call is to be answered as usual. */
export function answerFault(fault: Fault, response: ServerResponse): boolean {
  switch (fault.kind) {
    case "refuse":
      throw new Refused(
        fault.code,
        fault.description,
        fault.retryAfter === undefined ? undefined : { retry_after: fault.retryAfter },
      );
    case "page":
      response.writeHead(fault.status, { "content-type": "text/html" });
      response.end("<!DOCTYPE html><html><body>Trang này đã bị chặn</body></html>");
      return true;
    case "status":
      response.writeHead(fault.status).end();
      return true;
    case "hang":
      return true;
    case "cut":
    case "lost":
      response.socket?.destroy();
      return true;
    case "half":
      response.writeHead(200, { "content-type": "application/json" });
      response.end('{"ok":true,"result":{"message_id":');
      return true;
  }
}
