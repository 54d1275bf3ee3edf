import { KnownPeople } from "../../certificate/person-register/known-people.ts";
import { linkedPeople } from "../../certificate/person-register/linked-people.ts";
import { isRegisterVersion, nationalRegister } from "../../certificate/person-register/national-register.ts";
import { askedPeople } from "../../certificate/person-register/register-function.ts";
import { newEnvironment } from "../../operation/need.ts";
import { backgroundEntry } from "../../platform/background-entry.ts";
import { readMutualTls } from "../../platform/mutual-tls.ts";
import { functionLog, milliseconds } from "../../platform/needs.ts";
import { ownParameter } from "../../platform/own-parameter.ts";
import { MissingSettingError, setting } from "../../platform/settings.ts";

const the = newEnvironment();
const version = setting("PERSON_REGISTER_VERSION");
if (!isRegisterVersion(version)) throw new MissingSettingError("PERSON_REGISTER_VERSION");

const certificate = ownParameter(the, setting("PERSON_REGISTER_CLIENT"), readMutualTls);

const register = nationalRegister(
  {
    url: new URL(setting("PERSON_REGISTER_URL")),
    version,
    logicalAddress: setting("PERSON_REGISTER_ADDRESS"),
    consumer: setting("LOGICAL_ADDRESS"),
    mutualTls: () => certificate.get(),
  },
  the(functionLog),
);
const people = new KnownPeople(linkedPeople(register), the(milliseconds));

/** Says who people are by the national register, to the functions that must know. */
export const handler = backgroundEntry(
  "findPeople",
  async (event) => Object.fromEntries(await people.findAll(askedPeople.parse(event).numbers)),
  the,
);
