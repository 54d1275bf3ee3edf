import type { Certificate } from "../certificate.ts";
import { wasSentTo } from "../certificate.ts";
import { recipientOf } from "../type-permissions.ts";
import type { TypePermissions } from "../type-permissions.ts";
import type { Rule } from "./permit.ts";
import { unless } from "./permit.ts";

interface OfCertificate {
  readonly certificate: Certificate;
  readonly type: TypePermissions;
}

export const isNotRevoked: Rule<OfCertificate, "certificate-revoked"> = ({ certificate }) =>
  unless(certificate.state !== "revoked", "certificate-revoked");

export const isHeldByRecipient: Rule<OfCertificate, "certificate-not-sent"> = ({ certificate }) =>
  unless(certificate.sendings.length > 0, "certificate-not-sent");

const isOfTypeThatIsSent: Rule<OfCertificate, "type-not-sent"> = ({ type }) =>
  unless(type.abilities.send, "type-not-sent");

export const isNotReplaced: Rule<OfCertificate, "certificate-replaced"> = ({ certificate }) =>
  unless(certificate.replacedBy === undefined, "certificate-replaced");

const isNotSent: Rule<OfCertificate, "certificate-already-sent"> = ({ certificate, type }) =>
  unless(!wasSentTo(certificate, recipientOf(type)), "certificate-already-sent");

/** What must hold of a certificate that is sent, whoever sends it: it goes once to the recipient of its type. */
export const mayBeSent = [isOfTypeThatIsSent, isNotRevoked, isNotReplaced, isNotSent] as const;
