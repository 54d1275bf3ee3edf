import { placeOf } from "../../certificate/model/issuing-place.ts";
import { certificateStore, deliveryStore, people } from "../../certificate/needs.ts";
import { patientFindings } from "../../certificate/model/person-fault-words.ts";
import { permitLookFor } from "../../certificate/model/permissions/permit-look-for.ts";
import { numbersOf } from "../../certificate/model/registered-person.ts";
import { certificateTypes } from "../../certificate/types/registry.ts";
import { swedishDay } from "../../operation/clock.ts";
import { careActor } from "../care-actor.ts";
import { operation } from "../../operation/operation.ts";
import { refused } from "../../operation/result.ts";
import { searchCertificates } from "./search-certificates.contract.ts";
import { listedCertificates } from "./listed-certificates.ts";

export const searchCertificatesOperation = operation(
  searchCertificates,
  (the) => ({ certificates: the(certificateStore), people: the(people), deliveries: the(deliveryStore) }),
  async ({ patient, ...asked }, context, needs) => {
    const unborn = patientFindings(patient, swedishDay(context.at));
    if (unborn.length > 0) return refused("input-invalid", unborn);
    const person = await needs.people.find(patient);
    const permitted = permitLookFor({ actor: careActor(context), patient: person, types: certificateTypes });
    if (!permitted.ok) return permitted;
    const page = await needs.certificates.listOfPatient(numbersOf(patient, person), asked, placeOf(context.unit));
    const certificates = await listedCertificates(page.certificates, needs.deliveries);
    const access = await needs.certificates.accessOfUnit(context.unit, patient, context.at);
    return context.disclose(page.next === undefined ? { certificates } : { certificates, next: page.next }, [access]);
  },
);
