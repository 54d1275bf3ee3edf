import { KnownPeople } from "../../certificate/person-register/known-people.ts";
import { isRegisterVersion, nationalRegister } from "../../certificate/person-register/national-register.ts";
import { askedPeople } from "../../certificate/person-register/register-function.ts";
import { clientCertificate } from "../../certificate/store/client-certificate.ts";
import { newEnvironment } from "../../operation/need.ts";
import { backgroundEntry } from "../../platform/background-entry.ts";
import { functionLog, milliseconds } from "../../platform/needs.ts";
import { ownPlace } from "../../platform/own-place.ts";
import { parameterStore } from "../../platform/parameter-store.ts";
import { MissingSettingError, setting } from "../../platform/settings.ts";

const the = newEnvironment();
const version = setting("PERSON_REGISTER_VERSION");
if (!isRegisterVersion(version)) throw new MissingSettingError("PERSON_REGISTER_VERSION");

const people = new KnownPeople(
  nationalRegister(
    {
      url: new URL(setting("PERSON_REGISTER_URL")),
      version,
      logicalAddress: setting("PERSON_REGISTER_ADDRESS"),
      consumer: setting("LOGICAL_ADDRESS"),
      mutualTls: clientCertificate(parameterStore(ownPlace()), setting("PERSON_REGISTER_CLIENT"), the(milliseconds)),
    },
    the(functionLog),
  ),
  the(milliseconds),
);

/** Says who people are by the national register, to the functions that must know. */
export const handler = backgroundEntry(
  "findPeople",
  async (event) => Object.fromEntries(await people.findAll(askedPeople.parse(event).numbers)),
  the,
);
