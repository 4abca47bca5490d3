import { inLanguage, isLanguage, paths } from "@/lib/paths";
import { findService } from "../catalogue";
import { findServices } from "./find-services";

const MOST = 6;
const SHORTEST = 2;

/** Services for what is being typed, the best first. */
export function suggest(typed: string | null, asked: string | null): { title: string; href: string }[] {
  const language = asked && isLanguage(asked) ? asked : "en";
  const text = (typed ?? "").trim();
  const slugs = text.length < SHORTEST ? [] : findServices(text, language).slugs.slice(0, MOST);
  return slugs.map((slug) => ({
    title: findService(slug)!.title[language],
    href: inLanguage(language, paths.service(slug)),
  }));
}
