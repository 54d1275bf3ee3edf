import type { Result } from "../../operation/result.ts";
import type { CertificateReference, Issuer, PersonId } from "../model/certificate-document.ts";
import { moment } from "./element-reader.ts";
import { readCertificateReference, readPerson, writeCertificateReference, writePerson } from "./ids-and-codes.ts";
import { interactions } from "./interactions.ts";
import { knownRevocation } from "./known-elements.ts";
import { revocationSequence } from "./message-sequences.ts";
import { readRequest, requestElement } from "./request.ts";
import type { RequestRefusal, RivRequest, ShapeRefusal } from "./request.ts";
import { readStaff, writeStaff } from "./staff.ts";
import { bytesOf, element, optionalElement } from "./write-xml.ts";

/** A revocation as it travels (RevokeCertificate 2). */
export interface Revocation {
  /** Why, in words for the receiver; never with the patient's name. */
  readonly reason?: string;
  /** Local Swedish time without zone, YYYY-MM-DDThh:mm:ss. */
  readonly sentAt: string;
  readonly certificate: CertificateReference;
  readonly patient: PersonId;
  readonly revokedBy: Issuer;
}

const contract = { ...interactions.RevokeCertificate, known: knownRevocation };

/** The element for the Body of a RevokeCertificate request. */
export function writeRevokeCertificate(revocation: Revocation): Uint8Array {
  return bytesOf(
    requestElement(contract, [
      optionalElement("m:meddelande", revocation.reason),
      element("m:skickatTidpunkt", revocation.sentAt),
      writeCertificateReference("m:intygs-id", revocation.certificate),
      writePerson("m:patientPerson-id", revocation.patient),
      writeStaff("m:skickatAv", revocation.revokedBy),
    ]),
  );
}

/** Reads a RevokeCertificate request, envelope and all. */
export function readRevokeCertificate(
  xml: Uint8Array,
): Promise<Result<RivRequest<Revocation>, RequestRefusal | ShapeRefusal>> {
  return readRequest(contract, xml, (request) => {
    const parts = request.children(revocationSequence);
    const reason = parts.optional("meddelande")?.text();
    return {
      ...(reason === undefined ? {} : { reason }),
      sentAt: parts.child("skickatTidpunkt").value(moment),
      certificate: readCertificateReference(parts.child("intygs-id")),
      patient: readPerson(parts.child("patientPerson-id")),
      revokedBy: readStaff(parts.child("skickatAv")),
    };
  });
}
