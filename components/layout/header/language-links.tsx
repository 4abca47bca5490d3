"use client";
import { usePathname } from "next/navigation";
import { type Language, languageNames, pathIn } from "./languages";

/** This page in the other languages: a new document, because html carries the language and the direction. */
export function LanguageLinks({ language, query }: { language: Language; query?: string }) {
  const path = usePathname();
  return languageNames
    .filter(({ code }) => code !== language)
    .map(({ code, name, dir }) => (
      <li key={code}>
        <a
          className="language"
          href={pathIn(code, path) + (query ? `?${query}` : "")}
          lang={code}
          hrefLang={code}
          // After a change of page without a new document, the query of the first one is not this page's.
          onClick={({ currentTarget }) => void (currentTarget.search = window.location.search)}
        >
          <bdi dir={dir}>{name}</bdi>
        </a>
      </li>
    ));
}
