import { createHmac } from "node:crypto";
import { demoSystems } from "../demo-people.ts";

/**
 * The header in which the local edge hands on who a system is, in the place of mutual TLS
 * (docs/adr/0011-local-edge.md).
 */
export const clientSubjectHeader = "x-local-client-subject";

/**
 * The subject of the certificate that a system would have shown in production, signed with the run's key:
 * `<subject, base64url>.<HMAC-SHA256 of that, base64url>`.
 *
 * The token or the secret is only read here, not verified: what the edge says is that this client has shown its
 * certificate. The function's door refuses a token that is false or bound to another, and the issuer a wrong secret.
 *
 * @returns undefined for people, for unknown systems and without a token or a secret
 */
export function signedClientSubject(authorization: string | undefined, key: string): string | undefined {
  const clientId = clientIdOf(authorization ?? "");
  const system = demoSystems.find((one) => one.key === clientId);
  if (system === undefined) return undefined;
  const subject = Buffer.from(system.certificateSubject).toString("base64url");
  return `${subject}.${createHmac("sha256", key).update(subject).digest("base64url")}`;
}

function clientIdOf(authorization: string): unknown {
  const [scheme = "", credentials = ""] = authorization.split(" ");
  if (scheme.toLowerCase() === "basic") return Buffer.from(credentials, "base64").toString("utf8").split(":")[0];
  const payload = /^Bearer [\w-]+\.([\w-]+)\.[\w-]+$/i.exec(authorization)?.[1];
  return payload === undefined ? undefined : clientOfToken(payload);
}

function clientOfToken(payload: string): unknown {
  try {
    const claims: unknown = JSON.parse(Buffer.from(payload, "base64url").toString("utf8"));
    return typeof claims === "object" && claims !== null && "client_id" in claims ? claims.client_id : undefined;
  } catch {
    return undefined;
  }
}
