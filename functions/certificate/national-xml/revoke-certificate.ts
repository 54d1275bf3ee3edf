import type { Result } from "../../operation/result.ts";
import type { Issuer, PersonId } from "../model/certificate-document.ts";
import type { CertificateReference } from "../model/message.ts";
import { interactions } from "./interactions.ts";
import { namespaces } from "./namespaces.ts";
import { child, formed, optionalChild, text } from "./element-reader.ts";
import type { RequestRefusal, RivRequest, ShapeRefusal } from "./request.ts";
import { readRequest } from "./request.ts";
import { readStaff, writeStaff } from "./staff.ts";
import {
  isMoment,
  readCertificateReference,
  readPerson,
  writeCertificateReference,
  writePerson,
} from "./wire-values.ts";
import { bytesOf, element, optionalElement } from "./xml-text.ts";

/** A revocation as it travels (RevokeCertificate 2, domain.md §10). */
export interface Revocation {
  /** Why, in words for the receiver; never with the patient's name. */
  readonly reason?: string;
  /** Local Swedish time without zone, YYYY-MM-DDThh:mm:ss. */
  readonly sentAt: string;
  readonly certificate: CertificateReference;
  readonly patient: PersonId;
  readonly revokedBy: Issuer;
}

const contract = interactions.RevokeCertificate;

/** The element for the Body of a RevokeCertificate request. */
export function writeRevokeCertificate(revocation: Revocation): Uint8Array {
  return bytesOf(
    element(
      "m:RevokeCertificate",
      [
        optionalElement("m:meddelande", revocation.reason),
        element("m:skickatTidpunkt", [revocation.sentAt]),
        writeCertificateReference("m:intygs-id", revocation.certificate),
        writePerson("m:patientPerson-id", revocation.patient),
        writeStaff("m:skickatAv", revocation.revokedBy),
      ],
      `xmlns:m="${contract.namespace}" xmlns:c="${namespaces.core}" xmlns:t="${namespaces.types}"`,
    ),
  );
}

/** Reads a RevokeCertificate request, envelope and all. */
export function readRevokeCertificate(
  xml: Uint8Array,
): Promise<Result<RivRequest<Revocation>, RequestRefusal | ShapeRefusal>> {
  return readRequest(contract, xml, (request) => {
    const reason = optionalChild(request, contract.namespace, "meddelande");
    return {
      ...(reason === undefined ? {} : { reason: text(reason) }),
      sentAt: formed(child(request, contract.namespace, "skickatTidpunkt"), isMoment),
      certificate: readCertificateReference(child(request, contract.namespace, "intygs-id")),
      patient: readPerson(child(request, contract.namespace, "patientPerson-id")),
      revokedBy: readStaff(child(request, contract.namespace, "skickatAv")),
    };
  });
}
