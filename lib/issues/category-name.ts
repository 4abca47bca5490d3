import { findCategory, otherProblem } from "@/lib/city/issues/categories";
import { textIn } from "@/lib/city/localised";

/** What a kind of problem is called; one that the city has no more is another problem. */
export const categoryName = (slug: string, language: string): string => textIn(findCategory(slug)?.title ?? otherProblem(), language);
