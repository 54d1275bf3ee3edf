import type { Refusal, Result } from "../../operation/result.ts";
import type { Write } from "../../operation/tables.ts";
import type { Relation } from "../model/certificate-document.ts";
import { addressableId } from "../model/identifiers.ts";
import { mostReplaced, replacedIdsOf, replacementAmong, settleReplaced } from "../model/replacement.ts";
import type { Replacement } from "../model/replacement.ts";
import type { CertificateStore, StoredCertificate } from "./certificate-store.ts";
import { replacementsWrite } from "./replacements-item.ts";

type Writes = readonly Write<"certificate-changed">[];

/**
 * Notes with each certificate that a newly signed one replaces, be it here already or not, that it does.
 *
 * @param entered the newly signed one, and the writes that keep it (`CertificateStore.signing`)
 */
export async function withReplacing(
  entered: { readonly stored: StoredCertificate; readonly writes: Writes },
  relations: readonly Relation[],
  at: string,
  certificates: CertificateStore,
): Promise<{ readonly stored: StoredCertificate; readonly related: Writes }> {
  const { stored, writes } = entered;
  const { id, careProvider, signedAt } = stored.certificate;
  const itself = { id, careProvider, patientKey: stored.patientKey, signedAt };
  const noted = await related({ id, relations, at, certificates }, (known) => [...without(id, known), itself]);
  return { stored, related: [...writes, ...noted] };
}

/** Takes that away where it becomes void or is erased. */
export function noLongerReplacingWrites(
  { id, relations, at }: { readonly id: string; readonly relations: readonly Relation[]; readonly at: string },
  certificates: CertificateStore,
): Promise<Writes> {
  return related({ id, relations, at, certificates }, (known) => without(id, known));
}

function without(id: string, known: readonly Replacement[]): readonly Replacement[] {
  return known.filter((one) => one.id !== id);
}

interface Replacing {
  readonly id: string;
  readonly relations: readonly Relation[];
  readonly at: string;
  readonly certificates: CertificateStore;
}

async function related(
  { id, relations, at, certificates }: Replacing,
  change: (known: readonly Replacement[]) => readonly Replacement[],
): Promise<Writes> {
  const ids = replacedIdsOf(id, relations).filter((one) => addressableId.test(one));
  const writes = ids.slice(0, mostReplaced).map(async (replaced): Promise<Writes> => {
    const { stored, known, unchanged } = await certificates.findReplaced(replaced);
    if (known === undefined) return [];
    const by = change(known.by);
    const settled =
      stored === undefined ? undefined : settleReplaced(stored.certificate, replacementAmong(by, keysOf(stored)), at);
    return [
      replacementsWrite(replaced, known, by),
      ...(stored === undefined || settled === undefined ? unchanged : await certificates.changing(stored, settled)),
    ];
  });
  return (await Promise.all(writes)).flat();
}

function keysOf({ certificate, patientKey }: StoredCertificate): Pick<Replacement, "careProvider" | "patientKey"> {
  return { careProvider: certificate.careProvider, patientKey };
}

/** So often is what a change touches beside its own certificate read anew; after that the caller tries again. */
const mostTries = 3;

/**
 * Commits a change together with what it notes with other certificates. The caller has not seen those and cannot be
 * told that they changed meanwhile, so they are read anew.
 */
export async function commitWithReplaced<Prepared extends { readonly related: Writes }, Answer, Code extends string>(
  prepare: () => Promise<Prepared>,
  commit: (prepared: Prepared) => Promise<Result<Answer, Refusal<Code>>>,
): Promise<Result<Answer, Refusal<Code>>> {
  for (let tries = 1; ; tries += 1) {
    const prepared = await prepare();
    const committed = await commit(prepared);
    if (committed.ok || committed.refusal.code !== "certificate-changed") return committed;
    if (prepared.related.length === 0 || tries === mostTries) return committed;
  }
}
