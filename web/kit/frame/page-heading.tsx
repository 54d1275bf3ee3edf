import { Heading } from "@digdir/designsystemet-react";
import { useLayoutEffect, useRef } from "react";
import type { ReactNode } from "react";

interface Properties {
  readonly children: string;
  /** What people call the application; after the heading in the document's title. */
  readonly application: string;
  /** Beside the heading: what one does on this page. */
  readonly action?: ReactNode;
  /** A line under it. */
  readonly lead?: ReactNode;
}

// The browser itself begins at the top of the first page; on each after it the focus comes to the heading.
let isFirstPage = true;

/** The page's heading, which is also the document's title, and what it is for. */
export function PageHeading({ children, application, action, lead }: Properties) {
  const heading = useRef<HTMLHeadingElement>(null);
  // With what is shown, not after it: whoever reads the page at once finds its title and the focus where they belong.
  useLayoutEffect(() => {
    document.title = `${children} · ${application}`;
  }, [children, application]);
  useLayoutEffect(() => {
    if (!isFirstPage) {
      scrollTo(0, 0);
      heading.current?.focus();
    }
    isFirstPage = false;
  }, []);
  return (
    <div className="page-heading">
      <div>
        <Heading level={1} data-size="md" ref={heading} tabIndex={-1}>
          {children}
        </Heading>
        {lead !== undefined && <p className="page-lead">{lead}</p>}
      </div>
      {action !== undefined && <div className="page-action">{action}</div>}
    </div>
  );
}
