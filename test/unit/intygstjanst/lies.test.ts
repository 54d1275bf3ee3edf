import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import type { Untold } from "../../../functions/certificate/model/connected-system.ts";
import { systemWrite } from "../../../functions/certificate/store/connected-systems.ts";
import { unitWrites } from "../../../functions/certificate/store/directory-items.ts";
import type { CertificateAuthority } from "../../../lib/local/signing-service/certificate-authority.ts";
import { aSigningAuthority, signatureIn, signedWith } from "../certificate/signature/signed-certificate.ts";
import { aHolder, holderOf, signedElsewhere } from "../certificate/signature/signed-elsewhere.ts";
import { journalCertificate } from "../../fixtures/main-job/journal-certificate.ts";
import { aSystem, aUnit, lilltolvan, staff, systemClaims, tolvan, units } from "../../fixtures/people.ts";
import { accepted, envelope } from "../../fixtures/steps.ts";
import type { World } from "../../fixtures/world.ts";
import { aWorld } from "../../fixtures/world.ts";

const page = readFileSync("docs/domain/registration.md", "utf8");

/** The rows of the table under a heading of the page, without its head. */
function rowsUnder(heading: string): string[][] {
  const [, section = ""] = page.split(`\n## ${heading}\n`);
  const [table = ""] = section.split("\n## ");
  const rows = table.split("\n").filter((line) => line.startsWith("|"));
  return rows.slice(2).map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim().replaceAll("`", "")),
  );
}

const { healthCentre, surgery, elsewhere } = units;
const region = healthCentre.careProvider;
const practice = elsewhere.careProvider;
const closed = { ...aUnit("TSTNMT2321000156-1005", "Norrbacka öron", region), endDate: "2026-10-31" };
const whole = { ...aUnit("TSTNMT2321000156-1006", "Norrbacka sjukhus", region), endDate: "2026-10-31" };
const part = { ...aUnit("TSTNMT2321000156-1007", "Norrbacka sjukhus, öron", region), partOf: whole.hsaId };
const unknown = { ...healthCentre, hsaId: "TSTNMT2321000156-1999" };
const day = "2026-11-20";
const signingTime = new Date(`${day}T07:00:00Z`);

const systems = {
  "the unit": { units: [healthCentre, closed, part, unknown].map(({ hsaId }) => hsaId) },
  "the care provider": { careProviders: [region.hsaId, practice.hsaId] },
  "another unit": { units: [surgery.hsaId] },
} as const;

const places = {
  open: healthCentre,
  "of another care provider": { ...healthCentre, careProvider: practice },
  closed,
  "part of a closed unit": part,
  unknown,
} as const;

interface Issuer {
  readonly hsaId: string;
  readonly name: string;
  readonly prescriberCode?: string;
}

const { elin, nils, other } = staff;
const issuers: Readonly<Record<string, Issuer>> = {
  "doctor of the unit": elin,
  "doctor of another care provider": other,
  "nurse of the unit": nils,
  "nobody knows": { hsaId: "TSTNMT2321000156-9999", name: "Elin Sandberg" },
  "doctor of the unit, by another name": { hsaId: elin.hsaId, name: nils.name },
  "doctor of the unit, by a longer name": { hsaId: elin.hsaId, name: `${other.name} för ${elin.name}` },
  "doctor of the unit, with a code that is not theirs": { ...elin, prescriberCode: "7654321" },
};

let trusted: CertificateAuthority;
let untrusted: CertificateAuthority;

const inOurForm = async (by: CertificateAuthority, signer: Issuer, xml: string, at = signingTime): Promise<string> =>
  signedWith(await by.issue(signer), xml, at);
const inAnother = async (signer: Issuer, certificate: string, transforms?: readonly string[]): Promise<string> => {
  const by = holderOf(await untrusted.issue(signer));
  return signedElsewhere({ certificate, by, ...(transforms === undefined ? {} : { transforms }) });
};
const exchanged = (xml: string): string => xml.replace("Annan akut tonsillit", "Akut blindtarmsinflammation");

const signatures: Readonly<Record<string, (xml: string, issuer: Issuer) => Promise<string>>> = {
  none: async (xml) => xml,
  "trusted, of the issuer": (xml, issuer) => inOurForm(trusted, issuer, xml),
  "trusted, text exchanged": async (xml, issuer) => exchanged(await inOurForm(trusted, issuer, xml)),
  "trusted, patient exchanged": async (xml, issuer) =>
    (await inOurForm(trusted, issuer, xml)).replaceAll(tolvan, lilltolvan),
  "trusted, another person's": (xml) => inOurForm(trusted, other, xml),
  "trusted, outside its time": (xml, issuer) =>
    inOurForm(trusted, issuer, xml, new Date(signingTime.getTime() + 10_800_000)),
  "our form, of an issuer that nobody trusts": (xml, issuer) => inOurForm(untrusted, issuer, xml),
  "other form, of the issuer": (xml, issuer) => inAnother(issuer, xml),
  "other form, of a personnummer": async (certificate) => {
    const name = "CN=Elin Sandberg, 2.5.4.5=197705232382";
    const by = await aHolder({ name: "ECDSA", namedCurve: "P-256" }, "SHA-256", name);
    return signedElsewhere({ certificate, by });
  },
  "other form, not judged": (xml, issuer) =>
    inAnother(issuer, xml, [
      "http://www.w3.org/2000/09/xmldsig#enveloped-signature",
      "http://www.w3.org/TR/1999/REC-xpath-19991116",
    ]),
  "other form, text exchanged": async (xml, issuer) => exchanged(await inAnother(issuer, xml)),
  "other form, another person's": (xml) => inAnother(other, xml),
  "other form, of two persons": async (certificate, { hsaId }) => {
    const name = `CN=${other.name}, 2.5.4.5=${hsaId}, 2.5.4.5=${other.hsaId}`;
    const by = await aHolder({ name: "ECDSA", namedCurve: "P-256" }, "SHA-256", name);
    return signedElsewhere({ certificate, by });
  },
  two: async (xml, issuer) => {
    const signed = await inOurForm(trusted, issuer, xml);
    return signed.replace("</vardgivarnamn>", `$&<x:n xmlns:x="urn:x">${signatureIn(signed)}</x:n>`);
  },
};

const columns = [systems, places, issuers, signatures] as const;
type Cell = readonly [system: string, place: string, issuer: string, signature: string];

const cells: readonly Cell[] = Object.keys(systems).flatMap((system) =>
  Object.keys(places).flatMap((place) =>
    Object.keys(issuers).flatMap((issuer) =>
      Object.keys(signatures).map((signature): Cell => [system, place, issuer, signature]),
    ),
  ),
);

/** The row of lies that a cell is, if it is one. */
function lieOf(cell: Cell): string[] | undefined {
  return rowsUnder("Lies").find((row) => cell.every((word, at) => row[at] === "any" || row[at] === word));
}

const headings = ["System acts for", "Unit", "Issuer", "Signature"];

/** What of a cell that is no lie is not confirmed. */
function reasonsOf(cell: Cell): string[] {
  return rowsUnder("What is not confirmed")
    .filter(([column = "", word]) => cell[headings.indexOf(column)] === word)
    .map(([, , reason = ""]) => reason);
}

const settings = ["refused", "stored"] as const satisfies readonly Untold[];
const clientOf = (system: string, unsigned: Untold, unconfirmed: Untold): string =>
  [system.replaceAll(" ", "-"), unsigned, unconfirmed].join(".");

let world: World;
beforeAll(async () => {
  world = await aWorld();
  const authority = await aSigningAuthority(signingTime);
  trusted = authority.authority;
  world.roots = authority.roots;
  untrusted = (await aSigningAuthority(signingTime)).authority;
  const records = Object.entries(systems).flatMap(([system, reach]) =>
    settings.flatMap((unsigned) =>
      settings.map((unconfirmed) => {
        const clientId = clientOf(system, unsigned, unconfirmed);
        return { ...aSystem, careProviders: [], units: [], ...reach, clientId, unsigned, unconfirmed };
      }),
    ),
  );
  await world.tables.transact([
    ...[closed, whole, part].flatMap((unit) => unitWrites(unit)),
    ...records.map(systemWrite),
  ]);
});

/** The certificate of a cell: the journal system's, with what it says exchanged for what the cell says. */
async function aClaim([, place, issuer, signature]: Cell): Promise<{ readonly id: string; readonly xml: string }> {
  const { hsaId, careProvider } = places[place as keyof typeof places];
  const said = issuers[issuer]!;
  const { id, xml } = journalCertificate(hsaId, tolvan, day);
  const code = said.prescriberCode === undefined ? "" : `<forskrivarkod>${said.prescriberCode}</forskrivarkod>`;
  const written = Buffer.from(xml)
    .toString()
    .replace(region.hsaId, careProvider.hsaId)
    .replace(elin.hsaId, said.hsaId)
    .replace(/<fullstandigtNamn>[^<]*<.fullstandigtNamn>/, `<fullstandigtNamn>${said.name}</fullstandigtNamn>${code}`);
  return { id, xml: await signatures[signature]!(written, said) };
}

async function register(clientId: string, xml: string): Promise<string> {
  const sent = { xml: envelope(Buffer.from(xml)) };
  const { text } = await world.call("registerCertificate", sent, { claims: systemClaims(clientId) });
  return text;
}

/** What everybody is told of what is not confirmed of a certificate that is here; undefined where nothing is. */
async function shown(id: string): Promise<unknown[]> {
  const { certificate } = (await world.stores.certificates.find(id))!;
  const own = accepted(await world.call("readOwnCertificate", { certificateId: id }));
  const event = world.tables.all("outbox").find(({ sk }) => sk.startsWith(`C#${id}#`));
  const at = { headers: { "care-unit": healthCentre.hsaId } };
  const read = accepted(await world.call("readCertificate", { certificateId: id }, at));
  const isConfirmed = event?.["isConfirmed"] === false ? certificate.unconfirmed : undefined;
  return [certificate.unconfirmed, own["unconfirmed"] ?? [], read["unconfirmed"] ?? [], isConfirmed ?? []];
}

describe("the table of lies", { timeout: 60_000 }, () => {
  it("has each word that the test knows, and no other", () => {
    const [lies, unconfirmed] = [rowsUnder("Lies"), rowsUnder("What is not confirmed")];
    for (const [at, column] of columns.entries()) {
      const words = [
        ...lies.map((row) => row[at]!).filter((word) => word !== "any"),
        ...unconfirmed.filter(([heading]) => heading === headings[at]).map(([, word]) => word!),
      ];
      expect(Object.keys(column)).toEqual(expect.arrayContaining(words));
      for (const word of Object.keys(column)) expect(words.includes(word) || page.includes(`"${word}"`)).toBe(true);
    }
  });

  it("has no row that nothing comes to", () => {
    const met = new Set(
      cells
        .map(lieOf)
        .filter((row) => row !== undefined)
        .map((row) => row.join("|")),
    );
    expect(
      rowsUnder("Lies")
        .map((row) => row.join("|"))
        .filter((row) => !met.has(row)),
    ).toEqual([]);
  });

  it.each(Object.keys(signatures))(
    "refuses every lie, whatever the connection lets in: signature %s",
    async (signature) => {
      const lies = cells.filter((cell) => cell[3] === signature && lieOf(cell) !== undefined);
      for (const cell of lies) {
        const [, , , , errorId, because] = lieOf(cell)!;
        const { id, xml } = await aClaim(cell);
        const text = await register(clientOf(cell[0], "stored", "stored"), xml);
        expect([cell, text]).toEqual([cell, expect.stringContaining(`<c:errorId>${String(errorId)}<`)]);
        expect([cell, text]).toEqual([cell, expect.stringContaining(because!)]);
        expect(await world.stores.certificates.find(id)).toBeUndefined();
      }
    },
  );

  const taken = rowsUnder("By the connection");
  it.each(taken)("lets in by a connection with unsigned %s and unconfirmed %s: %s", async (unsigned, unconfirmed) => {
    for (const cell of cells.filter((one) => lieOf(one) === undefined)) {
      const reasons = reasonsOf(cell);
      const { id, xml } = await aClaim(cell);
      const text = await register(clientOf(cell[0], unsigned as Untold, unconfirmed as Untold), xml);
      const isTaken = reasons.every((one) => (one === "unsigned" ? unsigned : unconfirmed) === "stored");
      expect([cell, text]).toEqual([cell, expect.stringContaining(isTaken ? ">OK<" : ">APPLICATION_ERROR<")]);
      if (!isTaken) expect(await world.stores.certificates.find(id)).toBeUndefined();
      else
        for (const told of await shown(id))
          expect([cell, [...(told as string[])].toSorted()]).toEqual([cell, reasons.toSorted()]);
    }
  });

  it("confirms nothing but what a trusted signature and the directory confirm", () => {
    const confirmed = cells.filter((cell) => lieOf(cell) === undefined && reasonsOf(cell).length === 0);
    expect(new Set(confirmed.map((cell) => cell.slice(1).join("; ")))).toEqual(
      new Set(["open; doctor of the unit; trusted, of the issuer"]),
    );
  });
});
