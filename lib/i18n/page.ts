import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { NotFoundError } from "@/lib/errors";
import { isLanguage, type Language } from "@/lib/paths";

export type PageProps<Params = unknown> = {
  params: Promise<{ locale: string } & Params>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** The language of a page, told to everything below it. */
export async function pageLanguage(params: Promise<{ locale: string }>): Promise<Language> {
  const { locale } = await params;
  if (!isLanguage(locale)) throw new NotFoundError("no such language");
  setRequestLocale(locale);
  return locale;
}

/** A page's own title: it is what a screen reader says first after every change of page. */
export const titled =
  (area: string, key = "title") =>
  async ({ params }: Pick<PageProps, "params">): Promise<Metadata> => {
    const locale = await pageLanguage(params);
    const words = await getTranslations({ locale, namespace: area as never });
    return { title: words(key as never) };
  };

/** One value of a query, whatever was sent. */
export const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);
export const many = (value: string | string[] | undefined) => (value === undefined ? [] : [value].flat());
