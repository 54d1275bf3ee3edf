import * as z from "zod/mini";
import type { Access } from "../../operation/access-log.ts";
import { swedishDay } from "../../operation/clock.ts";
import { storedBytes, storedShape } from "../../operation/stored-shape.ts";
import type { IndexQuery, Item, Tables, Write } from "../../operation/tables.ts";
import type { CertificateDocument } from "../model/certificate-document.ts";
import type { Certificate, Change } from "../model/certificate.ts";
import type { CertificateEvent } from "../model/certificate-event.ts";
import { documentShape } from "./document-shape.ts";
import { textPlace } from "./encrypted-shape.ts";
import { eventWrites } from "./event-item.ts";
import type { KeyRing } from "./key-ring.ts";
import { dataKeyPlace } from "./key-ring.ts";
import { accessTo } from "./patient-access.ts";
import type { DataKey } from "./encryption.ts";
import { encrypt, decrypt } from "./encryption.ts";
import { certificateIdAt, certificateKey, tableNames } from "./table-names.ts";

/** A certificate's state as found, with what is needed to change it. */
export interface StoredCertificate {
  readonly certificate: Certificate;
  readonly patientKey: string;
}

/** With its text, and the key under which its messages lie. */
export interface OpenedCertificate extends StoredCertificate {
  readonly document: CertificateDocument;
  readonly key: DataKey;
  /** The XML that was signed, byte for byte. */
  readonly signedXml: Uint8Array;
}

export interface CertificatePage {
  readonly certificates: readonly StoredCertificate[];
  readonly next?: string;
}

/** Signed certificates, on the tables of table.md. */
export class CertificateStore {
  readonly #tables: Tables;
  readonly #keys: KeyRing;

  constructor(tables: Tables, keys: KeyRing) {
    this.#tables = tables;
    this.#keys = keys;
  }

  /** AP2. */
  async find(id: string): Promise<StoredCertificate | undefined> {
    const [head] = await this.#tables.get([certificateKey(id, "HEAD")]);
    return head === undefined ? undefined : toStored(head);
  }

  /** AP3. */
  async open(id: string): Promise<OpenedCertificate | undefined> {
    const place = certificateKey(id, "CONTENT");
    const [head, content, key] = await this.#tables.get([certificateKey(id, "HEAD"), place, dataKeyPlace(id)]);
    if (head === undefined || content === undefined || key === undefined) return undefined;
    const dataKey = await this.#keys.open(id, key);
    const { document, signed } = contentShape.read(content);
    return {
      ...toStored(head),
      key: dataKey,
      document: documentShape.read(document, dataKey, textPlace(place, "document")),
      signedXml: decrypt(dataKey, signed, textPlace(place, "signed")),
    };
  }

  /** AP5. */
  listOfUnit(unit: string, page: Pick<IndexQuery, "limit" | "after">): Promise<CertificatePage> {
    return this.#list({ index: "byUnit", partition: ["unitKey", unitKey(unit)], sort: "updatedAt", ...page });
  }

  /** AP6. */
  async listOfPatient(personNumber: string, page: Pick<IndexQuery, "limit" | "after">): Promise<CertificatePage> {
    const patientKey = await this.#keys.keyedHash(personNumber);
    return this.#list({ index: "byPatient", partition: ["patientKey", patientKey], sort: "signedAt", ...page });
  }

  /**
   * The writes that keep a newly signed certificate. `key` is the draft's where there was one, else a new one is
   * issued.
   */
  async signing(
    certificate: Certificate,
    text: { readonly document: CertificateDocument; readonly signedXml: Uint8Array },
    draft: { readonly key: DataKey; readonly patientKey: string } | undefined,
  ): Promise<{ readonly stored: StoredCertificate; readonly writes: readonly Write<"certificate-changed">[] }> {
    const issued =
      draft === undefined
        ? await this.#keys.issue(certificate.id, certificate.careProvider, swedishDay(certificate.signedAt))
        : undefined;
    const key = draft?.key ?? issued?.key;
    if (key === undefined) throw new TypeError("A certificate has a key of its own");
    const patientKey = draft?.patientKey ?? (await this.#keys.keyedHash(text.document.patient.number));
    const stored = { certificate, patientKey };
    const place = certificateKey(certificate.id, "CONTENT");
    const content = contentShape.write({
      document: documentShape.write(text.document, key, textPlace(place, "document")),
      signed: encrypt(key, text.signedXml, textPlace(place, "signed")),
    });
    const once = { when: "absent", otherwise: "certificate-changed" } as const;
    const signed: CertificateEvent = {
      kind: "certificate.signed",
      sequence: certificate.sequence,
      at: certificate.signedAt,
    };
    return {
      stored,
      writes: [
        { ...headWrite(stored), ...once },
        { ...place, put: content, ...once },
        ...(issued === undefined ? [] : [{ ...issued.write, ...once }]),
        ...eventWrites(place.pk, await this.group(certificate.id), signed),
      ],
    };
  }

  /**
   * The writes of a change: the head as it became, only from the sequence it was decided on; its events and their
   * deliveries.
   */
  async changing(stored: StoredCertificate, change: Change): Promise<readonly Write<"certificate-changed">[]> {
    const head = headWrite({ ...stored, certificate: change.after });
    const group = await this.group(change.after.id);
    return [
      {
        ...head,
        when: { sequence: change.before.sequence, state: change.before.state },
        otherwise: "certificate-changed",
      },
      ...change.events.flatMap((event) => eventWrites(head.pk, group, event)),
    ];
  }

  /**
   * Names a certificate's events in the queues, and its rows in statistics, without telling which certificate it is.
   */
  group(id: string): Promise<string> {
    return this.#keys.keyedHash(`certificate ${id}`);
  }

  /** The entries of the access log for a person who looked at what there is about them; also where nothing is. */
  async accessesOfPatient(
    found: readonly StoredCertificate[],
    personNumber: string,
    at: string,
  ): Promise<readonly [Access, ...Access[]]> {
    const [first, ...more] = await Promise.all(found.map((stored) => this.access(stored, personNumber, "read", at)));
    if (first !== undefined) return [first, ...more];
    const patientKey = await this.#keys.keyedHash(personNumber);
    const nobodys = { patientKey, careProvider: "none", unit: "none" };
    return [await accessTo(this.#keys, nobodys, personNumber, { activity: "read", at })];
  }

  access(stored: StoredCertificate, personNumber: string, activity: Access["activity"], at: string): Promise<Access> {
    const { certificate, patientKey } = stored;
    return accessTo(this.#keys, { ...certificate, patientKey }, personNumber, { activity, at });
  }

  async #list(query: Omit<IndexQuery, "table" | "newestFirst">): Promise<CertificatePage> {
    const { items, ...next } = await this.#tables.query({
      table: tableNames.certificates,
      newestFirst: true,
      ...query,
    });
    return { certificates: items.filter(({ sk }) => sk === "HEAD").map(toStored), ...next };
  }
}

/** What changes after signing, with the keys of the indexes it is in. */
interface StoredHead extends Omit<Certificate, "id"> {
  readonly patientKey: string;
  readonly unitKey: string;
  /** UTC. When it was last sent or made void, else when it was signed. */
  readonly updatedAt: string;
}

const headShape = storedShape<StoredHead>(
  z.object({
    type: z.string(),
    version: z.string(),
    state: z.enum(["signed", "revoked"]),
    sequence: z.number(),
    unit: z.string(),
    careProvider: z.string(),
    signedAt: z.string(),
    signedBy: z.string(),
    sendings: z.array(
      z.object({
        recipient: z.string(),
        at: z.string(),
        by: z.string(),
        consent: z.enum(["in-person", "by-phone", "in-writing", "sent-by-the-patient"]),
      }),
    ),
    revokedAt: z.exactOptional(z.string()),
    revocation: z.exactOptional(z.object({ reason: z.enum(["wrong-patient", "other-serious-error"]), by: z.string() })),
    origin: z.enum(["webcert", "registered"]),
    namesPatient: z.boolean(),
    replacedBy: z.exactOptional(z.string()),
    patientKey: z.string(),
    unitKey: z.string(),
    updatedAt: z.string(),
  }),
);

/** Encrypted with the certificate's key; never changed once it is written. */
const contentShape = storedShape<{ readonly document: Uint8Array; readonly signed: Uint8Array }>(
  z.object({ document: storedBytes, signed: storedBytes }),
);

function unitKey(unit: string): string {
  return `CERTIFICATE#${unit}`;
}

function headWrite({ certificate, patientKey }: StoredCertificate) {
  const { sendings, signedAt, revokedAt, unit } = certificate;
  const put = headShape.write({
    ...certificate,
    patientKey,
    unitKey: unitKey(unit),
    updatedAt: revokedAt ?? sendings.at(-1)?.at ?? signedAt,
  });
  return { ...certificateKey(certificate.id, "HEAD"), put } satisfies Write<never>;
}

function toStored(item: Item): StoredCertificate {
  const { patientKey, unitKey: _unitKey, updatedAt: _updatedAt, ...certificate } = headShape.read(item);
  return { certificate: { id: certificateIdAt(item), ...certificate }, patientKey };
}
