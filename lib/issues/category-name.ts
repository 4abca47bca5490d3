import { findCategory } from "@/lib/city/issues/categories";
import { textIn } from "@/lib/city/localised";

/** What a kind of problem is called; one that the city has no more by its slug. */
export const categoryName = (slug: string, language: string): string => {
  const found = findCategory(slug);
  return found ? textIn(found.title, language) : slug;
};
