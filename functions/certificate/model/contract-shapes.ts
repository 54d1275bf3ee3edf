import * as z from "zod/mini";
import { comparableHsaId, comparableId, comparablePersonNumber, longestHsaId } from "../../operation/comparable-ids.ts";
import { readCursor } from "../../operation/paging.ts";
import { lengthOf } from "../../operation/white-space.ts";
import { unconfirmedReasons } from "./confirmation.ts";
import { exampleCertificate, exampleIssuer } from "./contract-examples.ts";
import { addressableId } from "./identifiers.ts";
import { personNumberFault } from "./person-fault-words.ts";
import { recipientCode } from "./recipient.ts";
import { personStatuses } from "./registered-person.ts";
import { unconfirmedWords } from "./unconfirmed-words.ts";

/**
 * Shapes that the services' contracts share. Their descriptions and examples become the OpenAPI document; what is
 * `named` is a schema of its own there.
 */

export const bothLanguages = z
  .object({
    sv: z.string().check(z.meta({ description: "In Swedish.", examples: ["Läkarintyg för sjukpenning"] })),
    en: z
      .string()
      .check(z.meta({ description: "In English.", examples: ["Medical certificate for sickness benefit"] })),
  })
  .check(z.meta({ named: "Text", description: "A text for people, in both languages." }));

/**
 * The `sentPattern` of what is compared without the white space around it (white-space.ts): the pattern of what one may
 * send, where that is wider than the form in which it is then looked up, kept and told.
 */
const padded = (form: string) => `^[ \\t\\r\\n]*${form}[ \\t\\r\\n]*$`;

const id = (description: string, example: string) =>
  z.string().check(
    z.overwrite(comparableId),
    z.regex(addressableId),
    z.meta({
      description,
      sentPattern: padded("(?!\\.{1,2}[ \\t\\r\\n]*$)[A-Za-z0-9.:_-]{1,64}"),
      examples: [example],
    }),
  );

export const certificateId = id(
  "Id of the certificate, kept from draft to erasure.",
  "6f1c2a34-5d6e-4f70-8a9b-0c1d2e3f4a5b",
);

export const messageId = id("Id of the message.", "0b8f6a52-77aa-4a59-9f3b-d0e3f9a0c111");

export const unitHsaId = z.string().check(
  z.overwrite(comparableHsaId),
  z.maxLength(longestHsaId),
  z.meta({
    description: "HSA-id of a care unit.",
    sentPattern: padded(`.{0,${String(longestHsaId)}}`),
    examples: ["TSTNMT2321000156-1003"],
  }),
);

export const personNumber = z.string().check(
  ({ value, issues }) => {
    const params = personNumberFault(value);
    if (params !== undefined) issues.push({ code: "custom", input: value, continue: false, params: { ...params } });
  },
  z.overwrite(comparablePersonNumber),
  z.meta({
    description:
      "Personnummer or samordningsnummer, twelve digits, with or without a dash before the last four; white space " +
      "around it says nothing.",
    pattern: "^[0-9]{8}-?[0-9]{4}$",
    sentPattern: padded("[0-9]{8}-?[0-9]{4}"),
    examples: ["19121212-1212"],
  }),
);

export const typeKey = z.string().check(
  z.meta({
    named: "TypeKey",
    description: "Certificate type, whatever its version: what statistics count by.",
    examples: ["FK7804"],
  }),
);

export const form = z.string().check(
  z.meta({
    named: "Form",
    description:
      "The form it is written on: a certificate type and a version of it, as in the list of types. It decides which " +
      "questions `answers` holds.",
    examples: ["FK7804-2.0"],
  }),
);

export const textVersion = z.string().check(
  z.meta({
    description: "The version that the certificate itself carries; it may be an earlier one with the same questions.",
    examples: ["2.0"],
  }),
);

export const revision = z.int().check(
  z.positive(),
  z.meta({
    description:
      "Grows by one at each save. It is also the ETag, which you send back in If-Match to say what you have seen.",
    examples: [3],
  }),
);

/** Revisions are counted from 1, so 0 is one that nobody has seen. */
export const seenRevision = z.int().check(
  z.nonnegative(),
  z.meta({
    description:
      "The revision you have seen, by the ETag of the answer that told it. Where another stands, nothing is done: 412, " +
      "with the ETag of the one that stands.",
    examples: [3],
  }),
);

/** The same, where what is saved may be new: `none` is what `If-None-Match: *` says. */
export const seenRevisionOrNone = z.union([seenRevision, z.literal("none")]);

/** A text of so many characters at most, counted as the national rules count them: an emoji is one. */
export function textOfAtMost(characters: number) {
  return z.string().check(
    z.refine((text) => lengthOf(text) <= characters, { params: { code: "too-long-or-large" } }),
    z.meta({ maxLength: characters }),
  );
}

const sentDay = z.string().check(z.maxLength(32));
/** A diagnosis or a period: which of them a part takes is the form's to say, so a fault here is told of its field. */
const sentFields = z.strictObject({
  code: z.exactOptional(z.string().check(z.maxLength(16))),
  system: z.exactOptional(z.enum(["ICD-10-SE", "KSH97-P"])),
  start: z.exactOptional(sentDay),
  end: z.exactOptional(sentDay),
});
const sentValue = z.union([textOfAtMost(20_000), z.number(), z.boolean(), sentFields]);
const name = z.string().check(z.maxLength(64));
const sentRow = z.record(name, sentValue);
const sentAnswer = z.union([z.array(sentRow).check(z.maxLength(50)), sentRow]);

/**
 * Answers as a draft takes them. What the form asks is judged when they are read (types/json/answers-from-json.ts), and
 * how large they are as a whole by the model. The document has a schema of them for each form.
 */
export const answers = z.record(name, sentAnswer).check(z.meta({ named: "DraftAnswers" }));

/** Answers that are changed: each whole, or null where it is taken away (RFC 7396). */
export const changedAnswers = z.record(name, z.nullable(sentAnswer)).check(z.meta({ named: "ChangedAnswers" }));

const toldValue = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.strictObject({ code: z.string(), system: z.enum(["ICD-10-SE", "KSH97-P"]) }),
  z.strictObject({ start: z.exactOptional(z.string()), end: z.exactOptional(z.string()) }),
]);
const toldRow = z.record(z.string(), toldValue);

/**
 * Answers as they are told. Without limits: what a certificate that came from elsewhere says, or a draft that was saved
 * when the limits were others, is told whole.
 */
const toldAnswers = z.record(z.string(), z.union([z.array(toldRow), toldRow]));
export const draftAnswers = toldAnswers.check(z.meta({ named: "DraftAnswers" }));
export const signedAnswers = toldAnswers.check(z.meta({ named: "Answers" }));

const finding = z
  .object({
    pointer: z
      .string()
      .check(z.meta({ description: "Where, as a JSON Pointer.", examples: ["/answers/sickLeave/0/period/end"] })),
    code: z
      .string()
      .check(z.meta({ named: "FindingCode", description: "What is wrong there.", examples: ["required"] })),
    rule: z.exactOptional(
      z.string().check(z.meta({ description: "The rule that says so.", examples: ["FK7804.32.overlap"] })),
    ),
    text: z.exactOptional(bothLanguages),
  })
  .check(z.meta({ named: "Finding", description: "One thing that is wrong or worth a look, and where." }));

export const findings = {
  errors: z.array(finding).check(z.meta({ description: "What stands in the way of signing." })),
  notices: z.array(finding).check(z.meta({ description: "What is worth a look and stands in no way." })),
};

/** A point of time as it is told, as `2026-11-22T09:30:00.000Z`; what is sent is judged (types/sent-times.ts). */
export const utcTime = (description: string) =>
  z.string().check(z.meta({ description: `${description} UTC.`, format: "date-time" }));

/** A day as it is told. */
export const day = (description: string) =>
  z.string().check(z.meta({ description: `${description} YYYY-MM-DD.`, format: "date" }));

/** Marks, letters and digits that a mailbox's name has without quotes (RFC 5322, atom). */
const atom = "[A-Za-z0-9!#$%&'*+/=?^_{|}~-]+";
const domainLabel = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
const emailForm = new RegExp(`^${atom}(?:\\.${atom})*@(?:${domainLabel}\\.)+[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]$`);

/** A mailbox's name has so many characters at most (RFC 5321, 4.5.3.1.1). */
const longestMailbox = 64;

/** An e-mail address that every mail server takes: of ASCII alone, so a domain with others is in its `xn--` form. */
export const emailAddress = (description: string, example: string) =>
  z.string().check(
    z.maxLength(254),
    z.regex(emailForm),
    z.refine((address) => address.indexOf("@") <= longestMailbox, { params: { code: "too-long-or-large" } }),
    z.meta({ description, format: "email", examples: [example] }),
  );

export const hsaId = (description: string, example: string) =>
  z.string().check(z.meta({ description, examples: [example] }));

/** One that somebody enters; those of the national directory have 31 capitals, digits and hyphens at most. */
export const enteredHsaId = (description: string, example: string) =>
  z
    .string()
    .check(
      z.overwrite(comparableHsaId),
      z.regex(/^[A-Z0-9-]{1,31}$/),
      z.meta({ description, sentPattern: padded("[A-Za-z0-9-]{1,31}"), examples: [example] }),
    );

export const consent = z.enum(["in-person", "by-phone", "in-writing"]).check(
  z.meta({
    description: "How the patient's consent was given; recorded with who sent and when.",
    examples: ["in-person"],
  }),
);

const count = (most: number) => z.number().check(z.int(), z.minimum(1), z.maximum(most));

/** A text of decimal digits as the number that it is; anything else as it is, and so of another type. */
const asNumber = z.transform((sent: unknown) =>
  typeof sent === "string" && /^-?\d{1,15}$/.test(sent) ? Number(sent) : sent,
);

/** From one to so many, in a query or a path, where what a number is is a text: in decimal digits alone. */
export const countInQuery = (most: number) => z.pipe(asNumber, count(most));

const limitIs = z.meta({ description: "How many at most." });

const after = z.exactOptional(
  z.string().check(
    z.maxLength(1000),
    z.refine((text) => readCursor(text) !== undefined, { abort: true, params: { code: "not-a-cursor" } }),
    z.meta({ description: "The `next` of the page before. It is a place in the list, whatever else is asked for." }),
  ),
);

/** Which page of a list, in a query. */
export const page = { limit: z._default(countInQuery(100), 50).check(limitIs), after };

/** The same in a body. */
export const pageInBody = { limit: z._default(count(100), 50).check(limitIs), after };

export const nextPage = z.exactOptional(
  z.string().check(
    z.meta({
      description:
        "Send it as `after` for the next page; absent on the last. A page may hold less than `limit`, even nothing, " +
        "and yet have a next.",
    }),
  ),
);

export const state = z
  .enum(["signed", "revoked"])
  .check(z.meta({ description: "`revoked` (makulerat): still readable, and not to be relied on." }));

/** What stopped something on its way (sending-state.ts). */
export const stoppedBecause = z.enum(["content-refused", "not-taken", "not-brought"]).check(
  z.meta({
    description: "Why it stopped.",
    "x-enum-descriptions": [
      "The recipient says that what it says is wrong: it has to be written anew",
      "The recipient does not take it for another reason",
      "It could not be brought there, whatever it says",
    ],
  }),
);

const recipientWords = z.exactOptional(
  z.string().check(
    z.meta({
      description:
        "What the recipient said when it refused, in its own words and language, cut after 1000 characters. Only for " +
        "who may read the certificate.",
      examples: ["Svarsperioden i fråga 32 överlappar en tidigare."],
    }),
  ),
);

/** How far something on its way to a recipient has come (sending-state.ts). */
const arrivalFields = {
  state: z.enum(["on-its-way", "arrived", "stopped"]).check(
    z.meta({
      description:
        "`on-its-way`: will be tried until it arrives; `arrived`: the recipient has taken it; `stopped`: the " +
        "recipient did not take it, and the operators have been told.",
    }),
  ),
  arrivedAt: z.exactOptional(utcTime("When the recipient took it.")),
  stoppedAt: z.exactOptional(utcTime("When it stopped.")),
  stoppedBecause: z.exactOptional(stoppedBecause),
};

export const arrival = z
  .object(arrivalFields)
  .check(z.meta({ named: "Arrival", description: "How far something on its way to a recipient has come." }));

/** The same, with what the recipient said: for who may read the certificate. */
export const openedArrival = z
  .object({ ...arrivalFields, recipientWords })
  .check(z.meta({ named: "OpenedArrival", description: "How far it has come, and what the recipient said of it." }));

/** How far a certificate has come to a recipient. */
const sendingStateFields = {
  recipient: recipientCode,
  sentAt: utcTime("When it was sent."),
  ...arrivalFields,
};

/** The same, with what the recipient said: for who may read the certificate. */
export const openedSendingFields = { ...sendingStateFields, recipientWords };

export const sendingState = z
  .object(sendingStateFields)
  .check(z.meta({ named: "SendingProgress", description: "How far a certificate has come to a recipient." }));

/** Whether a recipient has been told that a certificate is void. */
export const revocationTold = z
  .array(
    z
      .object({ recipient: recipientCode, ...arrivalFields })
      .check(z.meta({ named: "ToldState", description: "Whether a recipient has been told that it is void." })),
  )
  .check(
    z.meta({ description: "Each that has it, and whether it has been told that it is void; empty where it is not." }),
  );

/** The same, with what the recipients said: for who may read the certificate. */
export const openedRevocationTold = z
  .array(
    z
      .object({ recipient: recipientCode, ...arrivalFields, recipientWords })
      .check(z.meta({ named: "OpenedToldState", description: "Whether a recipient has been told that it is void." })),
  )
  .check(
    z.meta({ description: "Each that has it, and whether it has been told that it is void; empty where it is not." }),
  );

/** What is not confirmed of a certificate from a journal system. */
const unconfirmed = z.array(z.enum(unconfirmedReasons)).check(
  z.meta({
    description:
      "What nobody here can vouch for of a certificate that a journal system registered; absent where all is confirmed. " +
      "Tell whoever reads it.",
    "x-enum-descriptions": unconfirmedReasons.map((reason) => unconfirmedWords[reason].en),
    examples: [["unsigned"]],
  }),
);

/** The signature that a registered certificate came with, as it was judged when it came. */
export const keptSignature = z
  .object({
    form: z
      .enum(["XAdES", "XMLDSig"])
      .check(z.meta({ description: "Plain XML Signature, or with the properties of XAdES." })),
    chain: z.enum(["trusted", "unknown"]).check(
      z.meta({
        description: "Whether the certificate behind it leads to an issuer who is trusted here.",
        "x-enum-descriptions": ["It does", "It does not, or that was not judged"],
      }),
    ),
    signer: z.exactOptional(
      z.string().check(
        z.meta({
          description: "The subject of that certificate; absent where the signature was not judged.",
          examples: ["serialNumber=TSTNMT2321000156-1079, CN=Elin Sandberg"],
        }),
      ),
    ),
    signedAt: z.exactOptional(utcTime("When it was made, as it says.")),
  })
  .check(
    z.meta({
      named: "KeptSignature",
      description: "The signature that a certificate from a journal system came with, as it was judged then.",
    }),
  );

/** A certificate's life as every reader sees it. */
export const certificateLife = {
  certificateId,
  form,
  textVersion,
  state,
  signedAt: utcTime("When it was signed; of one from a journal system what it says, and no later than it came."),
  unit: hsaId("HSA-id of the issuing unit.", exampleCertificate.unit),
  sentTo: z
    .array(sendingState)
    .check(z.meta({ description: "Where it was sent, and whether it has arrived; empty where it was not." })),
  revokedAt: z.exactOptional(utcTime("When it was revoked; absent where it was not.")),
  replacedBy: z.exactOptional(
    z.string().check(z.meta({ description: "Id of the certificate that has replaced this one, while that is valid." })),
  ),
  isReplacementConfirmed: z.exactOptional(
    z
      .literal(false)
      .check(
        z.meta({ description: "False where something of the one that has replaced it is not confirmed; else absent." }),
      ),
  ),
  isComplemented: z.exactOptional(
    z.literal(true).check(z.meta({ description: "A newer certificate answers what was asked to be completed." })),
  ),
  unconfirmed: z.exactOptional(unconfirmed),
};

const certificateState = z
  .object(certificateLife)
  .check(z.meta({ named: "CertificateState", description: "A certificate's form and life, without its text." }));

/** A page of certificates, as every list of them has it. */
export const certificatePage = z.object({
  certificates: z.array(certificateState).check(z.meta({ description: "The certificates of this page." })),
  next: nextPage,
});

export const careProvider = z
  .object({
    hsaId: hsaId("HSA-id of the care provider (vårdgivare).", exampleIssuer.unit.careProvider.hsaId),
    name: z.string().check(z.meta({ description: "Its name.", examples: [exampleIssuer.unit.careProvider.name] })),
  })
  .check(z.meta({ named: "CareProvider", description: "The care provider that a unit belongs to." }));

const named = (description: string, example: string) => z.string().check(z.meta({ description, examples: [example] }));

/** Where a certificate is issued, as it says. */
export const issuingUnit = z
  .object({
    hsaId: hsaId("HSA-id of the care unit.", exampleIssuer.unit.hsaId),
    name: named("Name of the care unit.", exampleIssuer.unit.name),
    address: named("Street and number, or box.", exampleIssuer.unit.address),
    postalCode: named("Five digits, with or without a space.", exampleIssuer.unit.postalCode),
    city: named("Postal town.", exampleIssuer.unit.city),
    phone: named("Telephone.", exampleIssuer.unit.phone),
    careProvider,
  })
  .check(z.meta({ named: "IssuingUnit", description: "The care unit (vårdenhet) as the certificate tells it." }));

export const issuer = z
  .object({
    hsaId: hsaId("HSA-id of the person.", exampleIssuer.hsaId),
    name: named("Name of the person.", exampleIssuer.name),
    unit: issuingUnit,
  })
  .check(z.meta({ named: "Issuer", description: "Who issued the certificate, and where." }));

/** Who has done something to a certificate after it was signed. */
export const doneBy = z
  .object({
    kind: z.enum(["staff", "patient"]).check(z.meta({ description: "Care staff, or the patient." })),
    hsaId: z.exactOptional(hsaId("HSA-id of the member of staff.", exampleIssuer.hsaId)),
    name: z.exactOptional(
      z.string().check(z.meta({ description: "Name, where the directory knows it.", examples: [exampleIssuer.name] })),
    ),
  })
  .check(z.meta({ named: "DoneBy", description: "Who has done something to a certificate." }));

/** The patient of an answer. */
export const patientNumber = z.string().check(
  z.meta({
    description: "Personnummer or samordningsnummer of the patient, digits only.",
    examples: ["191212121212"],
  }),
);

/** Who a patient is, as the person register says now. It is looked up for whoever sees it, and stored nowhere. */
export const registeredPerson = z
  .object({
    name: z.exactOptional(
      z.string().check(
        z.meta({
          description: "Given names and surname; absent of who is protected, and where the register has none.",
          examples: ["Tolvan Tolvansson"],
        }),
      ),
    ),
    statuses: z.array(z.enum(personStatuses)).check(
      z.meta({
        description:
          "What is to be known of the patient before anything is done; empty of most. `unreachable` says that the " +
          "register did not answer.",
        examples: [["deceased"]],
      }),
    ),
    newNumber: z.exactOptional(
      patientNumber.check(
        z.meta({
          description: "What the patient goes by now, where the number was given up; absent of who is protected.",
        }),
      ),
    ),
  })
  .check(z.meta({ named: "RegisteredPerson", description: "Who a patient is, as the person register says now." }));

/** So many of each are counted at most. */
export const countedUpTo = (what: string) =>
  z
    .int()
    .check(
      z.minimum(0),
      z.maximum(100),
      z.meta({ description: `How many ${what}; 100 stands for a hundred or more.`, examples: [3] }),
    );

/** What waits at a unit of what recipients have asked and answered, and how near the last days are. */
export const questionCount = {
  questions: countedUpTo("questions nobody has answered"),
  passed: countedUpTo("of those counted have passed their last day to answer"),
  near: countedUpTo("of those counted have their last day today or within three days"),
};
