import * as z from "zod/mini";
import { KnownPeople } from "../../certificate/person-register/known-people.ts";
import { isRegisterVersion, nationalRegister } from "../../certificate/person-register/national-register.ts";
import { askedPeople } from "../../certificate/person-register/register-function.ts";
import { newEnvironment } from "../../operation/need.ts";
import { backgroundEntry } from "../../platform/background-entry.ts";
import { functionLog, milliseconds } from "../../platform/needs.ts";
import { ownPlace } from "../../platform/own-place.ts";
import { parameterStore } from "../../platform/parameter-store.ts";
import { TimedCache } from "../../certificate/store/timed-cache.ts";
import { MissingSettingError, setting } from "../../platform/settings.ts";

/** The certificate for the national register, as an operator keeps it in the Parameter Store. */
const clientCertificate = z.object({
  certificate: z.string(),
  key: z.string(),
  authorities: z.exactOptional(z.string()),
});

const the = newEnvironment();
const version = setting("PERSON_REGISTER_VERSION");
if (!isRegisterVersion(version)) throw new MissingSettingError("PERSON_REGISTER_VERSION");

const read = parameterStore(ownPlace());
const ownCertificate = async () => clientCertificate.parse(JSON.parse(await read(setting("PERSON_REGISTER_CLIENT"))));
/** Renewed without a deployment. */
const certificates = new TimedCache<z.infer<typeof clientCertificate>>(5 * 60_000, the(milliseconds));

const people = new KnownPeople(
  nationalRegister(
    {
      url: new URL(setting("PERSON_REGISTER_URL")),
      version,
      logicalAddress: setting("PERSON_REGISTER_ADDRESS"),
      consumer: setting("LOGICAL_ADDRESS"),
      mutualTls: () => certificates.get("own", ownCertificate),
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
