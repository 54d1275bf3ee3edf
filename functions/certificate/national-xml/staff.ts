import type { CodedText, Issuer, IssuingUnit } from "../model/certificate-document.ts";
import { unpadded } from "../../operation/white-space.ts";
import type { ElementReader } from "./element-reader.ts";
import { readCodedText, readId, writeCode, writeId } from "./ids-and-codes.ts";
import { codeSystems, idRoots, namespaces } from "./namespaces.ts";
import { openSequence, sequence } from "./sequence.ts";
import { element, optionalElement } from "./write-xml.ts";
import type { XmlPiece } from "./write-xml.ts";
import type { XmlTree } from "./xml-tree.ts";

/** A member of staff with the unit (`HosPersonal`), as in a certificate and in every message. */
export function writeStaff(name: string, staff: Issuer): XmlPiece {
  return element(name, [
    writeId("personal-id", idRoots.hsaId, staff.hsaId),
    element("fullstandigtNamn", staff.name),
    optionalElement("forskrivarkod", staff.prescriberCode),
    ...staff.positions.map(({ code, text }) => writeCode("befattning", code, codeSystems.position, text)),
    writeUnit(staff.unit),
    ...staff.specialities.map(({ code, text }) =>
      element("specialistkompetens", [element("t:code", code), optionalElement("t:displayName", text)]),
    ),
  ]);
}

function writeUnit(unit: IssuingUnit): XmlPiece {
  return element("enhet", [
    writeId("enhets-id", idRoots.hsaId, unit.hsaId),
    writeId("arbetsplatskod", idRoots.workplaceCode, unit.workplaceCode),
    element("enhetsnamn", unit.name),
    element("postadress", unit.address),
    element("postnummer", unit.postalCode),
    element("postort", unit.city),
    element("telefonnummer", unit.phone),
    // The contract refuses an empty address rather than taking it for none.
    optionalElement("epost", unit.email === "" ? undefined : unit.email),
    element("vardgivare", [
      writeId("vardgivare-id", idRoots.hsaId, unit.careProvider.hsaId),
      element("vardgivarnamn", unit.careProvider.name),
    ]),
  ]);
}

const { core, types, extension } = namespaces;

export const staffSequence = sequence(
  core,
  "personal-id fullstandigtNamn forskrivarkod? befattning* enhet specialistkompetens* legitimeratYrke*",
  { legitimeratYrke: extension },
);
export const unitSequence = openSequence(
  core,
  "enhets-id arbetsplatskod enhetsnamn postadress postnummer postort telefonnummer epost? vardgivare",
);
export const careProviderSequence = openSequence(core, "vardgivare-id vardgivarnamn");
export const specialitySequence = sequence(types, "code displayName?");

export function readStaff(staff: ElementReader): Issuer {
  const parts = staff.children(staffSequence);
  const prescriberCode = parts.optional("forskrivarkod")?.text();
  // Kept by nobody (`licencesOf`), but it must be as the contract has it.
  for (const profession of parts.all("legitimeratYrke")) readCodedText(profession, "licensedProfession");
  return {
    hsaId: readId(parts.child("personal-id"), "hsaId"),
    name: parts.child("fullstandigtNamn").text(),
    ...(prescriberCode === undefined ? {} : { prescriberCode }),
    positions: parts.all("befattning").map((position) => readCodedText(position, "position")),
    specialities: parts.all("specialistkompetens").map(readSpeciality),
    unit: readUnit(parts.child("enhet")),
  };
}

function readUnit(unit: ElementReader): IssuingUnit {
  const parts = unit.children(unitSequence);
  const email = parts.optional("epost")?.token();
  const careProvider = parts.child("vardgivare").children(careProviderSequence);
  return {
    hsaId: readId(parts.child("enhets-id"), "hsaId"),
    name: parts.child("enhetsnamn").text(),
    workplaceCode: readId(parts.child("arbetsplatskod"), "workplaceCode"),
    address: parts.child("postadress").text(),
    postalCode: parts.child("postnummer").text(),
    city: parts.child("postort").text(),
    phone: parts.child("telefonnummer").text(),
    ...(email === undefined ? {} : { email }),
    careProvider: {
      hsaId: readId(careProvider.child("vardgivare-id"), "hsaId"),
      name: careProvider.child("vardgivarnamn").text(),
    },
  };
}

/** Codes of the licensed professions that staff are given (`legitimeratYrke`), which no certificate keeps. */
export function licencesOf({ children }: XmlTree): readonly string[] {
  return children
    .filter(({ name, namespace }) => name === "legitimeratYrke" && namespace === extension)
    .flatMap((profession) => profession.children.filter(({ name }) => name === "code"))
    .map(({ text }) => unpadded(text));
}

/** A speciality has no code system of its own in the contract. */
function readSpeciality(speciality: ElementReader): CodedText {
  const parts = speciality.children(specialitySequence);
  const text = parts.optional("displayName")?.text();
  return { code: parts.child("code").text(), ...(text === undefined ? {} : { text }) };
}
