import * as z from "zod/mini";
import type { Access } from "../../operation/access-log.ts";
import type { CareUnit } from "../../operation/care-unit.ts";
import { swedishDay } from "../../operation/clock.ts";
import type { AskedPage } from "../../operation/paging.ts";
import { readable } from "../../operation/readable-items.ts";
import type { DamagedItem, TellDamaged } from "../../operation/readable-items.ts";
import { DamagedItemError, storedBytes, storedShape } from "../../operation/stored-shape.ts";
import { settled } from "../../operation/tables.ts";
import type { IndexQuery, Item, Tables, Write } from "../../operation/tables.ts";
import type { CertificateDocument } from "../model/certificate-document.ts";
import { enteredAt, revocationReasons, send } from "../model/certificate.ts";
import type { Certificate, Change, Sending } from "../model/certificate.ts";
import type { CertificateEvent } from "../model/certificate-event.ts";
import { unconfirmedOf, unconfirmedReasons } from "../model/confirmation.ts";
import type { KeptSignature } from "../model/confirmation.ts";
import type { IssuingPlace } from "../model/issuing-place.ts";
import { patientKeysOf, replacementAmong, settleReplaced, withPatientKeys } from "../model/replacement.ts";
import type { Replacement } from "../model/replacement.ts";
import type { RegisteredPerson } from "../model/registered-person.ts";
import { isAskedFor } from "../model/list-filter.ts";
import type { ListFilter } from "../model/list-filter.ts";
import { certificateIdOf, certificateSubject } from "../model/subject.ts";
import { archivedAtIn, archivingWrite, isWhereAsked } from "./archived-attribute.ts";
import type { OwnListFilter } from "./archived-attribute.ts";
import { documentShape } from "./document-shape.ts";
import { decryptStored, textPlace } from "./encrypted-shape.ts";
import { erasableCertificate } from "./erasable-certificate.ts";
import type { ErasableCertificate } from "./erasable-certificate.ts";
import { eventWrites } from "./event-item.ts";
import { boundsOf, findPage } from "./filtered-list.ts";
import type { FilteredList } from "./filtered-list.ts";
import { replacementsPlace, toReplacements } from "./replacements-item.ts";
import type { KnownReplacements } from "./replacements-item.ts";
import { replacedPlace, replacedWrite, toReplaced } from "./replaced-item.ts";
import type { KeyRing } from "./key-ring.ts";
import { asNoted, newerAttributes, newerNamesIn, noNewer } from "./newer-attributes.ts";
import type { NewerKind, NewerNames } from "./newer-attributes.ts";
import { leavingPatient } from "./patient-key-stays.ts";
import { dataKeyPlace } from "./key-ring.ts";
import { accessOfUnit, accessTo } from "./patient-access.ts";
import type { DataKey } from "./encryption.ts";
import { encrypt } from "./encryption.ts";
import { namingRepeat } from "./repeat-records.ts";
import { openWords, sealWords } from "./sealed-words.ts";
import { querySeveral } from "./several-partitions.ts";
import { certificateIdAt, certificateKey, tableNames, unitPartition } from "./table-names.ts";
import { tombstonePlace } from "./tombstone.ts";
import type { Unchanged } from "./while-unchanged.ts";

/** A certificate's state as found, with what is needed to change it. */
export interface StoredCertificate {
  readonly certificate: Certificate;
  readonly patientKey: string;
  /** UTC: since when it is in the patient's archive, of which nobody but the patient is told. */
  readonly archivedAt?: string;
  /** Which newer ones have come of it. */
  readonly newerNames: NewerNames;
}

/** What is known of a certificate that another says to replace. */
export interface ReplacedCertificate {
  /** Absent where it is not here, or cannot be read. */
  readonly stored?: StoredCertificate;
  /** Absent where it is erased: then nothing is noted with it any more. */
  readonly known?: KnownReplacements;
  /** What must hold where nothing of it is changed. */
  readonly unchanged: readonly Write<"certificate-changed">[];
}

/** With its text, and the key under which its messages lie. */
export interface OpenedCertificate extends StoredCertificate {
  readonly document: CertificateDocument;
  readonly key: DataKey;
  /** The XML that was signed, byte for byte. */
  readonly signedXml: Uint8Array;
}

/** Newer certificates that have come of one, by what they are to it. */
export type NewerCertificates = Readonly<Record<NewerKind, readonly StoredCertificate[]>>;

export interface CertificatePage {
  readonly certificates: readonly StoredCertificate[];
  /** What of the page could not be read. */
  readonly damaged: readonly DamagedItem[];
  readonly next?: string;
}

/** A text may take as much as an item holds; so many are read at once, each with its key. */
const textsAtOnce = 25;

/** So many of a patient's that were signed after another are looked at for those that have come of it. */
const mostSignedAfter = 100;

const ofPatient = { index: "byPatient", sort: "signedAt" } as const;

/** Signed certificates, on the tables of table.md. */
export class CertificateStore {
  readonly #tables: Tables;
  readonly #keys: KeyRing;
  readonly #tellDamaged: TellDamaged;

  constructor(tables: Tables, keys: KeyRing, tellDamaged: TellDamaged) {
    this.#tables = tables;
    this.#keys = keys;
    this.#tellDamaged = tellDamaged;
  }

  /** AP2. */
  async find(id: string): Promise<StoredCertificate | undefined> {
    const [head] = await this.#tables.get([certificateKey(id, "HEAD")]);
    return head === undefined ? undefined : toStored(head);
  }

  /** AP2 of several, by their ids; of those that are not here, or cannot be read, nothing is told. */
  async findAll(ids: readonly string[]): Promise<ReadonlyMap<string, StoredCertificate>> {
    const places = [...new Set(ids)].map((id) => certificateKey(id, "HEAD"));
    const heads = await this.#tables.get(places);
    const { values } = readable(
      heads.filter((head) => head !== undefined),
      toStored,
      this.#tellDamaged,
    );
    return new Map(values.map((stored) => [stored.certificate.id, stored]));
  }

  /** AP25. One that is damaged counts as none; of one that is erased nothing is kept any more. */
  async findReplaced(id: string): Promise<ReplacedCertificate> {
    const place = certificateKey(id, "HEAD");
    const tombstone = await tombstonePlace(this.#keys, id);
    const [head, replacements, erased] = await this.#tables.get([place, replacementsPlace(id), tombstone]);
    if (erased !== undefined) return { unchanged: [] };
    const known = toReplacements(replacements, this.#tellDamaged);
    if (head === undefined) {
      const absent = { check: true, when: "absent", otherwise: "certificate-changed" } as const;
      return { known, unchanged: [place, tombstone].map((one) => ({ ...one, ...absent })) };
    }
    const [stored] = readable([head], toStored, this.#tellDamaged).values;
    const unchanged = [{ ...place, check: true, when: "present", otherwise: "certificate-changed" }] as const;
    return { known, unchanged, ...(stored === undefined ? {} : { stored }) };
  }

  /** AP3. */
  async open(id: string): Promise<OpenedCertificate | undefined> {
    const place = certificateKey(id, "CONTENT");
    const [head, content, key] = await this.#tables.get([
      certificateKey(id, "HEAD"),
      settled(place),
      settled(dataKeyPlace(id)),
    ]);
    if (head === undefined || content === undefined || key === undefined) return undefined;
    const dataKey = await this.#keys.open(id, key);
    return {
      ...toStored(head),
      key: dataKey,
      document: this.#documentIn(content, dataKey),
      signedXml: decryptStored(contentShape.read(content).signed, dataKey, textPlace(place, "signed")),
    };
  }

  /** What certificates of a list say, by their ids (AP26). One that cannot be read is told, and not in it. */
  async textsOf(found: readonly StoredCertificate[]): Promise<ReadonlyMap<string, CertificateDocument>> {
    const texts = new Map<string, CertificateDocument>();
    for (let at = 0; at < found.length; at += textsAtOnce) {
      const ids = found.slice(at, at + textsAtOnce).map(({ certificate }) => certificate.id);
      const items = await this.#tables.get(ids.flatMap((id) => [certificateKey(id, "CONTENT"), dataKeyPlace(id)]));
      for (const [index, id] of ids.entries()) {
        const document = await this.#textIn(id, items[2 * index], items[2 * index + 1]);
        if (document !== undefined) texts.set(id, document);
      }
    }
    return texts;
  }

  /**
   * Whether an id is taken where no certificate has it: by a draft, or for good by one that was erased. Which of them
   * it is, is nobody's to know. AP1, AP24.
   */
  async isIdTaken(id: string): Promise<boolean> {
    const found = await this.#tables.get([certificateKey(id, "DRAFT"), await tombstonePlace(this.#keys, id)]);
    return found.some((item) => item !== undefined);
  }

  /** AP3, whole or not: what is damaged can be erased too. Undefined where there is neither state nor text. */
  async findErasable(id: string): Promise<ErasableCertificate | undefined> {
    const [head, content, key, remembered] = await this.#tables.get([
      certificateKey(id, "HEAD"),
      certificateKey(id, "CONTENT"),
      dataKeyPlace(id),
      replacedPlace(id),
    ]);
    if (head === undefined && content === undefined) return undefined;
    const document = await this.#textIn(id, content, key);
    const replaced = await this.#whereReadable(remembered, (item) => toReplaced(item, this.#keys));
    return erasableCertificate(id, head, {
      ...(document === undefined ? {} : { document }),
      ...(replaced === undefined ? {} : { replaced }),
    });
  }

  /** The write that remembers which others a newly signed certificate is noted with; none where it is with none. */
  async rememberingReplaced(
    certificate: Certificate,
    replaced: readonly string[],
  ): Promise<readonly Write<"certificate-changed">[]> {
    if (replaced.length === 0) return [];
    return [await replacedWrite(certificate, replaced, this.#keys)];
  }

  /**
   * Replacements of a certificate with the patients they are of in one generation of keys, and so the patient of the
   * certificate itself, where it is here: who compares them needs no more.
   */
  async levelled(
    by: readonly Replacement[],
    patientKey: string | undefined,
  ): Promise<{ readonly by: readonly Replacement[]; readonly patientKey: string | undefined }> {
    const keys = [...by.flatMap(patientKeysOf), ...(patientKey === undefined ? [] : [patientKey])];
    const levelled = await this.#keys.levelled(keys);
    return {
      by: withPatientKeys(by, levelled),
      patientKey: patientKey === undefined ? undefined : levelled.at(-1),
    };
  }

  /** The keyed hashes of a person's numbers, under which what is new of them would be put. */
  keysOf(numbers: readonly string[]): Promise<readonly string[]> {
    return Promise.all(numbers.map((number) => this.#keys.personKey(number)));
  }

  /** Whether a certificate is of a patient of these numbers. */
  async isOfPatient({ patientKey }: StoredCertificate, numbers: readonly string[]): Promise<boolean> {
    const keys = await this.keysOf(numbers);
    const same = await Promise.all(keys.map((key) => this.#keys.isSamePerson(key, patientKey)));
    return same.includes(true);
  }

  /** AP5. */
  listOfUnit(place: IssuingPlace, asked: AskedPage & ListFilter): Promise<CertificatePage> {
    const partition = ["unitKey", unitPartition("CERTIFICATE", place)] as const;
    return this.#list({ index: "byUnit", sort: "listedAt" }, [partition], asked);
  }

  /**
   * AP6, of all the patient's numbers. `place` leaves only what was issued there; of what others have issued nothing is
   * told.
   */
  async listOfPatient(
    numbers: readonly string[],
    asked: AskedPage & OwnListFilter,
    place?: IssuingPlace,
  ): Promise<CertificatePage> {
    return this.#list(ofPatient, await this.#partitionsOf(numbers), asked, place);
  }

  /**
   * The writes that keep a newly signed certificate, replaced where others that came before it say so. `key` is the
   * draft's where there was one, else a new one is issued.
   */
  async signing(
    certificate: Certificate,
    text: {
      readonly document: CertificateDocument;
      readonly signedXml: Uint8Array;
      readonly signer?: string | undefined;
      /** Whom it is about, as the register has them now. */
      readonly person: RegisteredPerson;
      /** Where it is sent as it is signed. */
      readonly sending?: Omit<Sending, "sequence"> | undefined;
      /** What is signed together with it and has come of it. @default none */
      readonly newerNames?: NewerNames;
    },
    draft: { readonly key: DataKey; readonly patientKey: string; readonly repeatedAs?: string } | undefined,
  ): Promise<{ readonly stored: StoredCertificate; readonly writes: readonly Write<"certificate-changed">[] }> {
    const issued =
      draft === undefined
        ? await this.#keys.issue(certificate.id, certificate.careProvider, swedishDay(enteredAt(certificate)))
        : undefined;
    const key = draft?.key ?? issued?.key;
    if (key === undefined) throw new TypeError("A certificate has a key of its own");
    const found = draft?.patientKey ?? (await this.#keys.personKey(text.document.patient.number));
    const [replacements] = await this.#tables.get([replacementsPlace(certificate.id)]);
    const known = toReplacements(replacements, this.#tellDamaged);
    const { by: replacing, patientKey = found } = await this.levelled(known.by, found);
    const { unit, careProvider } = certificate;
    const by = replacementAmong(replacing, { unit, careProvider, patientKey });
    const replaced = settleReplaced(certificate, by, enteredAt(certificate));
    const entered = replaced?.after ?? certificate;
    const sent = text.sending === undefined ? undefined : send(entered, text.sending);
    const head = {
      ...(sent?.after ?? entered),
      ...sealSigner(certificate.id, text.signer, key),
      ...sealFirstNumber(certificate.id, text.person, key),
    };
    const { newerNames = noNewer } = text;
    const stored = { certificate: head, patientKey, newerNames };
    const place = certificateKey(certificate.id, "CONTENT");
    const content = contentShape.write({
      document: documentShape.write(text.document, key, textPlace(place, "document")),
      signed: encrypt(key, text.signedXml, textPlace(place, "signed")),
    });
    const once = { when: "absent", otherwise: "certificate-changed" } as const;
    const about = await this.#toldOf(certificate);
    const signed: CertificateEvent = {
      kind: "certificate.signed",
      sequence: certificate.sequence,
      at: enteredAt(certificate),
      ...(unconfirmedOf(certificate).length === 0 ? {} : { isConfirmed: false as const }),
    };
    return {
      stored,
      writes: [
        {
          ...certificateKey(certificate.id, "HEAD"),
          put: {
            ...headShape.write(headOf(stored)),
            ...newerAttributes(newerNames),
            ...namingRepeat(draft?.repeatedAs),
          },
          ...once,
        },
        { ...place, put: content, ...once },
        ...(issued === undefined
          ? []
          : [
              { ...issued.write, ...once },
              { ...(await tombstonePlace(this.#keys, certificate.id)), check: true as const, ...once },
              // Of a draft nobody replaces what is not signed yet, so its signing does not pay for this.
              {
                ...replacementsPlace(certificate.id),
                check: true as const,
                when: known.when,
                otherwise: "certificate-changed" as const,
              },
            ]),
        ...[signed, ...(replaced?.events ?? []), ...(sent?.events ?? [])].flatMap((event) => eventWrites(about, event)),
      ],
    };
  }

  /**
   * The writes of a change: the head as it became, only from the sequence it was decided on; its events and their
   * deliveries.
   */
  async changing(stored: StoredCertificate, change: Change): Promise<readonly Write<"certificate-changed">[]> {
    const head = headOf({ ...stored, certificate: change.after });
    const place = certificateKey(change.after.id, "HEAD");
    const about = await this.#toldOf(change.after);
    return [
      {
        ...place,
        ...leavingPatient(headShape.change(head)),
        when: { sequence: change.before.sequence, state: change.before.state },
        otherwise: "certificate-changed",
      },
      ...change.events.flatMap((event) => eventWrites(about, event)),
    ];
  }

  /** The write by which the patient puts a certificate away, or takes it back; none where it is so already. */
  archiving(
    { certificate, archivedAt }: StoredCertificate,
    isArchived: boolean,
    at: string,
  ): readonly Write<"certificate-not-found">[] {
    if (isArchived === (archivedAt !== undefined)) return [];
    return [archivingWrite(certificate.id, isArchived ? at : undefined)];
  }

  /** The write that lets a transaction through only while a certificate is as it was read. */
  unchanged({ certificate: { id, sequence, state }, newerNames }: StoredCertificate): Unchanged {
    const when = { sequence, state, ...asNoted({ newerNames }) };
    return { ...certificateKey(id, "HEAD"), check: true, when, otherwise: "certificate-changed" };
  }

  /**
   * Names a certificate's events in the queues, and its rows in statistics, without telling which certificate it is.
   */
  group(id: string): Promise<string> {
    return this.#keys.keyedHash(`certificate ${id}`);
  }

  /** The group of a subject's events; the notice of an erasure, which names no certificate, is its own. */
  async groupOf(subject: string): Promise<string> {
    const id = certificateIdOf(subject);
    return id === undefined ? subject : this.group(id);
  }

  /**
   * AP70. Which of a patient's certificates have come of another, by what they are to it, the one signed first first;
   * those that are not among the hundred that were signed next after it are not found.
   */
  async findNewer(
    { certificate, newerNames }: StoredCertificate,
    numbers: readonly string[],
  ): Promise<NewerCertificates> {
    const asked = Object.values(newerNames).flat();
    const named =
      asked.length === 0 ? new Map<string, string>() : await this.#namesSince(certificate.signedAt, numbers);
    const ids = [...named].flatMap(([id, name]) => (asked.includes(name) ? [id] : []));
    const found = ids.length === 0 ? new Map<string, StoredCertificate>() : await this.findAll(ids);
    const ofKind = (kind: NewerKind): readonly StoredCertificate[] =>
      ids.flatMap((id) => {
        const stored = newerNames[kind].includes(named.get(id) ?? "") ? found.get(id) : undefined;
        return stored === undefined ? [] : [stored];
      });
    return { complement: ofKind("complement"), renew: ofKind("renew"), "for-employer": ofKind("for-employer") };
  }

  /** The names of a patient's certificates by their ids, those signed next from a time on, UTC. */
  async #namesSince(from: string, numbers: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const partitions = await this.#partitionsOf(numbers);
    const query = { table: tableNames.certificates, ...ofPatient, partitions, from, limit: mostSignedAfter };
    const { items } = await querySeveral(query, this.#tables);
    const ids = items.map(certificateIdAt);
    return new Map(await Promise.all(ids.map(async (id) => [id, await this.group(id)] as const)));
  }

  /**
   * The entries of the access log for a person who looked at what there is about them, each with the number that the
   * certificate has; also where nothing is, with the number that they go by.
   */
  async accessesOfPatient(
    found: readonly StoredCertificate[],
    [own, ...others]: readonly [string, ...string[]],
    at: string,
  ): Promise<readonly [Access, ...Access[]]> {
    const entries = found.map(async (stored) => {
      const isOf = await Promise.all(others.map((number) => this.isOfPatient(stored, [number])));
      return this.access(stored, others[isOf.indexOf(true)] ?? own, "read", at);
    });
    const [first, ...more] = await Promise.all(entries);
    if (first !== undefined) return [first, ...more];
    const patientKey = await this.#keys.personKey(own);
    const nobodys = { patientKey, careProvider: "none", unit: "none" };
    return [await accessTo(this.#keys, nobodys, own, { activity: "read", at })];
  }

  /** The entry of the access log for a unit that looked for what it has about a person; also where that is nothing. */
  accessOfUnit(unit: CareUnit, personNumber: string, at: string): Promise<Access> {
    return accessOfUnit(this.#keys, unit, personNumber, at);
  }

  access(stored: StoredCertificate, personNumber: string, activity: Access["activity"], at: string): Promise<Access> {
    const { certificate, patientKey } = stored;
    return accessTo(this.#keys, { ...certificate, patientKey }, personNumber, { activity, at });
  }

  /** The entry of the access log for an erasure; whose certificate it was may not be readable any more. */
  accessToErasable(erasable: ErasableCertificate, at: string): Promise<Access> {
    return accessTo(this.#keys, erasable, erasable.document?.patient.number ?? "", { activity: "erase", at });
  }

  /** What every event of a certificate is told with. */
  async #toldOf({ id, unit, careProvider }: Certificate) {
    return { subject: certificateSubject(id), group: await this.group(id), place: { unit, careProvider } };
  }

  #documentIn(content: Item, key: DataKey): CertificateDocument {
    return documentShape.read(contentShape.read(content).document, key, textPlace(content, "document"));
  }

  /** What the certificate says, where that can be read. */
  #textIn(id: string, content: Item | undefined, key: Item | undefined): Promise<CertificateDocument | undefined> {
    return this.#whereReadable(content, async (item) =>
      key === undefined ? undefined : this.#documentIn(item, await this.#keys.open(id, key)),
    );
  }

  /** What an item says, where there is one that can be read; what is damaged is told. */
  async #whereReadable<T>(
    item: Item | undefined,
    read: (item: Item) => Promise<T | undefined>,
  ): Promise<T | undefined> {
    if (item === undefined) return undefined;
    try {
      return await read(item);
    } catch (fault) {
      if (!(fault instanceof DamagedItemError)) throw fault;
      this.#tellDamaged(item, fault);
      return undefined;
    }
  }

  async #partitionsOf(numbers: readonly string[]): Promise<readonly IndexQuery["partition"][]> {
    const patientKeys = await Promise.all(numbers.map((number) => this.#keys.personKeys(number)));
    return patientKeys.flat().map((one) => ["patientKey", one] as const);
  }

  async #list(
    index: Pick<IndexQuery, "index" | "sort">,
    partitions: readonly IndexQuery["partition"][],
    { limit, after, ...filter }: AskedPage & OwnListFilter,
    place?: IssuingPlace,
  ): Promise<CertificatePage> {
    const { from, to, isArchived, ...rest } = filter;
    const isAsked = (entry: Item): boolean => isAskedFor(entry, rest) && isWhereAsked(entry, isArchived);
    const period = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
    const list: FilteredList<StoredCertificate> = {
      query: { table: tableNames.certificates, ...index, partitions, ...boundsOf(period) },
      read: (item) => {
        const stored = toStored(item);
        return isAsked(item) ? stored : undefined;
      },
      ...(Object.keys(rest).length === 0 && isArchived === undefined ? {} : { isAskedFor: isAsked }),
      ...(place === undefined ? {} : { isShown: (entry) => isIssuedAt(place, entry) }),
    };
    const page = { limit, ...(after === undefined ? {} : { after }) };
    const { values, ...found } = await findPage(list, page, this.#tables, this.#tellDamaged);
    return { certificates: values, ...found };
  }
}

function sealSigner(id: string, signer: string | undefined, key: DataKey): Pick<Certificate, "sealedSigner"> {
  return signer === undefined
    ? {}
    : { sealedSigner: sealWords(signer, key, certificateKey(id, "HEAD"), "sealedSigner") };
}

function sealFirstNumber(
  id: string,
  { firstNumber }: RegisteredPerson,
  key: DataKey,
): Pick<Certificate, "sealedFirstNumber"> {
  return firstNumber === undefined
    ? {}
    : { sealedFirstNumber: sealWords(firstNumber, key, certificateKey(id, "HEAD"), "sealedFirstNumber") };
}

/** The first number that the patient had when it was signed, twelve digits, where it is not the one that it has. */
export function firstNumberOf({
  certificate,
  key,
}: Pick<OpenedCertificate, "certificate" | "key">): string | undefined {
  const { id, sealedFirstNumber } = certificate;
  return sealedFirstNumber === undefined
    ? undefined
    : openWords(sealedFirstNumber, key, certificateKey(id, "HEAD"), "sealedFirstNumber");
}

/** The signature that a registered certificate came with, as it was judged, and the subject of its signer's. */
export function keptSignatureOf({
  certificate,
  key,
}: Pick<OpenedCertificate, "certificate" | "key">): (KeptSignature & { readonly signer?: string }) | undefined {
  const { id, signature, sealedSigner } = certificate;
  if (signature === undefined) return undefined;
  return sealedSigner === undefined
    ? signature
    : { ...signature, signer: openWords(sealedSigner, key, certificateKey(id, "HEAD"), "sealedSigner") };
}

/** Who makes a certificate void, and what they say besides the reason, as it is kept. */
export function sealRevocation(
  { certificate, key }: OpenedCertificate,
  { name, explanation }: { readonly name: string; readonly explanation?: string | undefined },
): Pick<Certificate, "sealedWords" | "sealedRevoker"> {
  const head = certificateKey(certificate.id, "HEAD");
  return {
    sealedRevoker: sealWords(name, key, head, "sealedRevoker"),
    ...(explanation === undefined ? {} : { sealedWords: sealWords(explanation, key, head, "sealedWords") }),
  };
}

/** The full name of who made a certificate void. */
export function revokerOf({ certificate, key }: Pick<OpenedCertificate, "certificate" | "key">): string | undefined {
  const { id, sealedRevoker } = certificate;
  return sealedRevoker === undefined
    ? undefined
    : openWords(sealedRevoker, key, certificateKey(id, "HEAD"), "sealedRevoker");
}

/** What who made a certificate void has said besides the reason. */
export function explanationOf({
  certificate,
  key,
}: Pick<OpenedCertificate, "certificate" | "key">): string | undefined {
  const { id, sealedWords } = certificate;
  return sealedWords === undefined ? undefined : openWords(sealedWords, key, certificateKey(id, "HEAD"), "sealedWords");
}

/** What changes after signing, with the keys of the indexes it is in. */
interface StoredHead extends Omit<Certificate, "id"> {
  readonly patientKey: string;
  readonly unitKey: string;
  /** UTC. When it was signed: by that the unit's list is sorted, and it never changes. */
  readonly listedAt: string;
}

const headShape = storedShape<StoredHead>(
  z.object({
    type: z.string(),
    version: z.string(),
    state: z.enum(["signed", "revoked"]),
    sequence: z.int(),
    unit: z.string(),
    careProvider: z.string(),
    signedAt: z.string(),
    registeredAt: z.exactOptional(z.string()),
    signedBy: z.string(),
    sendings: z.array(
      z.object({
        recipient: z.string(),
        at: z.string(),
        by: z.string(),
        consent: z.enum(["in-person", "by-phone", "in-writing", "sent-by-the-patient"]),
        sequence: z.int(),
      }),
    ),
    revokedAt: z.exactOptional(z.string()),
    revocation: z.exactOptional(z.object({ reason: z.enum(revocationReasons), by: z.string() })),
    sealedWords: z.exactOptional(storedBytes),
    sealedRevoker: z.exactOptional(storedBytes),
    origin: z.enum(["webcert", "registered"]),
    namesPatient: z.boolean(),
    unconfirmed: z.exactOptional(z.array(z.enum(unconfirmedReasons))),
    signature: z.exactOptional(
      z.object({
        form: z.enum(["XAdES", "XMLDSig"]),
        chain: z.enum(["trusted", "unknown"]),
        signedAt: z.exactOptional(z.string()),
      }),
    ),
    sealedSigner: z.exactOptional(storedBytes),
    sealedFirstNumber: z.exactOptional(storedBytes),
    replacedBy: z.exactOptional(z.string()),
    isReplacementConfirmed: z.exactOptional(z.literal(false)),
    patientKey: z.string(),
    unitKey: z.string(),
    listedAt: z.string(),
  }),
);

/** Encrypted with the certificate's key; never changed once it is written. */
const contentShape = storedShape<{ readonly document: Uint8Array; readonly signed: Uint8Array }>(
  z.object({ document: storedBytes, signed: storedBytes }),
);

function headOf({ certificate, patientKey }: StoredCertificate): StoredHead {
  const unitKey = unitPartition("CERTIFICATE", certificate);
  return { ...certificate, patientKey, unitKey, listedAt: certificate.signedAt };
}

function toStored(item: Item): StoredCertificate {
  const { patientKey, unitKey: _unitKey, listedAt: _listedAt, ...certificate } = headShape.read(item);
  const archivedAt = archivedAtIn(item);
  return {
    certificate: { id: certificateIdAt(item), ...certificate },
    patientKey,
    newerNames: newerNamesIn(item),
    ...(archivedAt === undefined ? {} : { archivedAt }),
  };
}

/** By what the index says of it. */
function isIssuedAt(place: IssuingPlace, { unit, careProvider }: Item): boolean {
  return unit === place.unit && careProvider === place.careProvider;
}
