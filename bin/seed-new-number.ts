import { writeEnvelope } from "../functions/certificate/national-xml/envelope.ts";
import { swedishDay, utcNow } from "../functions/operation/clock.ts";
import { demoUnits } from "../lib/local/demo-directory.ts";
import { demoNumberGivenUp } from "../lib/local/demo-patients.ts";
import type { Seeding } from "../lib/local/seeding.ts";
import { journalCertificate } from "../test/fixtures/main-job/journal-certificate.ts";

/**
 * Lets the demo's journal system register a certificate by the number that one of the patients has given up, so that it
 * can be found by the new one.
 */
export const seedNewNumber: Seeding = async ({ origin, tokenFor }) => {
  const unit = demoUnits[0]?.hsaId ?? "";
  const { xml } = journalCertificate(unit, demoNumberGivenUp, swedishDay(utcNow()));
  const response = await fetch(`${origin}/riv/register-certificate`, {
    method: "POST",
    headers: { authorization: `Bearer ${await tokenFor("journal-system")}`, "content-type": "text/xml; charset=utf-8" },
    body: new TextDecoder().decode(writeEnvelope(unit, xml)),
  });
  const answer = await response.text();
  if (!answer.includes(">OK<"))
    throw new Error(`The demo's certificate by an earlier number was not taken: ${String(response.status)}`);
};
