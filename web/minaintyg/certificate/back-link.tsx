import { Link as StyledLink } from "@digdir/designsystemet-react";
import { Link } from "wouter";

/** The way back, above the heading. */
export function BackLink({ href, children }: { readonly href: string; readonly children: string }) {
  return (
    <p className="back">
      <StyledLink asChild>
        <Link href={href}>
          <span aria-hidden="true">‹</span>
          {children}
        </Link>
      </StyledLink>
    </p>
  );
}
