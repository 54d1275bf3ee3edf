import { Dropdown } from "@digdir/designsystemet-react";
import type { ReactNode } from "react";
import { Link, useRoute, useRouter } from "wouter";
import "./application-parts.css";
import { useOpenSession, useSession } from "../session/session.ts";
import type { OwnUnit, Who } from "../session/session.ts";
import { unitBranches } from "../session/unit-branches.ts";
import { useLanguage } from "../use-language.tsx";
import { Frame, ProductName } from "./frame.tsx";
import { frameWords } from "./frame-words.ts";
import { SessionNotice } from "./session-notice.tsx";

/** The issuer's page where people see where they are signed in, and sign out elsewhere. */
const ownSessions = "/auth/sessions";

/** A page in the application's own menu. */
export interface FramePage {
  /** Below the application's address, such as "/drafts". */
  readonly href: string;
  readonly label: string;
  /** How much waits there, where that is known: "12", or "50+". */
  readonly count?: string | undefined;
}

interface Properties {
  /** What people call the application. */
  readonly name: string;
  readonly pages: readonly FramePage[];
  /** Told to everybody, above the page. */
  readonly banner?: ReactNode;
  readonly children: ReactNode;
}

/** What every application has around its pages: the way past it, its name and pages, who and where one is. */
export function ApplicationFrame({ name, pages, banner, children }: Properties) {
  const say = frameWords[useLanguage().language];
  return (
    <Frame
      product={
        <Link className="frame-product" href="/">
          <ProductName name={name} />
        </Link>
      }
      pages={
        pages.length > 0 && (
          <nav aria-label={say.pages} className="frame-pages">
            <ul>
              {pages.map((page) => (
                <li key={page.href}>
                  <PageLink {...page} />
                </li>
              ))}
            </ul>
          </nav>
        )
      }
      person={
        <>
          <UnitMenu />
          <PersonMenu />
        </>
      }
      notice={
        <>
          <SessionNotice />
          {banner}
        </>
      }
    >
      {children}
    </Frame>
  );
}

function PageLink({ href, label, count }: FramePage) {
  const [isHere] = useRoute(href);
  return (
    <Link href={href} className="frame-page" aria-current={isHere ? "page" : undefined}>
      {label}
      {count !== undefined && <span className="frame-count">{count}</span>}
    </Link>
  );
}

function UnitMenu() {
  const session = useSession();
  const say = frameWords[useLanguage().language];
  if (session.is !== "open" || session.unit === undefined) return undefined;
  const { unit, units, lookAgain } = session;
  if (units.length === 1) return <span className="frame-unit">{unit.name}</span>;
  return (
    <Dropdown.TriggerContext>
      <Dropdown.Trigger
        variant="tertiary"
        data-color="neutral"
        className="frame-menu"
        aria-label={`${say.unit}: ${unit.name}`}
      >
        {unit.name}
      </Dropdown.Trigger>
      <Dropdown placement="bottom-end" className="frame-units" onOpen={lookAgain}>
        <Dropdown.Heading>{say.chooseUnit}</Dropdown.Heading>
        {unitBranches(units).map(({ careProvider, units: branches }) => (
          <Dropdown.List key={careProvider.hsaId} aria-label={careProvider.name}>
            {branches.flatMap(({ unit: whole, parts }) => [
              <UnitItem key={whole.hsaId} unit={whole} beneath={careProvider.name} />,
              ...parts.map((part) => <UnitItem key={part.hsaId} unit={part} beneath={say.partOf(whole.name)} isPart />),
            ])}
          </Dropdown.List>
        ))}
      </Dropdown>
    </Dropdown.TriggerContext>
  );
}

interface UnitItemProperties {
  readonly unit: OwnUnit;
  /** What the unit is of. */
  readonly beneath: string;
  /** Whether it stands under its whole. */
  readonly isPart?: boolean;
}

function UnitItem({ unit, beneath, isPart = false }: UnitItemProperties) {
  const { unit: chosen, chooseUnit } = useOpenSession();
  const say = frameWords[useLanguage().language];
  return (
    <Dropdown.Item className={isPart ? "frame-part" : undefined}>
      <Dropdown.Button
        aria-pressed={unit.hsaId === chosen?.hsaId}
        onClick={({ currentTarget }) => {
          closeMenu(currentTarget);
          void chooseUnit(unit);
        }}
      >
        <span>
          {unit.name}
          <small className="frame-small">{beneath}</small>
          {unit.waiting !== undefined && <small className="frame-small">{say.waitingAtUnit(unit.waiting)}</small>}
        </span>
      </Dropdown.Button>
    </Dropdown.Item>
  );
}

/** Who is signed in, as people call them: no id where there is a word. */
function nameOf(who: Who, say: { readonly person: string; readonly operator: string }): string {
  if (who.kind !== "staff") return say.person;
  return who.name ?? (who.role === "OPERATOR" ? say.operator : who.hsaId);
}

function PersonMenu() {
  const session = useSession();
  const { base } = useRouter();
  const say = frameWords[useLanguage().language];
  if (session.is !== "open") return undefined;
  const { who, signOut } = session;
  const name = nameOf(who, say);
  const application = base.slice(1);
  return (
    <Dropdown.TriggerContext>
      <Dropdown.Trigger
        variant="tertiary"
        data-color="neutral"
        className="frame-menu"
        {...(who.kind === "staff" ? { "aria-label": `${say.person}: ${name}` } : {})}
      >
        {name}
      </Dropdown.Trigger>
      <Dropdown placement="bottom-end">
        <Dropdown.List>
          <Dropdown.Item>
            <Dropdown.Button asChild>
              <a href={`${ownSessions}?application=${application}`}>{say.ownSessions}</a>
            </Dropdown.Button>
          </Dropdown.Item>
          <Dropdown.Item>
            <Dropdown.Button
              onClick={({ currentTarget }) => {
                closeMenu(currentTarget);
                signOut();
              }}
            >
              {say.signOut}
            </Dropdown.Button>
          </Dropdown.Item>
        </Dropdown.List>
      </Dropdown>
    </Dropdown.TriggerContext>
  );
}

/** Closes the menu that something was chosen in, and leaves the focus on what opens it. */
function closeMenu(chosen: Element): void {
  const menu = chosen.closest<HTMLElement>("[popover]");
  if (menu === null) return;
  menu.hidePopover();
  document.querySelector<HTMLElement>(`[popovertarget="${CSS.escape(menu.id)}"]`)?.focus();
}
