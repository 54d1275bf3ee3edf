import type { AnsweredRequest } from "./contract-names.ts";
import { isPersonIdRoot, ns } from "./contract-names.ts";
import type { Inbox, ReceivedCertificate } from "./inbox.ts";
import type { Node, SoapRequest } from "./read-soap.ts";
import { receivedAnswers } from "./received-answer.ts";
import { childrenOf, find, textAt, trimmed } from "./read-soap.ts";
import type { RecipientProfile } from "./recipient-profile.ts";
import type { Verdict } from "./write-soap.ts";
import { refuse } from "./write-soap.ts";

const moment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/u;
const hsaRoot = "1.2.752.129.2.1.4.1";
const workplaceRoot = "1.2.752.29.4.71";
const subjectSystem = "ffa59d8f-8d7e-46ae-ac9e-31804e8e8499";
const askableSubjects = ["AVSTMN", "KONTKT", "OVRIGT"];

/** The recipient that answers, and when. */
export interface Desk {
  readonly profile: RecipientProfile;
  readonly inbox: Inbox;
  /** Local Swedish time. */
  readonly now: string;
}

/** Judges a request as the recipient does and keeps what it takes. */
export function judgeRequest(
  request: AnsweredRequest,
  { body, unconfirmed }: Pick<SoapRequest, "body" | "unconfirmed">,
  desk: Desk,
): Verdict {
  switch (request) {
    case "RegisterCertificate":
      return registered(body, unconfirmed, desk);
    case "RevokeCertificate":
      return revoked(body, desk);
    case "SendMessageToRecipient":
      return messageTaken(body, desk);
  }
}

function registered(body: Node, unconfirmed: readonly string[], { profile, inbox, now }: Desk): Verdict {
  const intyg = find(body, ns.register, "intyg");
  const type = textAt(find(intyg, ns.core, "typ"), ns.types, "code");
  const signature = find(find(intyg, ns.core32, "underskrift"), ns.signature, "Signature");
  const signedAt = find(intyg, ns.core, "signeringstidpunkt")?.text;
  const svar = childrenOf(intyg, ns.core, "svar");

  const wrong = firstWrong([
    [intyg === undefined, "intyg is missing"],
    [!isId(find(intyg, ns.core, "intygs-id")), "intygs-id lacks root or extension"],
    [profile.certificateTypes[type] === undefined, "typ is not a certificate this recipient takes"],
    [
      textAt(find(intyg, ns.core, "typ"), ns.types, "codeSystem") !== profile.certificateTypes[type],
      "typ has the wrong code system",
    ],
    [textAt(intyg, ns.core, "version") === "", "version is missing"],
    // The contract leaves it optional.
    [signedAt !== undefined && !moment.test(trimmed(signedAt)), "signeringstidpunkt has the wrong form"],
    [!isPerson(find(intyg, ns.core, "patient", "person-id")), "patient/person-id is missing or has the wrong form"],
    ...["fornamn", "efternamn", "postadress", "postnummer", "postort"].map((name): Check => [
      find(intyg, ns.core, "patient", name) === undefined,
      `patient/${name} is missing`,
    ]),
    ...staffChecks(find(intyg, ns.core, "skapadAv"), "skapadAv"),
    [svar.length === 0, "svar is missing"],
    [svar.some(({ attributes }) => !/^\d+$/u.test(attributes["id"] ?? "")), "svar has no id"],
    [svar.some((one) => childrenOf(one, ns.core, "delsvar").length === 0), "svar has no delsvar"],
    ...(signature === undefined
      ? [[!profile.acceptsUnsigned, "underskrift/Signature is missing"] satisfies Check]
      : signatureChecks(signature)),
  ]);
  if (wrong !== undefined) return refuse("VALIDATION_ERROR", wrong);

  const answerTo = textAt(find(body, ns.register, "svarPa"), ns.core, "meddelande-id");
  if (answerTo !== "" && inbox.sentMessage(answerTo) === undefined)
    return refuse("VALIDATION_ERROR", "svarPa names a message that is not known here");
  return inbox.register({
    ...certificateOf(intyg),
    isSigned: signature !== undefined,
    unconfirmed,
    ...(signedAt === undefined ? {} : { signedAt }),
    ...(answerTo === "" ? {} : { answerTo }),
    receivedAt: now,
  });
}

function certificateOf(intyg: Node | undefined): Omit<ReceivedCertificate, "receivedAt" | "isSigned" | "unconfirmed"> {
  const patient = find(intyg, ns.core, "patient");
  const issuer = find(intyg, ns.core, "skapadAv");
  const unit = find(issuer, ns.core, "enhet");
  const typeName = textAt(find(intyg, ns.core, "typ"), ns.types, "displayName");
  return {
    id: textAt(find(intyg, ns.core, "intygs-id"), ns.types, "extension"),
    idRoot: textAt(find(intyg, ns.core, "intygs-id"), ns.types, "root"),
    type: textAt(find(intyg, ns.core, "typ"), ns.types, "code"),
    ...(typeName === "" ? {} : { typeName }),
    version: textAt(intyg, ns.core, "version"),
    issuedBy: textAt(issuer, ns.core, "fullstandigtNamn"),
    patient: personOf(find(patient, ns.core, "person-id")),
    unit: {
      hsaId: textAt(find(unit, ns.core, "enhets-id"), ns.types, "extension"),
      name: textAt(unit, ns.core, "enhetsnamn"),
    },
    answers: receivedAnswers(intyg),
    relations: childrenOf(intyg, ns.core, "relation").map((relation) => ({
      kind: textAt(find(relation, ns.core, "typ"), ns.types, "code"),
      certificateId: textAt(find(relation, ns.core, "intygs-id"), ns.types, "extension"),
    })),
    namesPatient: ["fornamn", "efternamn", "mellannamn", "postadress", "postnummer", "postort"].some(
      (name) => textAt(patient, ns.core, name) !== "",
    ),
    timesReceived: 1,
  };
}

function revoked(body: Node, { inbox }: Desk): Verdict {
  const wrong = firstWrong([
    ...commonChecks(body, ns.revoke),
    ...staffChecks(find(body, ns.revoke, "skickatAv"), "skickatAv"),
  ]);
  if (wrong !== undefined) return refuse("VALIDATION_ERROR", wrong);

  const reason = textAt(body, ns.revoke, "meddelande");
  return inbox.revoke({
    certificateId: textAt(find(body, ns.revoke, "intygs-id"), ns.types, "extension"),
    patientNumber: personOf(find(body, ns.revoke, "patientPerson-id")).number,
    at: textAt(body, ns.revoke, "skickatTidpunkt"),
    ...(reason === "" ? {} : { reason }),
  });
}

function messageTaken(body: Node, { profile, inbox, now }: Desk): Verdict {
  if (!profile.hasMessages) return refuse("APPLICATION_ERROR", "This recipient takes no messages");

  const own = ns.toRecipient;
  const subject = textAt(find(body, own, "amne"), ns.types, "code");
  const answerTo = textAt(find(body, own, "svarPa"), ns.core, "meddelande-id");
  const wrong = firstWrong([
    ...commonChecks(body, own),
    [textAt(body, own, "meddelande-id") === "", "meddelande-id is missing"],
    [
      textAt(body, own, "logiskAdressMottagare") !== profile.logicalAddress,
      "logiskAdressMottagare is not this recipient",
    ],
    [!isFixed(find(body, own, "amne"), "codeSystem", subjectSystem), "amne has the wrong code system"],
    [answerTo === "" && !askableSubjects.includes(subject), "amne is none care may ask about"],
    [textAt(body, own, "meddelande") === "", "meddelande is missing or empty"],
    ...staffChecks(find(body, own, "skickatAv"), "skickatAv"),
  ]);
  if (wrong !== undefined) return refuse("VALIDATION_ERROR", wrong);

  const heading = textAt(body, own, "rubrik");
  return inbox.takeMessage(
    {
      id: textAt(body, own, "meddelande-id"),
      certificateId: textAt(find(body, own, "intygs-id"), ns.types, "extension"),
      subject,
      ...(heading === "" ? {} : { heading }),
      text: find(body, own, "meddelande")?.text ?? "",
      ...(answerTo === "" ? {} : { answerTo }),
      sender: {
        name: textAt(find(body, own, "skickatAv"), ns.core, "fullstandigtNamn"),
        unit: textAt(find(body, own, "skickatAv"), ns.core, "enhet", "enhetsnamn"),
      },
      receivedAt: now,
      timesReceived: 1,
    },
    personOf(find(body, own, "patientPerson-id")).number,
  );
}

type Check = readonly [isWrong: boolean, fault: string];

function firstWrong(checks: readonly Check[]): string | undefined {
  return checks.find(([isWrong]) => isWrong)?.[1];
}

function commonChecks(body: Node, own: string): readonly Check[] {
  return [
    [!moment.test(textAt(body, own, "skickatTidpunkt")), "skickatTidpunkt is missing or has the wrong form"],
    [!isId(find(body, own, "intygs-id")), "intygs-id lacks root or extension"],
    [!isPerson(find(body, own, "patientPerson-id")), "patientPerson-id is missing or has the wrong form"],
  ];
}

function staffChecks(staff: Node | undefined, where: string): readonly Check[] {
  const unit = find(staff, ns.core, "enhet");
  const texts = ["enhetsnamn", "postadress", "postnummer", "postort", "telefonnummer"];
  return [
    [!isIn(hsaRoot, find(staff, ns.core, "personal-id")), `${where}/personal-id is missing or has the wrong root`],
    [find(staff, ns.core, "fullstandigtNamn") === undefined, `${where}/fullstandigtNamn is missing`],
    [!isIn(hsaRoot, find(unit, ns.core, "enhets-id")), `${where}/enhet/enhets-id is missing or has the wrong root`],
    [!isIn(workplaceRoot, find(unit, ns.core, "arbetsplatskod")), `${where}/enhet/arbetsplatskod is missing`],
    ...texts.map((name): Check => [find(unit, ns.core, name) === undefined, `${where}/enhet/${name} is missing`]),
    [
      !isIn(hsaRoot, find(unit, ns.core, "vardgivare", "vardgivare-id")),
      `${where}/enhet/vardgivare is missing or has the wrong root`,
    ],
  ];
}

/** The signature is there and covers something. Whether it holds is for a validation service to say. */
function signatureChecks(signature: Node): readonly Check[] {
  return [
    [textAt(signature, ns.signature, "SignatureValue") === "", "Signature has no SignatureValue"],
    [find(signature, ns.signature, "SignedInfo", "Reference", "DigestValue") === undefined, "Signature covers nothing"],
  ];
}

function isId(id: Node | undefined): boolean {
  return textAt(id, ns.types, "root") !== "" && textAt(id, ns.types, "extension") !== "";
}

/** Whether an id counts in a system that the contract fixes, and is one. */
function isIn(root: string, id: Node | undefined): boolean {
  return isFixed(id, "root", root) && textAt(id, ns.types, "extension") !== "";
}

/**
 * Whether a child has the value that the contract's schema fixes for it. One that is there and empty has it
 * (https://www.w3.org/TR/xmlschema-1/#cvc-elt).
 */
function isFixed(parent: Node | undefined, name: string, value: string): boolean {
  const child = find(parent, ns.types, name);
  return child !== undefined && ["", value].includes(trimmed(child.text));
}

function isPerson(id: Node | undefined): boolean {
  const { root, number } = personOf(id);
  return isPersonIdRoot(root) && /^\d{12}$/u.test(number);
}

function personOf(id: Node | undefined): { readonly root: string; readonly number: string } {
  return { root: textAt(id, ns.types, "root"), number: textAt(id, ns.types, "extension") };
}
