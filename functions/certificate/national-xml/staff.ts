import type { CodedText, Issuer, IssuingUnit } from "../model/certificate-document.ts";
import { codeSystems, idRoots, namespaces } from "./namespaces.ts";
import type { ElementReader } from "./element-reader.ts";
import { child, listed, optionalChild, text, token } from "./element-reader.ts";
import { readCodeOf, readIdOf, writeCode, writeId } from "./wire-values.ts";
import type { XmlPiece } from "./xml-text.ts";
import { element, optionalElement } from "./xml-text.ts";

const { core, types } = namespaces;

/** A member of staff with the unit (`HosPersonal`). The prefixes `c` and `t` are bound by the message's own element. */
export function writeStaff(name: string, staff: Issuer): XmlPiece {
  return element(name, [
    writeId("c:personal-id", idRoots.hsaId, staff.hsaId),
    element("c:fullstandigtNamn", [staff.name]),
    optionalElement("c:forskrivarkod", staff.prescriberCode),
    ...staff.positions.map((position) => writeCode("c:befattning", position.code, codeSystems.position, position.text)),
    writeUnit(staff.unit),
    ...staff.specialities.map(({ code, text: displayName }) =>
      element("c:specialistkompetens", [element("t:code", [code]), optionalElement("t:displayName", displayName)]),
    ),
  ]);
}

export function readStaff(place: ElementReader): Issuer {
  const prescriberCode = optionalChild(place, core, "forskrivarkod");
  return {
    hsaId: readIdOf(idRoots.hsaId, child(place, core, "personal-id")),
    name: text(child(place, core, "fullstandigtNamn")),
    ...(prescriberCode === undefined ? {} : { prescriberCode: text(prescriberCode) }),
    positions: listed(place, core, "befattning").map((position) => coded(position, readCodeOf("position", position))),
    specialities: listed(place, core, "specialistkompetens").map((speciality) =>
      coded(speciality, token(child(speciality, types, "code"))),
    ),
    unit: readUnit(child(place, core, "enhet")),
  };
}

function writeUnit(unit: IssuingUnit): XmlPiece {
  return element("c:enhet", [
    writeId("c:enhets-id", idRoots.hsaId, unit.hsaId),
    writeId("c:arbetsplatskod", idRoots.workplaceCode, unit.workplaceCode),
    element("c:enhetsnamn", [unit.name]),
    element("c:postadress", [unit.address]),
    element("c:postnummer", [unit.postalCode]),
    element("c:postort", [unit.city]),
    element("c:telefonnummer", [unit.phone]),
    // The contract refuses an empty address rather than taking it for none.
    optionalElement("c:epost", unit.email === "" ? undefined : unit.email),
    element("c:vardgivare", [
      writeId("c:vardgivare-id", idRoots.hsaId, unit.careProvider.hsaId),
      element("c:vardgivarnamn", [unit.careProvider.name]),
    ]),
  ]);
}

function readUnit(place: ElementReader): IssuingUnit {
  const email = optionalChild(place, core, "epost");
  const careProvider = child(place, core, "vardgivare");
  return {
    hsaId: readIdOf(idRoots.hsaId, child(place, core, "enhets-id")),
    workplaceCode: readIdOf(idRoots.workplaceCode, child(place, core, "arbetsplatskod")),
    name: text(child(place, core, "enhetsnamn")),
    address: text(child(place, core, "postadress")),
    postalCode: text(child(place, core, "postnummer")),
    city: text(child(place, core, "postort")),
    phone: text(child(place, core, "telefonnummer")),
    ...(email === undefined ? {} : { email: token(email) }),
    careProvider: {
      hsaId: readIdOf(idRoots.hsaId, child(careProvider, core, "vardgivare-id")),
      name: text(child(careProvider, core, "vardgivarnamn")),
    },
  };
}

function coded(place: ElementReader, code: string): CodedText {
  const name = optionalChild(place, types, "displayName");
  return name === undefined ? { code } : { code, text: text(name) };
}
