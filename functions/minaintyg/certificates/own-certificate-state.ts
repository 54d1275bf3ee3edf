import type { CertificateDocument } from "../../certificate/model/certificate-document.ts";
import { permittedActions } from "../../certificate/model/permissions/permit.ts";
import type { Citizen } from "../../certificate/model/permissions/permit-own-certificate.ts";
import {
  ownCertificateActions,
  permitOwnCertificate,
} from "../../certificate/model/permissions/permit-own-certificate.ts";
import { sendingStates } from "../../certificate/model/sending-state.ts";
import { certificateSubject } from "../../certificate/model/subject.ts";
import type { StoredCertificate } from "../../certificate/store/certificate-store.ts";
import type { DeliveryStore } from "../../certificate/store/delivery-store.ts";
import { certificateStateOf } from "../../certificate/types/json/certificate-state.ts";
import { findType } from "../../certificate/types/registry.ts";
import { summaryOf, wholePeriodOf } from "../../certificate/types/summary.ts";
import type { CertificateType } from "../../certificate/types/type-language.ts";

type Found = Pick<StoredCertificate, "certificate"> & { readonly citizen: Citizen };
type Opened = Found & { readonly document: CertificateDocument; readonly type: CertificateType };

/** What the patient is told of a certificate wherever it is told (the contracts' `ownCertificateLife`). */
export async function ownCertificateStateOf(found: Opened, deliveries: DeliveryStore) {
  const { document, type } = found;
  const period = wholePeriodOf(type, document.answers);
  const summary = summaryOf(type, document.answers, ["diagnosis", "period"]);
  return {
    ...(await stateWithoutText(found, deliveries)),
    recipient: type.recipient,
    ...(period === undefined ? {} : { period }),
    ...(summary.sv === "" ? {} : { summary }),
    actions: permittedActions(ownCertificateActions, permitOwnCertificate, found),
  };
}

/** The same in a list, where who issued it is told in short; `document` is undefined where it cannot be read. */
export async function ownCertificateInListOf(
  found: Found & { readonly document: CertificateDocument | undefined },
  deliveries: DeliveryStore,
) {
  const { document, certificate } = found;
  const type = findType(certificate.type, certificate.version);
  if (document === undefined || type === undefined)
    return { ...(await stateWithoutText(found, deliveries)), actions: [] };
  return {
    ...(await ownCertificateStateOf({ ...found, document, type }, deliveries)),
    unitName: document.issuer.unit.name,
    issuerName: document.issuer.name,
  };
}

/** How far a certificate has come to each that it was sent to. Only what was sent has deliveries to look for. */
export async function sendingsOf({ certificate }: Pick<StoredCertificate, "certificate">, deliveries: DeliveryStore) {
  if (certificate.sendings.length === 0) return [];
  const { values } = await deliveries.listOf(certificateSubject(certificate.id));
  return sendingStates(certificate, values);
}

async function stateWithoutText(found: Found, deliveries: DeliveryStore) {
  return { ...certificateStateOf(found.certificate), sentTo: await sendingsOf(found, deliveries) };
}
