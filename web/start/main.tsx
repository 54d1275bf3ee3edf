import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { LanguageFrame } from "../kit/use-language.tsx";
import { PageFrame } from "../kit/page-frame.tsx";
import { completeSignIn } from "../kit/sign-in.ts";
import { StartPage } from "./start-page.tsx";
import "./start.css";

const title = { sv: "Intygstjänster: startsida", en: "Intygstjänster: start page" };

const outcome = await completeSignIn({ origin: location.origin, returnPath: "/" }, location.search, sessionStorage);
// The code is used; nobody should find it in the address or the history.
if (outcome.is !== "nothing") history.replaceState(null, "", "/");

const place = document.getElementById("page");
if (place === null) throw new Error("The page has no place for its content");
createRoot(place).render(
  <StrictMode>
    <LanguageFrame title={title}>
      <PageFrame>
        <StartPage arrived={outcome} />
      </PageFrame>
    </LanguageFrame>
  </StrictMode>,
);
