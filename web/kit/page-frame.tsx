import { SkipLink } from "@digdir/designsystemet-react";
import type { ReactNode } from "react";
import "./theme.css";
import "./page-frame.css";
import { LanguageSwitch } from "./language-switch.tsx";
import { useLanguage } from "./use-language.tsx";

const words = {
  sv: { skip: "Hoppa till innehållet", demo: "Demomiljö på den här datorn. Personer, enheter och intyg är påhittade." },
  en: { skip: "Skip to the content", demo: "Demo on this machine. People, units and certificates are made up." },
} as const;

/** What every page has around its content: the way past the header, the product, the language, and a foot. */
export function PageFrame({ service, children }: { readonly service?: string; readonly children: ReactNode }) {
  const say = words[useLanguage().language];
  return (
    <>
      <SkipLink href="#content">{say.skip}</SkipLink>
      <header className="page-header">
        <div className="page-width">
          <a className="page-product" href="/">
            <img src="/favicon.svg" alt="" width="36" height="36" />
            <span>Intygstjänster</span>
            {service !== undefined && <span className="page-service">{service}</span>}
          </a>
          <LanguageSwitch />
        </div>
      </header>
      <main id="content" className="page-main" tabIndex={-1}>
        {children}
      </main>
      <footer className="page-footer">
        <div className="page-width">
          <p>{say.demo}</p>
        </div>
      </footer>
    </>
  );
}
