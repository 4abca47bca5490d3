import { getTranslations } from "next-intl/server";
import { Pagination } from "@/components/ui/pagination";

/** Places of a list on a page without the framework's scripts. */
export async function PublicPages(places: { first?: string | undefined; next?: string | undefined }) {
  const words = await getTranslations("common");
  const { first, next } = places;
  return (
    <Pagination
      plain
      {...(first && { first })}
      {...(next && { next })}
      words={{ label: words("pages.label"), first: words("pages.first"), next: words("pages.next") }}
    />
  );
}
