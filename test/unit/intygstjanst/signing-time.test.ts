import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { mostDaysBefore, mostMinutesApart } from "../../../functions/certificate/model/signing-time.ts";
import { judgeSigningTime } from "../../../functions/certificate/model/signing-time.ts";
import { systemWrite } from "../../../functions/certificate/store/connected-systems.ts";
import { staffWrites, unitWrites } from "../../../functions/certificate/store/directory-items.ts";
import { swedishTime } from "../../../functions/operation/clock.ts";
import type { CertificateAuthority } from "../../../lib/local/signing-service/certificate-authority.ts";
import { aSigningAuthority, signedWith } from "../certificate/signature/signed-certificate.ts";
import { holderOf, signedElsewhere } from "../certificate/signature/signed-elsewhere.ts";
import { journalCertificate } from "../../fixtures/main-job/journal-certificate.ts";
import { aSystem, aUnit, staff, systemClaims, tolvan, units, worksAt } from "../../fixtures/people.ts";
import { envelope } from "../../fixtures/steps.ts";
import type { World } from "../../fixtures/world.ts";
import { aWorld } from "../../fixtures/world.ts";

const minute = 60_000;
const day = 1440 * minute;
/** When all of them come. */
const came = Date.parse("2026-11-22T09:00:00Z");

/** When the signature is made, by what it says. */
const made = {
  now: came,
  "in a few minutes": came + 10 * minute,
  "in an hour": came + 60 * minute,
  "weeks ago": came - 20 * day,
  "months ago": came - 200 * day,
} as const;

/** How far the certificate's own word is from that; it may say nothing. */
const said = {
  nothing: undefined,
  "the same": 0,
  "minutes before": -14 * minute,
  "minutes after": 14 * minute,
  "an hour before": -60 * minute,
  "an hour after": 60 * minute,
  "weeks before": -20 * day,
} as const;

const place = (number: number, time: object) => ({
  ...aUnit(`TSTNMT2321000156-11${String(number)}`, "Norrbacka öron", units.healthCentre.careProvider),
  ...time,
});
const change = "2026-11-10";
const whole = place(10, { endDate: change });
const places = {
  open: units.healthCentre,
  "closed since": whole,
  "part of one that is closed since": place(11, { partOf: whole.hsaId }),
  "opened since": place(12, { startDate: change }),
} as const;

type Signature = "none" | "trusted" | "other form" | "other form without a time";
const signatures: readonly Signature[] = ["none", "trusted", "other form", "other form without a time"];

const { elin } = staff;
let world: World;
let trusted: CertificateAuthority;
const clock = new Date(made["months ago"]);

beforeAll(async () => {
  world = await aWorld();
  const { authority, roots } = await aSigningAuthority(clock);
  trusted = authority;
  world.roots = roots;
  const commissions = Object.values(places).map((unit) => worksAt(unit));
  await world.tables.transact([
    ...Object.values(places).flatMap((unit) => unitWrites(unit)),
    ...staffWrites(elin, commissions),
    systemWrite({ ...aSystem, clientId: "strict", unsigned: "refused", unconfirmed: "refused" }),
  ]);
});

async function signed(xml: string, how: Signature, at: number): Promise<string> {
  if (how === "none") return xml;
  clock.setTime(at);
  const key = await trusted.issue(elin);
  if (how === "trusted") return signedWith(key, xml, clock);
  const other = signedElsewhere({ certificate: xml, by: holderOf(key) });
  const properties = `<x:QualifyingProperties xmlns:x="http://uri.etsi.org/01903/v1.3.2#" Target="#s"><x:SignedProperties><x:SignedSignatureProperties><x:SigningTime>${clock.toISOString()}</x:SigningTime></x:SignedSignatureProperties></x:SignedProperties></x:QualifyingProperties>`;
  return how === "other form" ? other.replace("</Signature>", `<Object>${properties}</Object></Signature>`) : other;
}

interface Cell {
  readonly at: keyof typeof made;
  readonly says: keyof typeof said;
  readonly unit: keyof typeof places;
  readonly how: Signature;
}

const cells: readonly Cell[] = signatures.flatMap((how) =>
  (Object.keys(made) as Cell["at"][]).flatMap((at) =>
    (Object.keys(said) as Cell["says"][]).flatMap((says) =>
      (Object.keys(places) as Cell["unit"][]).map((unit) => ({ at, says, unit, how })),
    ),
  ),
);

async function register({ at, says, unit, how }: Cell, client: string): Promise<{ id: string; text: string }> {
  const { id, xml } = journalCertificate(places[unit].hsaId, tolvan, "2026-11-20");
  const apart = said[says];
  const time =
    apart === undefined
      ? ""
      : `<signeringstidpunkt>${swedishTime(new Date(made[at] + apart).toISOString())}</signeringstidpunkt>`;
  const written = Buffer.from(xml)
    .toString()
    .replace(/<signeringstidpunkt>.*?<.signeringstidpunkt>/s, time);
  const sent = { xml: envelope(Buffer.from(await signed(written, how, made[at]))) };
  const { text } = await world.call("registerCertificate", sent, { claims: systemClaims(client) });
  return { id, text };
}

/** What the page says (docs/domain/registration.md, When it was signed), worked out from what is said in the cell. */
function expectedOf({ at, says, unit, how }: Cell): { readonly lie?: string; readonly reasons: readonly string[] } {
  const apart = said[says];
  const hasTime = how === "trusted" || how === "other form";
  const time = apart === undefined ? (hasTime ? made[at] : came) : made[at] + apart;
  if (hasTime && made[at] > came + 15 * minute) return { lie: "framåt i tiden", reasons: [] };
  if (hasTime && Math.abs(apart ?? 0) > 15 * minute) return { lie: "minuter från den tid", reasons: [] };
  const isOpen = (then: number) => {
    const isBefore = swedishTime(new Date(then).toISOString()).slice(0, 10) <= change;
    return unit === "open" || (unit === "opened since" ? !isBefore : isBefore);
  };
  if (!isOpen(time)) return { lie: "var enheten inte i bruk", reasons: [] };
  const own = { none: "unsigned", trusted: "", "other form": "signer-unproven" } as const;
  return {
    reasons: [
      how === "other form without a time" ? "signer-unproven" : own[how],
      ...(how === "trusted" || isOpen(came) ? [] : ["time-unproven"]),
      ...(came - time > 30 * day ? ["signed-long-before"] : []),
    ].filter((reason) => reason !== ""),
  };
}

describe("when a certificate was signed", { timeout: 60_000 }, () => {
  it("is judged by what the page says of minutes and days", () => {
    const page = readFileSync("docs/domain/registration.md", "utf8");
    expect(page).toContain(`${String(mostMinutesApart)} minutes`);
    expect(page).toContain(`${String(mostDaysBefore)} days`);
    expect([mostMinutesApart, mostDaysBefore]).toEqual([15, 30]);
  });

  it.each(signatures)("is believed, a lie, or not confirmed: signature %s", async (how) => {
    for (const cell of cells.filter((one) => one.how === how)) {
      const { lie, reasons } = expectedOf(cell);
      const { id, text } = await register(cell, "a-system");
      expect([cell, text]).toEqual([cell, expect.stringContaining(lie ?? ">OK<")]);
      const stored = await world.stores.certificates.find(id);
      expect([cell, stored?.certificate.unconfirmed?.toSorted()]).toEqual([
        cell,
        lie === undefined ? reasons.toSorted() : undefined,
      ]);
      if (lie === undefined) expect(Date.parse(stored!.certificate.signedAt)).toBeLessThanOrEqual(came);
    }
  });

  it("lets a connection that takes only what is confirmed in with nothing that is not", async () => {
    for (const cell of cells) {
      const { lie, reasons } = expectedOf(cell);
      if (lie !== undefined) continue;
      const { text } = await register(cell, "strict");
      const answer = reasons.length === 0 ? ">OK<" : ">APPLICATION_ERROR<";
      expect([cell, text]).toEqual([cell, expect.stringContaining(answer)]);
    }
  });

  it("counts as the nearer of the two in the hour that comes twice", () => {
    const judge = (certificate: string, signature: string) =>
      judgeSigningTime({ certificate, signature, came: "2026-11-22T09:00:00.000Z", isProven: true }).ok;
    expect(judge("2026-10-25T02:30:00", "2026-10-25T00:31:00.000Z")).toBe(true);
    expect(judge("2026-10-25T02:30:00", "2026-10-25T01:31:00.000Z")).toBe(true);
    expect(judge("2026-10-25T02:58:00", "2026-10-25T01:02:00.000Z")).toBe(true);
    expect(judge("2026-10-25T02:30:00", "2026-10-25T02:31:00.000Z")).toBe(false);
    expect(judge("2026-10-25T02:30:00", "2026-10-24T23:31:00.000Z")).toBe(false);
  });
});
