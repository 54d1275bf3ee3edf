import { actingName } from "../../certificate/acting-name.ts";
import { certificateStore, directory, messageStore, people } from "../../certificate/needs.ts";
import { permitCertificate } from "../../certificate/model/permissions/permit-certificate.ts";
import { revoke } from "../../certificate/model/certificate.ts";
import { complementedIdsOf } from "../../certificate/model/complement.ts";
import { waitsForUnit } from "../../certificate/model/correspondence.ts";
import { notedIdsOf } from "../../certificate/model/replacement.ts";
import { sealRevocation } from "../../certificate/store/certificate-store.ts";
import { handlingWrites, noLongerAnsweringWrites } from "../../certificate/store/answered-requests.ts";
import { oncePerItem } from "../../certificate/store/once-per-item.ts";
import { noLongerReplacingWrites } from "../../certificate/store/replaced-certificate.ts";
import { actorReference } from "../../operation/actor.ts";
import { keptWithCertificate } from "../../certificate/store/repeat-records.ts";
import { operation } from "../../operation/operation.ts";
import { revokeCertificate } from "./revoke-certificate.contract.ts";
import { findCertificate } from "../certificates/find-certificate.ts";

export const revokeCertificateOperation = operation(
  revokeCertificate,
  (the) => ({
    certificates: the(certificateStore),
    people: the(people),
    messages: the(messageStore),
    directory: the(directory),
  }),
  async (input, context, needs) => {
    const found = await findCertificate(needs, input.certificateId, context, permitCertificate.revoke);
    if (!found.ok) return found;

    const { certificate, document, key } = found.value;
    const { reason, explanation } = input;
    const name = await actingName(context, needs.directory);
    const sealed = sealRevocation(found.value, { name, explanation });
    const revoked = revoke(certificate, { reason, ...sealed, by: actorReference(context.actor), at: context.at });
    const access = await needs.certificates.access(found.value, document.patient.number, "revoke", context.at);
    const writes = await needs.certificates.changing(found.value, revoked);
    const answer = { certificateId: certificate.id, revokedAt: context.at };
    const { id } = certificate;
    const { relations } = document;
    const replaced = notedIdsOf(id, relations);
    const complemented = complementedIdsOf(relations);
    const messages = (await needs.messages.list(id, key)).filter(waitsForUnit);
    const related = oncePerItem([
      ...handlingWrites(id, messages, needs.messages),
      ...(await noLongerReplacingWrites({ id, replaced, at: context.at }, needs.certificates)),
      ...(await noLongerAnsweringWrites({ id, complemented }, needs)),
    ]);
    return context.commit(answer, access, [...writes, ...related]);
  },
  keptWithCertificate,
);
