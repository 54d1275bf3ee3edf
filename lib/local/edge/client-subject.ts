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
 * The token is only read here, not verified; the API's authorizer refuses a false one before any function sees the
 * header.
 *
 * @returns undefined for people, for unknown systems and without a token
 */
export function signedClientSubject(authorization: string | undefined, key: string): string | undefined {
  const payload = /^Bearer [\w-]+\.([\w-]+)\.[\w-]+$/i.exec(authorization ?? "")?.[1];
  if (payload === undefined) return undefined;
  const clientId = clientIdOf(payload);
  const system = demoSystems.find((one) => one.key === clientId);
  if (system === undefined) return undefined;
  const subject = Buffer.from(system.certificateSubject).toString("base64url");
  return `${subject}.${createHmac("sha256", key).update(subject).digest("base64url")}`;
}

function clientIdOf(payload: string): unknown {
  try {
    const claims: unknown = JSON.parse(Buffer.from(payload, "base64url").toString("utf8"));
    return typeof claims === "object" && claims !== null && "client_id" in claims ? claims.client_id : undefined;
  } catch {
    return undefined;
  }
}
