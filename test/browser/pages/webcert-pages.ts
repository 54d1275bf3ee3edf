import type { Page } from "playwright-core";
import { CertificatePage } from "./certificate-page.ts";
import { DraftPage } from "./draft-page.ts";
import { GoneDraftPage } from "./gone-draft-page.ts";
import type { Hand } from "./hand.ts";
import { mouse } from "./hand.ts";
import { NewCertificatePage } from "./new-certificate-page.ts";
import { PracticePages } from "./practice-pages.ts";
import { PersonMenu } from "./person-menu.ts";
import { PreviewPage } from "./preview-page.ts";
import { ReceiptPage } from "./receipt-page.ts";
import { RevokeDialog } from "./revoke-dialog.ts";
import { SendDialog } from "./send-dialog.ts";
import { SignInPage } from "./sign-in-page.ts";
import { UnitListPage } from "./unit-list-page.ts";

/** Webcert's pages in one tab, as they are told in a language and used by a hand. */
export function webcertPages(page: Page, language: "sv" | "en", hand: Hand = mouse(page)) {
  return {
    signIn: new SignInPage(page, language, hand),
    practice: new PracticePages(page, language, hand),
    person: new PersonMenu(page, language),
    toDo: new UnitListPage(page, language, { hand, list: "toDo" }),
    drafts: new UnitListPage(page, language, { hand, list: "drafts" }),
    certificates: new UnitListPage(page, language, { hand, list: "certificates" }),
    newCertificate: new NewCertificatePage(page, language, hand),
    draft: new DraftPage(page, language, hand),
    gone: new GoneDraftPage(page, language),
    preview: new PreviewPage(page, language, hand),
    receipt: new ReceiptPage(page, language, hand),
    revokeDialog: new RevokeDialog(page, language, hand),
    sendDialog: new SendDialog(page, language, hand),
    certificate: new CertificatePage(page, language),
  } as const;
}
