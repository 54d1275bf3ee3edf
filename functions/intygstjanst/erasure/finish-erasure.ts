import { noLongerAnsweringWrites } from "../../certificate/store/answered-requests.ts";
import type { CertificateStore } from "../../certificate/store/certificate-store.ts";
import type { UnfinishedErasure } from "../../certificate/store/erasing-item.ts";
import type { ErasureStore } from "../../certificate/store/erasure-store.ts";
import type { MessageStore } from "../../certificate/store/message-store.ts";
import { noLongerReplacingWrites } from "../../certificate/store/replaced-certificate.ts";

export interface FinishPorts {
  readonly certificates: CertificateStore;
  readonly messages: MessageStore;
  readonly erasures: ErasureStore;
}

/** So often is another certificate decided on anew where it changed meanwhile; after that whoever comes next does. */
const mostTries = 3;

/**
 * Takes away what an erasure has left around: what other certificates say of the erased one, then all that lies under
 * it (docs/adr/0032-erasure-in-steps.md). Each step may be repeated, and cut off anywhere; does nothing where no
 * erasure is unfinished.
 *
 * @throws what stopped it; the erasure stays unfinished
 */
export async function finishErasure(certificateId: string, at: string, ports: FinishPorts): Promise<void> {
  const erasure = await ports.erasures.findUnfinished(certificateId);
  if (erasure === undefined) return;
  await takeFromOthers(() => noLongerReplaced(erasure, at, ports), ports);
  await takeFromOthers(() => noLongerAnswered(erasure, ports), ports);
  await ports.erasures.takeAway(erasure);
  await ports.erasures.finished(erasure);
}

async function takeFromOthers(
  prepare: () => ReturnType<typeof noLongerReplacingWrites>,
  { erasures }: Pick<FinishPorts, "erasures">,
): Promise<void> {
  for (let tries = 1; tries <= mostTries; tries += 1) {
    const writes = await prepare();
    if (writes.length === 0 || (await erasures.commit(writes))) return;
  }
  throw new OthersChangedError();
}

function noLongerReplaced({ certificateId: id, replaced }: UnfinishedErasure, at: string, ports: FinishPorts) {
  return noLongerReplacingWrites({ id, replaced, at }, ports.certificates);
}

function noLongerAnswered({ certificateId: id, complemented }: UnfinishedErasure, ports: FinishPorts) {
  return noLongerAnsweringWrites({ id, complemented }, ports);
}

/** Certificates that name the erased one were changed each time they were to be put right. */
class OthersChangedError extends Error {
  override name = "OthersChangedError";
}
