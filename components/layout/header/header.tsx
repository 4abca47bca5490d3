import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";
import { Fold } from "./fold";
import { LanguageLinks } from "./language-links";
import type { Language } from "./languages";
import { Mark } from "./mark";
import { NavLinks, type NavItem } from "./nav-links";
import { type Tool, ToolItems } from "./tool-items";

export type HeaderProps = {
  home: string;
  cityName: string;
  /** `more`: where some of the links fold away. */
  words: { main: string; menu: string; more?: string };
  nav?: NavItem[];
  /** In this order, Help last on every page (WCAG 3.2.6). `always` keeps one out of the collapsed menu. */
  tools?: Tool[];
  /** Left out inside journeys, where there are no language links. */
  language?: Language;
  languageQuery?: string;
  /** A second name beside the city's: "Your account", or the office. */
  service?: ReactNode;
  /** "Acting for Harbour Rowing Club", with its way out. */
  actingFor?: ReactNode;
  /** Inside the signed-in part, pages change without a new document. */
  soft?: boolean;
};

const MOST_IN_LINE = 7;
const FIRST = 4;

/** Seven links share a line with everything else there, in every language; of more, the first four and the last. The rest folds away. */
const parted = (nav: NavItem[], more: string | undefined): [shown: NavItem[], folded: NavItem[]] =>
  more && nav.length > MOST_IN_LINE ? [[...nav.slice(0, FIRST), ...nav.slice(-1)], nav.slice(FIRST, -1)] : [nav, []];

export function Header({ home, cityName, words, nav = [], tools = [], language, languageQuery, service, actingFor, soft }: HeaderProps) {
  const languageLinks = language ? <LanguageLinks language={language} query={languageQuery} /> : null;
  const [shown, folded] = parted(nav, words.more);
  const always = tools.filter((tool) => tool.always);
  const collapses = nav.length > 0 || language;
  return (
    <header className="site-header on-plate">
      <div className="page">
        <Link className="mark" href={home} plain={!soft}>
          <Mark />
          {cityName}
        </Link>
        {service ? <span className="service">{service}</span> : null}
        {nav.length ? (
          <nav className="wide" aria-label={words.main}>
            <ul>
              <NavLinks items={shown} among={nav} soft={soft} />
            </ul>
          </nav>
        ) : null}
        {folded.length ? (
          <Fold className="more-links wide" summary={words.more}>
            <nav aria-label={words.more}>
              <ul>
                <NavLinks items={folded} among={nav} soft={soft} />
              </ul>
            </nav>
          </Fold>
        ) : null}
        <ul className={collapses ? "tools wide" : "tools"}>
          {languageLinks}
          <ToolItems tools={tools} soft={soft} />
        </ul>
        {collapses ? (
          <>
            <ul className="tools narrow">
              <ToolItems tools={always} soft={soft} />
            </ul>
            <Fold className="menu" summary={words.menu}>
              <nav aria-label={words.menu}>
                <ul>
                  <NavLinks items={nav} soft={soft} />
                  {languageLinks}
                  <ToolItems tools={tools.filter((tool) => !tool.always)} soft={soft} />
                </ul>
              </nav>
            </Fold>
          </>
        ) : null}
      </div>
      {actingFor ? (
        <div className="acting-for">
          <div className="page">{actingFor}</div>
        </div>
      ) : null}
    </header>
  );
}
