import type * as z from "zod/mini";
import type { verifyCertificate } from "../../functions/webcert/certificates/verify-certificate.contract.ts";
import { unconfirmedWords } from "../../functions/certificate/model/unconfirmed-words.ts";
import type { Texts } from "../../functions/operation/chosen-language.ts";

/** What the exchange says about a certificate. */
export type Verification = z.infer<(typeof verifyCertificate)["output"]>;

/** One thing to know about a certificate, in words, and how much it should alarm. */
export interface Verdict {
  readonly tone: "success" | "info" | "warning" | "danger";
  readonly heading: Texts;
  readonly text: Texts;
  /** Id of the certificate to look at instead. */
  readonly newer?: string;
}

const revoked: Verdict = {
  tone: "danger",
  heading: { sv: "Intyget är makulerat", en: "The certificate has been revoked" },
  text: {
    sv: "Den som utfärdade intyget har makulerat det. Det gäller inte längre, oavsett vad som står på papperet.",
    en: "Its issuer has withdrawn it. It is void, whatever the paper says.",
  },
};

const replaced: Verdict = {
  tone: "warning",
  heading: { sv: "Intyget har ersatts av ett nyare", en: "A newer certificate has replaced this one" },
  text: {
    sv: "Använd det nya intyget i stället för det du har framför dig.",
    en: "Use the new certificate instead of the one in front of you.",
  },
};

const replacedByUnconfirmed: Verdict = {
  ...replaced,
  text: {
    sv: "Det nya intyget är inte bekräftat. Kontrollera det innan du använder det i stället för det du har framför dig.",
    en: "The new certificate is not confirmed. Verify it before you use it instead of the one in front of you.",
  },
};

const genuine: Verdict = {
  tone: "success",
  heading: { sv: "Intyget är äkta", en: "The certificate is genuine" },
  text: {
    sv: "Originalet är signerat av personen nedan, har inte ändrats sedan dess och är varken makulerat eller ersatt.",
    en:
      "The original was signed by the person below, has not been changed since, and has neither been revoked nor " +
      "replaced.",
  },
};

/** Of a certificate that no longer stands, lest its colour says that all is well. */
const wasGenuine: Verdict = {
  tone: "info",
  heading: { sv: "Underskriften stämmer", en: "The signature is valid" },
  text: {
    sv: "Originalet är signerat av personen nedan och har inte ändrats sedan dess.",
    en: "The original was signed by the person below and has not been changed since.",
  },
};

const refusalWords: Readonly<Record<Exclude<Verification["signature"], "valid">, Verdict>> = {
  "certificate-xml-unreadable": {
    tone: "danger",
    heading: { sv: "Originalet går inte att läsa", en: "The original cannot be read" },
    text: {
      sv: "Den sparade texten är skadad eller innehåller delar som ingen har signerat. Lita inte på intyget.",
      en: "The stored text is damaged, or has parts that nobody signed. Do not rely on the certificate.",
    },
  },
  "signature-missing": {
    tone: "danger",
    heading: { sv: "Underskrift saknas", en: "There is no signature" },
    text: {
      sv: "Ingen har signerat originalet. Lita inte på intyget.",
      en: "Nobody has signed the original. Do not rely on the certificate.",
    },
  },
  "signature-misplaced": {
    tone: "danger",
    heading: { sv: "Underskriften står på fel plats", en: "The signature is in the wrong place" },
    text: {
      sv: "Det går inte att avgöra vad som är signerat. Lita inte på intyget.",
      en: "It is impossible to tell what was signed. Do not rely on the certificate.",
    },
  },
  "signature-form-unknown": {
    tone: "warning",
    heading: { sv: "Underskriften kan inte bedömas", en: "The signature cannot be judged" },
    text: {
      sv:
        "Underskriften har ett format som inte känns igen. Den kan vara giltig, men det går inte att visa. Fråga den som " +
        "utfärdade intyget.",
      en:
        "Its format is not recognised here. It may be valid, but that cannot be shown. Ask whoever issued the " +
        "certificate.",
    },
  },
  "certificate-altered": {
    tone: "danger",
    heading: { sv: "Intyget har ändrats efter underskriften", en: "The certificate was changed after it was signed" },
    text: {
      sv: "Det som står i originalet är inte det som signerades. Lita inte på intyget.",
      en: "What the original says is not what was signed. Do not rely on the certificate.",
    },
  },
  "signature-invalid": {
    tone: "danger",
    heading: { sv: "Underskriften stämmer inte", en: "The signature is not valid" },
    text: {
      sv: "Den är inte gjord med nyckeln hos den som uppges ha signerat. Lita inte på intyget.",
      en: "It was not made with the key of the person said to have signed. Do not rely on the certificate.",
    },
  },
  "signer-not-trusted": {
    tone: "danger",
    heading: { sv: "Den som har signerat är inte betrodd", en: "The signer is not trusted" },
    text: {
      sv: "E-legitimationen kommer inte från någon utfärdare som vi godtar. Lita inte på intyget.",
      en: "The signer's electronic identity is not from an issuer that we accept. Do not rely on the certificate.",
    },
  },
  "signer-certificate-expired": {
    tone: "danger",
    heading: {
      sv: "E-legitimationen var inte giltig",
      en: "The signer's electronic identity was not valid",
    },
    text: {
      sv: "Den var inte giltig när intyget signerades. Fråga den som utfärdade intyget.",
      en: "It was not valid when the certificate was signed. Ask whoever issued the certificate.",
    },
  },
  "signer-not-issuer": {
    tone: "danger",
    heading: { sv: "Fel person har signerat", en: "The wrong person signed" },
    text: {
      sv: "Någon annan än den som står som utfärdare har signerat. Lita inte på intyget.",
      en: "Somebody other than the person named as issuer signed it. Do not rely on the certificate.",
    },
  },
};

/** Of a signature that holds, under a certificate of which something else is not confirmed. */
function genuineButUnconfirmed(unconfirmed: NonNullable<Verification["unconfirmed"]>): Verdict {
  const textIn = (language: "sv" | "en"): string =>
    unconfirmed.map((reason) => unconfirmedWords[reason][language]).join(" ");
  return {
    tone: "warning",
    heading: {
      sv: "Underskriften stämmer, men allt är inte bekräftat",
      en: "The signature is valid, but not everything is confirmed",
    },
    text: { sv: textIn("sv"), en: textIn("en") },
  };
}

const foreignAndHolds: Verdict = {
  tone: "warning",
  heading: {
    sv: "Underskriften stämmer, men utfärdaren är inte kontrollerad",
    en: "The signature is valid, but its issuer has not been checked",
  },
  text: {
    sv:
      "Intyget är signerat i ett annat system, i ett annat format än vårt. Det har inte ändrats sedan dess, men det " +
      "går inte att säga härifrån om den som anges nedan är den personen. Fråga den som utfärdade intyget.",
    en:
      "The certificate was signed in another system, in a format other than ours. It has not been changed since, but whether " +
      "the signer named below is that person cannot be told from here. Ask whoever issued the certificate.",
  },
};

const foreignPartHolds: Verdict = {
  tone: "warning",
  heading: {
    sv: "Underskriften omfattar bara en del av intyget",
    en: "The signature covers only a part of the certificate",
  },
  text: {
    sv:
      "Intyget är signerat i ett annat system, i ett annat format än vårt. Den del som underskriften omfattar har inte " +
      "ändrats, men resten är inte signerat. Fråga den som utfärdade intyget.",
    en:
      "The certificate was signed in another system, in a format other than ours. The part that the signature covers " +
      "has not been changed, but the rest is not signed. Ask whoever issued the certificate.",
  },
};

const foreignAndFails: Verdict = {
  tone: "danger",
  heading: {
    sv: "Underskriften från det andra systemet stämmer inte",
    en: "The signature of the other system is not valid",
  },
  text: {
    sv: "Intyget eller underskriften har ändrats, eller så är underskriften gjord med någon annans nyckel. Lita inte på intyget.",
    en: "The certificate or the signature was changed, or somebody else's key made it. Do not rely on the certificate.",
  },
};

/** What the exchange answers where the certificate is another care provider's, or nowhere. */
export const notThere: Verdict = {
  tone: "info",
  heading: { sv: "Intyget finns inte hos er vårdgivare", en: "Your care provider has no such certificate" },
  text: {
    sv:
      "Det behöver inte betyda att intyget är falskt. Härifrån går det bara att kontrollera intyg som er egen vårdgivare har " +
      "utfärdat, och bara så länge de är sparade. Be den som utfärdade intyget att kontrollera det, eller skanna " +
      "koden igen.",
    en:
      "That does not mean that anything is wrong with it. From here only certificates that your own care provider " +
      "issued can be verified, and only as long as they are kept. Ask whoever issued it to verify it, or scan the " +
      "code again.",
  },
};

/**
 * What to know about a certificate, the most important first: that it is void, then that it is replaced, then its
 * signature. A good signature under a certificate that no longer stands is a mere remark.
 */
export function verdictsOf(verification: Verification): readonly Verdict[] {
  const { state, replacedBy, isReplacementConfirmed, signature, foreignSignature, unconfirmed } = verification;
  const overtaken: readonly Verdict[] = [
    ...(state === "revoked" ? [revoked] : []),
    ...(replacedBy === undefined
      ? []
      : [{ ...(isReplacementConfirmed === false ? replacedByUnconfirmed : replaced), newer: replacedBy }]),
  ];
  const foreign = foreignSignature === undefined ? undefined : foreignVerdict(foreignSignature);
  if (foreign !== undefined) return [...overtaken, foreign];
  if (signature !== "valid") return [...overtaken, refusalWords[signature]];
  if (unconfirmed !== undefined) return [...overtaken, genuineButUnconfirmed(unconfirmed)];
  return [...overtaken, overtaken.length === 0 ? genuine : wasGenuine];
}

/** Undefined where nothing can be told of it. */
function foreignVerdict({ covers, holds }: NonNullable<Verification["foreignSignature"]>): Verdict | undefined {
  if (holds === undefined) return undefined;
  if (!holds) return foreignAndFails;
  return covers === "certificate" ? foreignAndHolds : foreignPartHolds;
}
