import { codeSystems, idRoots, namespaces } from "../namespaces.ts";
import { errorIds } from "../soap-contract.ts";
import { element } from "../write-xml.ts";
import type { XmlPiece } from "../write-xml.ts";
import {
  complex,
  enumeration,
  extensionPoint,
  fixed,
  group,
  one,
  pattern,
  reference,
  restricted,
  schema,
} from "./xml-schema.ts";
import type { Occurrence } from "./xml-schema.ts";

/** The code system of who keeps a patient's address up to date (`kallaAdressuppgifter`). */
const addressSources = "4ade8de2-effe-41d0-b177-fedc820e69fa";

/**
 * The schemas of clinicalprocess:healthcond:certificate 3, by the names of the published contract and with what it
 * allows; a test holds the two against each other. Only the form of a signature is left to the W3C's own schema.
 */
export const modelSchemas: readonly XmlPiece[] = [
  schema(namespaces.registry, {}, [one("LogicalAddress", "xs:string")]),
  schema(namespaces.xmlSignature, {}, [
    element(
      "xs:element",
      [
        complex(
          undefined,
          [element("xs:any", [], `processContents="skip" maxOccurs="unbounded"`)],
          [element("xs:attribute", [], `name="Id" type="xs:ID"`)],
        ),
      ],
      `name="Signature"`,
    ),
  ]),
  schema(namespaces.types, { ds: namespaces.xmlSignature }, valueTypes()),
  schema(namespaces.extension, { t: namespaces.types }, [
    one("underskrift", "t:UnderskriftType"),
    one("legitimeratYrke", "t:LegitimeratYrkeType"),
    one("kallaAdressuppgifter", "t:KallaAdressuppgifterType"),
  ]),
  schema(namespaces.core, { t: namespaces.types, x: namespaces.extension }, certificateTypes()),
];

function valueTypes(): XmlPiece[] {
  return [
    restricted("nonEmptyString", "xs:string", [element("xs:minLength", [], `value="1"`)]),
    pattern("TimeStampType", "xs:dateTime", String.raw`\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d`),
    pattern("DateType", "xs:date", String.raw`\d{4}-\d\d-\d\d`),
    complex("IIType", [text("root"), text("extension", "optional")]),
    complex("CVType", [
      text("code"),
      text("codeSystem"),
      text("codeSystemName", "optional"),
      text("codeSystemVersion", "optional"),
      text("displayName", "optional"),
      text("originalText", "optional"),
    ]),
    complex("PQType", [one("value", "xs:double"), text("unit")]),
    complex("PQIntervalType", [
      one("low", "xs:double", "optional"),
      one("high", "xs:double", "optional"),
      text("unit"),
    ]),
    period("DatePeriodType", "tns:DateType"),
    period("TimePeriodType", "tns:TimeStampType"),
    enumeration("PartialDateTypeFormatEnum", ["YYYY-MM-DD", "YYYY-MM", "YYYY"]),
    pattern("PartialDateTypeValue", "xs:string", "[12][0-9]{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?"),
    complex("PartialDateType", [
      one("format", "tns:PartialDateTypeFormatEnum"),
      one("value", "tns:PartialDateTypeValue"),
    ]),
    enumeration("PersonIdRoot", [idRoots.personnummer, idRoots.samordningsnummer]),
    pattern("PersonIdExtension", "xs:string", String.raw`\d{12}`),
    complex("PersonId", [one("root", "tns:PersonIdRoot"), one("extension", "tns:PersonIdExtension")]),
    complex("IntygId", [text("root"), text("extension")]),
    complex("HsaId", [fixed("root", idRoots.hsaId), one("extension", "tns:nonEmptyString")]),
    complex("ArbetsplatsKod", [fixed("root", idRoots.workplaceCode), one("extension", "tns:nonEmptyString")]),
    complex("TypAvIntyg", [text("code"), text("codeSystem"), text("displayName", "optional")]),
    complex("Specialistkompetens", [text("code"), text("displayName", "optional")]),
    coded("Befattning", codeSystems.position),
    coded("LegitimeratYrkeType", codeSystems.licensedProfession),
    coded("Part", codeSystems.part),
    coded("Statuskod", codeSystems.status),
    coded("TypAvRelation", codeSystems.relation),
    coded("Amneskod", codeSystems.subject),
    coded("KallaAdressuppgifterType", addressSources),
    complex("UnderskriftType", [reference("ds:Signature")]),
    one("timePeriod", "tns:TimePeriodType"),
    one("datePeriod", "tns:DatePeriodType"),
    one("pq", "tns:PQType"),
    one("pqInterval", "tns:PQIntervalType"),
    one("ii", "tns:IIType"),
    one("cv", "tns:CVType"),
    one("partialDate", "tns:PartialDateType"),
    one("timestamp", "tns:TimeStampType"),
    one("date", "tns:DateType"),
  ];
}

function certificateTypes(): XmlPiece[] {
  return [
    complex("Intyg", [
      one("intygs-id", "t:IntygId"),
      one("mottagare", "t:Part", "repeated"),
      one("typ", "t:TypAvIntyg"),
      text("version"),
      one("signeringstidpunkt", "t:TimeStampType", "optional"),
      one("skickatTidpunkt", "t:TimeStampType", "optional"),
      one("patient", "tns:Patient"),
      one("skapadAv", "tns:HosPersonal"),
      one("relation", "tns:Relation", "repeated"),
      one("status", "tns:IntygsStatus", "repeated"),
      one("svar", "tns:Svar", "repeated"),
      reference("x:underskrift", "optional"),
    ]),
    complex("HosPersonal", [
      one("personal-id", "t:HsaId"),
      text("fullstandigtNamn"),
      text("forskrivarkod", "optional"),
      one("befattning", "t:Befattning", "repeated"),
      one("enhet", "tns:Enhet"),
      one("specialistkompetens", "t:Specialistkompetens", "repeated"),
      reference("x:legitimeratYrke", "repeated"),
    ]),
    complex("Enhet", [
      one("enhets-id", "t:HsaId"),
      one("arbetsplatskod", "t:ArbetsplatsKod"),
      text("enhetsnamn"),
      ...postalAddress(),
      text("telefonnummer"),
      one("epost", "t:nonEmptyString", "optional"),
      one("vardgivare", "tns:Vardgivare"),
      extensionPoint,
    ]),
    complex("Vardgivare", [one("vardgivare-id", "t:HsaId"), text("vardgivarnamn"), extensionPoint]),
    complex("Patient", [
      one("person-id", "t:PersonId"),
      text("fornamn"),
      text("efternamn"),
      text("mellannamn", "optional"),
      ...postalAddress(),
      reference("x:kallaAdressuppgifter", "optional"),
    ]),
    complex("Relation", [one("typ", "t:TypAvRelation"), one("intygs-id", "t:IntygId"), extensionPoint]),
    complex("IntygsStatus", [
      one("part", "t:Part"),
      one("status", "t:Statuskod"),
      one("tidpunkt", "t:TimeStampType"),
      extensionPoint,
    ]),
    pattern("FrageIdType", "xs:string", "[0-9]+"),
    pattern("DelfrageIdType", "xs:string", String.raw`[0-9]+\.[0-9]+`),
    complex(
      "Svar",
      [
        one("instans", "xs:int", "optional"),
        element("xs:element", [answerPart()], `name="delsvar" maxOccurs="unbounded"`),
        extensionPoint,
      ],
      [requiredId("tns:FrageIdType")],
    ),
    complex("MeddelandeReferens", [text("meddelande-id"), text("referens-id", "optional"), extensionPoint]),
    enumeration("ResultCodeType", ["OK", "INFO", "ERROR"]),
    enumeration("ErrorIdType", errorIds),
    complex("ResultType", [
      one("resultCode", "tns:ResultCodeType"),
      text("resultText", "optional"),
      one("errorId", "tns:ErrorIdType", "optional"),
      extensionPoint,
    ]),
  ];
}

/** A text, or one of the elements of the types, e.g. `cv`. */
function answerPart(): XmlPiece {
  return element(
    "xs:complexType",
    [element("xs:sequence", [extensionPoint]), requiredId("tns:DelfrageIdType")],
    `mixed="true"`,
  );
}

function requiredId(type: string): XmlPiece {
  return element("xs:attribute", [], `name="id" type="${type}" use="required"`);
}

function postalAddress(): XmlPiece[] {
  return [text("postadress"), text("postnummer"), text("postort")];
}

/** A code of one code system. */
function coded(name: string, codeSystem: string): XmlPiece {
  return complex(name, [text("code"), fixed("codeSystem", codeSystem), text("displayName", "optional")]);
}

function period(name: string, type: string): XmlPiece {
  return complex(name, [one("start", type, "optional"), one("end", type, "optional")]);
}

function text(name: string, occurrence?: Occurrence): XmlPiece {
  return one(name, "xs:string", occurrence);
}

/** What the requests hold that are answered here, by contract (`interactions.ts`). */
export const requestParts = {
  RegisterCertificate: [one("svarPa", "c:MeddelandeReferens", "optional"), one("intyg", "c:Intyg"), extensionPoint],
  SendMessageToCare: [
    text("meddelande-id"),
    text("referens-id", "optional"),
    one("skickatTidpunkt", "t:TimeStampType"),
    one("intygs-id", "t:IntygId"),
    one("patientPerson-id", "t:PersonId"),
    text("logiskAdressMottagare"),
    one("amne", "t:Amneskod"),
    text("rubrik", "optional"),
    text("meddelande"),
    text("paminnelseMeddelande-id", "optional"),
    one("svarPa", "c:MeddelandeReferens", "optional"),
    group("skickatAv", [one("part", "t:Part"), text("kontaktInfo", "repeated"), extensionPoint]),
    group(
      "komplettering",
      [one("frage-id", "c:FrageIdType"), one("instans", "xs:int", "optional"), text("text"), extensionPoint],
      "repeated",
    ),
    one("sistaDatumForSvar", "t:DateType", "optional"),
    extensionPoint,
  ],
} as const satisfies Record<string, readonly XmlPiece[]>;
