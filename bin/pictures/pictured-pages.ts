import type { DemoData } from "./demo-data.ts";

/** A page that is pictured, as one who is signed in sees it. */
export interface PicturedPage {
  /** Of the file, without its ending. */
  readonly name: string;
  /** Below the exchange's origin. */
  readonly address: string;
  /** A demo person, where the page is for somebody. */
  readonly as?: "doctor" | "citizen" | "operator";
  /** Something that is there once the page is. */
  readonly shows: string;
  readonly isNarrow?: boolean;
  readonly isDark?: boolean;
}

/** The pages of every application. */
export function picturedPages({ draft, ready, signed, asked, stoppedDelivery }: DemoData): readonly PicturedPage[] {
  const doctor = { as: "doctor" } as const;
  const citizen = { as: "citizen" } as const;
  const operator = { as: "operator" } as const;
  const narrow = { isNarrow: true } as const;
  const dark = { isDark: true } as const;
  const recipient = "/recipients/forsakringskassan/";
  const unit = "TSTNMT2321000156-1003";
  return [
    { name: "information", address: "/", shows: "Intygstjänster" },
    { name: "information-narrow", address: "/", shows: "Intygstjänster", ...narrow },
    { name: "start", address: "/start/", shows: "Uppdaterat" },
    { name: "webcert-to-do", address: "/webcert/", shows: "Komplettering", ...doctor },
    { name: "webcert-drafts", address: "/webcert/drafts", shows: "Läkarintyg för sjukpenning", ...doctor },
    { name: "webcert-certificates", address: "/webcert/certificates", shows: "Makulerat", ...doctor },
    { name: "webcert-new", address: "/webcert/new", shows: "Vilket intyg?", ...doctor },
    { name: "webcert-draft", address: `/webcert/drafts/${draft}`, shows: "Diagnos", ...doctor },
    { name: "webcert-draft-dark", address: `/webcert/drafts/${draft}`, shows: "Diagnos", ...doctor, ...dark },
    { name: "webcert-draft-narrow", address: `/webcert/drafts/${draft}`, shows: "Diagnos", ...doctor, ...narrow },
    { name: "webcert-preview", address: `/webcert/drafts/${ready}/preview`, shows: "Signera intyget", ...doctor },
    { name: "webcert-receipt", address: `/webcert/certificates/${signed}/receipt`, shows: "Klar", ...doctor },
    { name: "webcert-certificate", address: `/webcert/certificates/${asked}`, shows: "Frågor och svar", ...doctor },
    { name: "minaintyg", address: "/minaintyg/", shows: "Läkarintyg", ...citizen },
    { name: "minaintyg-narrow-dark", address: "/minaintyg/", shows: "Läkarintyg", ...citizen, ...narrow, ...dark },
    { name: "minaintyg-certificate", address: `/minaintyg/certificates/${asked}`, shows: "Läkarintyg", ...citizen },
    { name: "minaintyg-send", address: `/minaintyg/certificates/${signed}/send`, shows: "Skicka", ...citizen },
    { name: "verify", address: `/verify/${asked}`, shows: "Intyget är äkta", ...doctor },
    { name: "drift", address: "/drift/", shows: "Visa de stoppade", ...operator },
    { name: "drift-narrow-dark", address: "/drift/", shows: "Visa de stoppade", ...operator, ...narrow, ...dark },
    { name: "drift-deliveries", address: "/drift/deliveries", shows: "Stoppad", ...operator },
    { name: "drift-delivery", address: `/drift/deliveries/${stoppedDelivery}`, shows: "Om leveransen", ...operator },
    { name: "drift-directory", address: "/drift/directory", shows: "Region Norrbacka", ...operator },
    { name: "drift-unit", address: `/drift/directory/units/${unit}`, shows: "Medarbetare", ...operator },
    { name: "drift-systems", address: "/drift/systems", shows: "Journalsystem", ...operator },
    { name: "recipient", address: recipient, shows: "Mottagna intyg" },
    { name: "recipient-certificate", address: `${recipient}?certificate=${asked}`, shows: "Det här står i intyget" },
    { name: "docs", address: "/docs/", shows: "API" },
    { name: "docs-operation", address: "/docs/operations/signCertificate/", shows: "signCertificate" },
  ];
}
