import { ns } from "./contract-names.ts";

/** What a contract answers, as the recipient decides it. */
export type Verdict =
  | { readonly code: "OK" }
  | { readonly code: "INFO"; readonly text: string }
  | {
      readonly code: "ERROR";
      readonly errorId: "VALIDATION_ERROR" | "APPLICATION_ERROR" | "TECHNICAL_ERROR" | "REVOKED";
      readonly text: string;
    };

export function refuse(errorId: Extract<Verdict, { code: "ERROR" }>["errorId"], text: string): Verdict {
  return { code: "ERROR", errorId, text };
}

/** A text for XML or HTML. Characters that XML cannot hold are left out. */
export function escaped(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, "")
    .replace(/[&<>"']/gu, (one) => `&#${String(one.codePointAt(0))};`);
}

export function verdictAnswer(request: string, namespace: string, verdict: Verdict): string {
  const text = verdict.code === "OK" ? "" : `<resultText xmlns="${ns.core}">${escaped(verdict.text)}</resultText>`;
  const errorId = verdict.code === "ERROR" ? `<errorId xmlns="${ns.core}">${verdict.errorId}</errorId>` : "";
  return envelope(
    "",
    `<${request}Response xmlns="${namespace}"><result><resultCode xmlns="${ns.core}">${verdict.code}</resultCode>${text}${errorId}</result></${request}Response>`,
  );
}

export function faultAnswer(by: "Client" | "Server", text: string): string {
  return envelope("", `<s:Fault><faultcode>s:${by}</faultcode><faultstring>${escaped(text)}</faultstring></s:Fault>`);
}

export function envelope(header: string, body: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><s:Envelope xmlns:s="${ns.soap}">${header}<s:Body>${body}</s:Body></s:Envelope>`;
}
