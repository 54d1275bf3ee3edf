import type { Issuer } from "../../../functions/certificate/model/certificate-document.ts";
import { issuerAt } from "../../../functions/certificate/store/directory.ts";
import { demoCareProviders, demoStaff, demoUnits } from "../../../lib/local/demo-directory.ts";

/** The demo has no doctor at a unit of a care provider. */
class NoDemoDoctorError extends Error {
  override name = "NoDemoDoctorError";
}

/** The first doctor of the demo, at the first unit where they work. */
export function exampleIssuer(): Issuer {
  const doctor = demoStaff.find(({ licences }) => licences.includes("LK"));
  const unit = demoUnits.find(({ hsaId }) => hsaId === doctor?.unitHsaIds[0]);
  const provider = demoCareProviders.find(({ hsaId }) => hsaId === unit?.careProviderHsaId);
  if (doctor === undefined || unit === undefined || provider === undefined) throw new NoDemoDoctorError();
  const specialities = doctor.specialities.map((text) => ({ code: "N/A", text }));
  const { careProviderHsaId: _, ...place } = unit;
  const careProvider = { hsaId: provider.hsaId, name: provider.name };
  return issuerAt({ ...doctor, specialities }, { ...place, careProvider });
}
