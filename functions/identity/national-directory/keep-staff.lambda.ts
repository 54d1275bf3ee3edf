import { careRegister, directory, loggedChanges } from "../../certificate/needs.ts";
import { newEnvironment } from "../../operation/need.ts";
import { backgroundEntry } from "../../platform/background-entry.ts";
import { failureFields } from "../../platform/failure-fields.ts";
import { readMutualTls } from "../../platform/mutual-tls.ts";
import { functionLog, milliseconds, tables } from "../../platform/needs.ts";
import { ownParameter } from "../../platform/own-parameter.ts";
import { setting } from "../../platform/settings.ts";
import { askedStaff } from "./kept-first.ts";
import { nationalStaff } from "./national-staff.ts";
import { StaffKeeper } from "../../certificate/store/staff-keeper.ts";

const the = newEnvironment();

const inMinutes = (minutes: string) => Number(minutes) * 60_000;

const certificate = ownParameter(the, setting("STAFF_DIRECTORY_CLIENT"), readMutualTls);

const keeper = new StaffKeeper(
  nationalStaff(
    {
      urls: {
        credentials: new URL(setting("STAFF_DIRECTORY_CREDENTIALS_URL")),
        unitMembers: new URL(setting("STAFF_DIRECTORY_MEMBERS_URL")),
      },
      logicalAddress: setting("STAFF_DIRECTORY_ADDRESS"),
      consumer: setting("LOGICAL_ADDRESS"),
      mutualTls: () => certificate.get(),
    },
    the(functionLog),
  ),
  {
    tables: the(tables),
    directory: the(directory),
    register: the(careRegister),
    changes: the(loggedChanges),
    tellFault: (fault) => {
      the(functionLog)("run-failed", { ...failureFields(fault) });
    },
  },
  the(milliseconds),
  {
    fresh: inMinutes(setting("STAFF_DIRECTORY_FRESH_MINUTES")),
    stale: inMinutes(setting("STAFF_DIRECTORY_STALE_MINUTES")),
  },
);

/** Has the Directory say of a member of staff what the national directory says, for the issuer. */
export const handler = backgroundEntry(
  "keepStaff",
  async (event) => ({ kept: await keeper.keep(askedStaff.parse(event).hsaId) }),
  the,
);
