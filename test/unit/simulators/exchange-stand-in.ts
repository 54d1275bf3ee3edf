import type { IncomingHttpHeaders } from "node:http";
import { createServer } from "node:http";
import { interactions } from "../../../functions/certificate/national-xml/interactions.ts";
import type { RivResult } from "../../../functions/certificate/national-xml/result.ts";
import { writeResultAnswer } from "../../../functions/certificate/national-xml/result.ts";

/** The exchange as a recipient meets it: takes SendMessageToCare and answers as told. */
export interface ExchangeStandIn {
  readonly origin: string;
  readonly received: {
    readonly url: string | undefined;
    readonly headers: IncomingHttpHeaders;
    readonly body: Uint8Array;
  }[];
  answerWith(result: RivResult | "nothing"): void;
  stop(): void;
}

export async function startExchange(): Promise<ExchangeStandIn> {
  const received: ExchangeStandIn["received"] = [];
  let result: RivResult | "nothing" = { code: "OK" };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      received.push({ url: request.url, headers: request.headers, body: Buffer.concat(chunks) });
      if (result === "nothing") request.socket.resetAndDestroy();
      else
        response
          .writeHead(200, { "content-type": "text/xml" })
          .end(writeResultAnswer(interactions.SendMessageToCare, result));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return {
    origin: `http://127.0.0.1:${String(typeof address === "object" && address !== null ? address.port : 0)}`,
    received,
    answerWith: (next) => void (result = next),
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
