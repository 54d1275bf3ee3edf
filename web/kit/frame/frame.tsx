import { SkipLink } from "@digdir/designsystemet-react";
import { useRef } from "react";
import type { ReactNode } from "react";
import "../theme.css";
import "./frame.css";
import { LanguageSwitch } from "../language-switch.tsx";
import { useLanguage } from "../use-language.tsx";
import { FaultBoundary } from "./fault-boundary.tsx";
import { frameWords } from "./frame-words.ts";
import { StageFoot } from "./stage-foot.tsx";
import { useKeptFocus } from "./use-kept-focus.ts";

interface Properties {
  /** The link with the product's or the application's name. */
  readonly product: ReactNode;
  /** The application's own pages. */
  readonly pages?: ReactNode;
  /** Who and where one is, before the language. */
  readonly person?: ReactNode;
  /** Between the header and the page. */
  readonly notice?: ReactNode;
  readonly children: ReactNode;
}

/**
 * What every page has around its content: the way past the header, whose page it is, the language, and a foot where the
 * stage has something to say. Pages without React have the same (lib/local/html.ts, web/404.html).
 */
export function Frame({ product, pages, person, notice, children }: Properties) {
  const say = frameWords[useLanguage().language];
  const main = useRef<HTMLElement>(null);
  useKeptFocus(main);
  return (
    <>
      <SkipLink href="#content">{say.skip}</SkipLink>
      <header className="frame-header">
        <div className="frame-bar">
          {product}
          {pages}
          <div className="frame-end">
            {person}
            <LanguageSwitch />
          </div>
        </div>
      </header>
      {notice}
      <main id="content" className="frame-main" tabIndex={-1} ref={main}>
        <FaultBoundary>{children}</FaultBoundary>
      </main>
      <StageFoot />
    </>
  );
}

/** What stands in that link. */
export function ProductName({ name, service }: { readonly name: string; readonly service?: string }) {
  return (
    <>
      <img src="/favicon.svg" alt="" width="32" height="32" />
      <span className="frame-name">{name}</span>
      {service !== undefined && <span className="frame-service">{service}</span>}
    </>
  );
}
