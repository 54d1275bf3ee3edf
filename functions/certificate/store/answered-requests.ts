import type { Write } from "../../operation/tables.ts";
import type { CertificateStore } from "./certificate-store.ts";
import type { MessageStore } from "./message-store.ts";

interface Stores {
  readonly certificates: CertificateStore;
  readonly messages: MessageStore;
}

/**
 * The writes by which a certificate that becomes void or is erased answers nothing any more: a request for a complement
 * that no other certificate answers waits again (docs/domain/messages.md, What waits).
 *
 * @param about `complemented`: the ids of `complementedIdsOf`
 */
export async function noLongerAnsweringWrites(
  about: { readonly id: string; readonly complemented: readonly string[] },
  { certificates, messages }: Stores,
): Promise<readonly Write<"certificate-changed">[]> {
  const { id, complemented } = about;
  if (complemented.length === 0) return [];
  const name = await certificates.group(id);
  const found = [...(await certificates.findAll(complemented)).values()];
  const writes = found.map(async ({ certificate }) =>
    (await messages.requestsAbout(certificate.id))
      .filter(({ answeredBy }) => answeredBy.includes(name))
      .map((request) => {
        const others = request.answeredBy.filter((one) => one !== name);
        return messages.answering(certificate, request, others, "certificate-changed");
      }),
  );
  return (await Promise.all(writes)).flat();
}
