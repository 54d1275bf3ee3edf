import { comparableId } from "../../operation/comparable-ids.ts";
import type { Refusal, Result } from "../../operation/result.ts";
import type { Write } from "../../operation/tables.ts";
import type { Relation } from "../model/certificate-document.ts";
import { addressableId } from "../model/identifiers.ts";
import { markReplaced, replacedIdOf, unmarkReplaced } from "../model/replacement.ts";
import type { CertificateStore, StoredCertificate } from "./certificate-store.ts";

/** What is read together with a certificate to change the one that it replaces. */
interface Replacement {
  readonly certificates: CertificateStore;
  readonly stored: StoredCertificate;
  readonly relations: readonly Relation[];
  /** UTC. */
  readonly at: string;
}

type Writes = readonly Write<"certificate-changed">[];

/** Marks the certificate that a newly signed one replaces, where it is here and is the same patient's. */
export async function replacingWrites({ certificates, stored, relations, at }: Replacement): Promise<Writes> {
  const replaced = await findReplaced(certificates, relations);
  if (replaced?.patientKey !== stored.patientKey) return [];
  const change = markReplaced(replaced.certificate, stored.certificate, at);
  return change === undefined ? [] : certificates.changing(replaced, change);
}

/** Takes the mark away where the one that replaced it becomes void or is erased. */
export async function noLongerReplacingWrites(
  { id, relations, at }: { readonly id: string; readonly relations: readonly Relation[]; readonly at: string },
  certificates: CertificateStore,
): Promise<Writes> {
  const replaced = await findReplaced(certificates, relations);
  if (replaced === undefined) return [];
  const change = unmarkReplaced(replaced.certificate, id, at);
  return change === undefined ? [] : certificates.changing(replaced, change);
}

async function findReplaced(
  certificates: CertificateStore,
  relations: readonly Relation[],
): Promise<StoredCertificate | undefined> {
  const id = comparableId(replacedIdOf(relations) ?? "");
  return addressableId.test(id) ? certificates.findReferredTo(id) : undefined;
}

/** So often is the replaced certificate read anew where it was changed just now; after that the caller tries again. */
const mostTries = 3;

/**
 * Commits a change together with that of the replaced certificate. The caller has not seen that one and cannot be told
 * that it changed meanwhile, so it is read anew.
 */
export async function commitWithReplaced<Answer, Code extends string>(
  readReplaced: () => Promise<Writes>,
  commit: (writes: Writes) => Promise<Result<Answer, Refusal<Code>>>,
): Promise<Result<Answer, Refusal<Code>>> {
  for (let tries = 1; ; tries += 1) {
    const writes = await readReplaced();
    const committed = await commit(writes);
    if (committed.ok || committed.refusal.code !== "certificate-changed") return committed;
    if (writes.length === 0 || tries === mostTries) return committed;
  }
}
