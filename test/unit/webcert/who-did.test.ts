import { expect, it } from "vitest";
import { staffWrite } from "../../../functions/certificate/store/directory-items.ts";
import { whoDid } from "../../../functions/webcert/certificates/who-did.ts";
import { thePatient } from "../../../functions/operation/actor.ts";
import { staff } from "../../fixtures/people.ts";
import { aWorld } from "../../fixtures/world.ts";

it("names who did something, but no patient, nobody unknown and nobody with a protected identity", async () => {
  const world = await aWorld();
  await world.tables.transact([staffWrite({ ...staff.nils, isProtected: true })]);
  const stranger = "SE1-UNKNOWN";
  const told = await whoDid([staff.elin.hsaId, staff.nils.hsaId, thePatient, stranger], world.stores.directory);
  expect([staff.elin.hsaId, staff.nils.hsaId, thePatient, stranger].map(told)).toStrictEqual([
    { kind: "staff", hsaId: staff.elin.hsaId, name: staff.elin.name },
    { kind: "staff", hsaId: staff.nils.hsaId },
    { kind: "patient" },
    { kind: "staff", hsaId: stranger },
  ]);
});
