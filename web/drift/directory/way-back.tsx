import { Link as StyledLink } from "@digdir/designsystemet-react";
import { Link } from "wouter";
import { useLanguage } from "../../kit/use-language.tsx";
import { directoryWords } from "./directory-words.ts";

/** A page above this one. */
interface Above {
  readonly href: string;
  readonly label: string;
}

/** The way back: to the list of care providers, and to what the record is of. */
export function WayBack({ above = [] }: { readonly above?: readonly Above[] }) {
  const say = directoryWords[useLanguage().language];
  return (
    <ol className="way-back">
      {[{ href: "/directory", label: say.toDirectory }, ...above].map(({ href, label }) => (
        <li key={href}>
          <StyledLink asChild>
            <Link href={href}>{label}</Link>
          </StyledLink>
        </li>
      ))}
    </ol>
  );
}
