import type { Refusal, Result } from "../../operation/result.ts";
import type { Write } from "../../operation/tables.ts";
import { wasSentTo } from "../model/certificate.ts";
import { unconfirmedOf } from "../model/confirmation.ts";
import type { DeliveryName } from "../model/delivery.ts";
import type { Reach } from "../model/reach.ts";
import type { RegisteredPerson } from "../model/registered-person.ts";
import { keptReplacements, replacementAmong, settleReplaced } from "../model/replacement.ts";
import type { Replacement } from "../model/replacement.ts";
import { certificateIdOf } from "../model/subject.ts";
import type { CertificateStore, ReplacedCertificate, StoredCertificate } from "./certificate-store.ts";
import { replacementsWrite } from "./replacements-item.ts";

type Writes = readonly Write<"certificate-changed">[];

interface Relating {
  readonly reaches: ReadonlyMap<string, Reach>;
  readonly person: RegisteredPerson;
  readonly at: string;
}

/**
 * Notes with each certificate that a newly signed one replaces, be it here already or not, that it does.
 *
 * @param entered the newly signed one, and the writes that keep it (`CertificateStore.signing`)
 * @param reaches whose each of them may be, by the ids of `notedIdsOf`
 * @param person whom it is about: it replaces what they have by their other numbers too
 */
export async function withReplacing(
  entered: { readonly stored: StoredCertificate; readonly writes: Writes },
  { reaches, person, at }: Relating,
  certificates: CertificateStore,
): Promise<{ readonly stored: StoredCertificate; readonly related: Writes }> {
  const { stored, writes } = entered;
  const { id, careProvider, signedAt } = stored.certificate;
  const replaced = [...reaches.keys()];
  const otherPatientKeys = replaced.length === 0 ? [] : await certificates.keysOf(person.otherNumbers ?? []);
  const others = otherPatientKeys.length === 0 ? {} : { otherPatientKeys };
  const told = unconfirmedOf(stored.certificate).length === 0 ? {} : { isConfirmed: false as const };
  const itself = { id, careProvider, patientKey: stored.patientKey, ...others, signedAt, ...told };
  const noted = await related({ replaced, at, certificates }, (known, other) => [
    ...without(id, known),
    { ...itself, ...reaches.get(other) },
  ]);
  const remembered = await certificates.rememberingReplaced(stored.certificate, replaced);
  return { stored, related: [...writes, ...remembered, ...noted] };
}

/**
 * Takes that away where it becomes void or is erased; `replaced` are the ids of `notedIdsOf`. Nothing is written where
 * it has been taken away already.
 */
export function noLongerReplacingWrites(
  { id, replaced, at }: { readonly id: string; readonly replaced: readonly string[]; readonly at: string },
  certificates: CertificateStore,
): Promise<Writes> {
  const isNoted = ({ known, stored }: ReplacedCertificate): boolean =>
    known?.when === "present" || // damaged: what it holds is written over
    known?.by.some((one) => one.id === id) === true ||
    stored?.certificate.replacedBy === id;
  return related({ replaced, at, certificates, isNoted }, (known) => without(id, known));
}

/** Whether a recipient was sent a valid certificate that replaces this one, whether or not that was signed last. */
export async function isReplacedAt(
  { subject, recipient }: Pick<DeliveryName, "subject" | "recipient">,
  certificates: CertificateStore,
): Promise<boolean> {
  const id = certificateIdOf(subject);
  const { known } = id === undefined ? {} : await certificates.findReplaced(id);
  if (known === undefined || known.by.length === 0) return false;
  const newer = await certificates.findAll(known.by.map((one) => one.id));
  return [...newer.values()].some(({ certificate }) => wasSentTo(certificate, recipient));
}

function without(id: string, known: readonly Replacement[]): readonly Replacement[] {
  return known.filter((one) => one.id !== id);
}

interface Replacing {
  readonly replaced: readonly string[];
  readonly at: string;
  readonly certificates: CertificateStore;
  /** Whether anything is to be noted with one of them. @default true */
  readonly isNoted?: (found: ReplacedCertificate) => boolean;
}

async function related(
  { replaced, at, certificates, isNoted = () => true }: Replacing,
  change: (known: readonly Replacement[], replaced: string) => readonly Replacement[],
): Promise<Writes> {
  const writes = replaced.map(async (id): Promise<Writes> => {
    const found = await certificates.findReplaced(id);
    const { stored, known, unchanged } = found;
    if (known === undefined || !isNoted(found)) return [];
    const { by: replacing, patientKey } = await certificates.levelled(change(known.by, id), stored?.patientKey);
    const whose =
      stored === undefined || patientKey === undefined
        ? undefined
        : { unit: stored.certificate.unit, careProvider: stored.certificate.careProvider, patientKey };
    const by = keptReplacements(replacing, whose);
    const settled =
      stored === undefined || whose === undefined
        ? undefined
        : settleReplaced(stored.certificate, replacementAmong(by, whose), at);
    return [
      replacementsWrite(id, known, by),
      ...(stored === undefined || settled === undefined ? unchanged : await certificates.changing(stored, settled)),
    ];
  });
  return (await Promise.all(writes)).flat();
}

/** So often is what a change touches beside its own certificate read anew; after that the caller tries again. */
const mostTries = 3;

/**
 * Commits a newly signed certificate together with what it notes with others. The caller has not seen those and cannot
 * be told that they changed meanwhile, so they are read anew; and only they, since nothing is signed or read twice for
 * it. What runs operations does not ask these once more: one goes by the revision seen, the other answers over SOAP.
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
