import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { completeSignIn } from "../kit/sign-in.ts";
import { LanguageFrame } from "../kit/use-language.tsx";
import { readAddress, takeKeptAddress, verifyPath } from "./verify-address.ts";
import { VerifyPage } from "./verify-page.tsx";
import "./verify.css";

const title = { sv: "Kontrollera ett intyg · Intygstjänster", en: "Verify a certificate · Intygstjänster" };

const outcome = await completeSignIn(
  { origin: location.origin, returnPath: verifyPath },
  location.search,
  sessionStorage,
);
// The code is used and goes; the certificate that was asked about comes back into the address.
if (outcome.is !== "nothing") history.replaceState(null, "", takeKeptAddress(sessionStorage));

const place = document.getElementById("page");
if (place === null) throw new Error("The page has no place for its content");
createRoot(place).render(
  <StrictMode>
    <LanguageFrame title={title}>
      <VerifyPage asked={readAddress(location.pathname)} arrived={outcome} />
    </LanguageFrame>
  </StrictMode>,
);
