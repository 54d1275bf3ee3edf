import type { Access } from "../../operation/access-log.ts";
import { swedishDay } from "../../operation/clock.ts";
import type { Attributes, IndexQuery, Item, Tables, Write } from "../../operation/tables.ts";
import { bytes, count, optionalText, text } from "../../operation/tables.ts";
import type { CertificateDocument } from "../model/certificate-document.ts";
import type { Certificate, Change } from "../model/certificate.ts";
import type { CertificateEvent } from "../model/certificate-event.ts";
import { certificateSubject, eventWrites } from "./event-items.ts";
import type { KeyRing } from "./key-ring.ts";
import { keyOf } from "./key-ring.ts";
import { accessTo } from "./patient-access.ts";
import type { DataKey } from "./encryption.ts";
import { encrypt, decrypt } from "./encryption.ts";
import { readDocument, readSendings } from "./stored-shapes.ts";

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
    const [head] = await this.#tables.get([{ table: "certificates", pk: certificateSubject(id), sk: "HEAD" }]);
    return head === undefined ? undefined : toStored(head);
  }

  /** AP3. */
  async open(id: string): Promise<OpenedCertificate | undefined> {
    const pk = certificateSubject(id);
    const [head, content, key] = await this.#tables.get([
      { table: "certificates", pk, sk: "HEAD" },
      { table: "certificates", pk, sk: "CONTENT" },
      { table: "keys", ...keyOf(id) },
    ]);
    if (head === undefined || content === undefined || key === undefined) return undefined;
    const dataKey = await this.#keys.open(id, key);
    return {
      ...toStored(head),
      key: dataKey,
      document: readDocument(decrypt(dataKey, bytes(content, "document"), `${pk}/document`)),
      signedXml: decrypt(dataKey, bytes(content, "signed"), `${pk}/signed`),
    };
  }

  /** AP5. */
  listOfUnit(unit: string, page: { readonly limit: number; readonly after?: string }): Promise<CertificatePage> {
    return this.#list({ index: "byUnit", partition: ["unitKey", unitKey(unit)], sort: "updatedAt", ...page });
  }

  /** AP6. */
  async listOfPatient(
    personNumber: string,
    page: { readonly limit: number; readonly after?: string },
  ): Promise<CertificatePage> {
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
    const pk = certificateSubject(certificate.id);
    const issued =
      draft === undefined
        ? await this.#keys.issue(certificate.id, certificate.careProvider, swedishDay(certificate.signedAt))
        : undefined;
    const key = draft?.key ?? issued?.key;
    if (key === undefined) throw new TypeError("A certificate has a key of its own");
    const patientKey = draft?.patientKey ?? (await this.#keys.keyedHash(text.document.patient.number));
    const stored = { certificate, patientKey };
    const content = {
      document: encrypt(key, JSON.stringify(text.document), `${pk}/document`),
      signed: encrypt(key, text.signedXml, `${pk}/signed`),
    };
    const once = { when: "absent", otherwise: "certificate-changed" } as const;
    const signed: CertificateEvent = {
      kind: "certificate.signed",
      sequence: certificate.sequence,
      at: certificate.signedAt,
    };
    return {
      stored,
      writes: [
        { table: "certificates", pk, sk: "HEAD", put: headAttributes(stored), ...once },
        { table: "certificates", pk, sk: "CONTENT", put: content, ...once },
        ...(issued === undefined ? [] : [{ ...issued.write, ...once }]),
        ...eventWrites(pk, await this.group(certificate.id), signed),
      ],
    };
  }

  /**
   * The writes of a change: the head as it became, only from the sequence it was decided on; its events and their
   * deliveries.
   */
  async changing(stored: StoredCertificate, change: Change): Promise<readonly Write<"certificate-changed">[]> {
    const pk = certificateSubject(change.after.id);
    const group = await this.group(change.after.id);
    return [
      {
        table: "certificates",
        pk,
        sk: "HEAD",
        put: headAttributes({ ...stored, certificate: change.after }),
        when: { sequence: change.before.sequence, state: change.before.state },
        otherwise: "certificate-changed",
      },
      ...change.events.flatMap((event) => eventWrites(pk, group, event)),
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
    return [await accessTo(this.#keys, nobodys, personNumber, "read", at)];
  }

  access(stored: StoredCertificate, personNumber: string, activity: Access["activity"], at: string): Promise<Access> {
    const { certificate, patientKey } = stored;
    return accessTo(this.#keys, { ...certificate, patientKey }, personNumber, activity, at);
  }

  async #list(query: Omit<IndexQuery, "table" | "newestFirst">): Promise<CertificatePage> {
    const page = await this.#tables.query({ table: "certificates", newestFirst: true, ...query });
    const certificates = page.items.filter(({ sk }) => sk === "HEAD").map(toStored);
    return page.next === undefined ? { certificates } : { certificates, next: page.next };
  }
}

function unitKey(unit: string): string {
  return `CERTIFICATE#${unit}`;
}

function headAttributes({ certificate, patientKey }: StoredCertificate): Attributes {
  const { id: _id, sendings, revocation, revokedAt, replacedBy, ...rest } = certificate;
  return {
    ...rest,
    patientKey,
    unitKey: unitKey(certificate.unit),
    updatedAt: revokedAt ?? sendings.at(-1)?.at ?? certificate.signedAt,
    ...(sendings.length === 0 ? {} : { sendings: JSON.stringify(sendings) }),
    ...(revokedAt === undefined ? {} : { revokedAt }),
    ...(revocation === undefined ? {} : { revocationReason: revocation.reason, revokedBy: revocation.by }),
    ...(replacedBy === undefined ? {} : { replacedBy }),
  };
}

function toStored(item: Item): StoredCertificate {
  const revokedAt = optionalText(item, "revokedAt");
  const revokedBy = optionalText(item, "revokedBy");
  const replacedBy = optionalText(item, "replacedBy");
  const certificate: Certificate = {
    id: item.pk.slice("C#".length),
    type: text(item, "type"),
    version: text(item, "version"),
    state: text(item, "state") === "revoked" ? "revoked" : "signed",
    sequence: count(item, "sequence"),
    unit: text(item, "unit"),
    careProvider: text(item, "careProvider"),
    signedAt: text(item, "signedAt"),
    signedBy: text(item, "signedBy"),
    origin: text(item, "origin") === "registered" ? "registered" : "webcert",
    namesPatient: item["namesPatient"] === true,
    sendings: readSendings(optionalText(item, "sendings")),
    ...(revokedAt === undefined ? {} : { revokedAt }),
    ...(revokedBy === undefined
      ? {}
      : {
          revocation: {
            reason: text(item, "revocationReason") === "wrong-patient" ? "wrong-patient" : "other-serious-error",
            by: revokedBy,
          },
        }),
    ...(replacedBy === undefined ? {} : { replacedBy }),
  };
  return { certificate, patientKey: text(item, "patientKey") };
}
