import type { StoredCertificate } from "../../certificate/store/certificate-store.ts";
import type { DeliveryStore } from "../../certificate/store/delivery-store.ts";
import { certificateStateOf } from "../../certificate/types/json/certificate-state.ts";

/** What a list tells of its certificates: form and life, and whether they have arrived where they were sent. */
export async function listedCertificates(found: readonly StoredCertificate[], deliveries: DeliveryStore) {
  const sendings = await deliveries.sendingsOf(found.map(({ certificate }) => certificate));
  return found.map(({ certificate, newerNames }) =>
    certificateStateOf(certificate, { sentTo: sendings.get(certificate.id) ?? [], newerNames }),
  );
}
