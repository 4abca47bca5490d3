import { inLanguage, languages } from "@/lib/paths";

export type Page = { path: string; changed?: Date };

const escaped = (text: string) => text.replace(/[<>&"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>';
const SPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

/** A page once for each language, each naming the others (sitemaps.org, with the alternates of search engines). */
export function sitemap(origin: string, pages: readonly Page[]): string {
  const urls = pages.flatMap(({ path, changed }) => {
    const at = (language: string) => escaped(origin + inLanguage(language, path));
    const others = languages.map((language) => `<xhtml:link rel="alternate" hreflang="${language}" href="${at(language)}"/>`).join("");
    const when = changed ? `<lastmod>${changed.toISOString()}</lastmod>` : "";
    return languages.map((language) => `<url><loc>${at(language)}</loc>${when}${others}</url>`);
  });
  return `${HEAD}\n<urlset ${SPACE} xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${urls.join("\n")}\n</urlset>\n`;
}

/** The list of the lists. */
export const sitemapIndex = (origin: string, files: readonly string[]): string =>
  `${HEAD}\n<sitemapindex ${SPACE}>\n${files.map((file) => `<sitemap><loc>${escaped(origin + file)}</loc></sitemap>`).join("\n")}\n</sitemapindex>\n`;
