import { post } from "./post.ts";
import type { Post, PostReply } from "./post.ts";

export interface SoapCall extends Omit<Post, "headers" | "body"> {
  readonly soapAction: string;
  readonly envelope: Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Posts a SOAP 1.1 request and waits for the whole answer (post.ts). */
export function postSoap({ soapAction, envelope, headers, ...call }: SoapCall): Promise<PostReply> {
  return post({
    ...call,
    body: envelope,
    headers: {
      ...headers,
      "content-type": "text/xml; charset=UTF-8",
      soapaction: `"${soapAction}"`,
      accept: "text/xml",
    },
  });
}
