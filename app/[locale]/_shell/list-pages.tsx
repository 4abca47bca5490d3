import { getTranslations } from "next-intl/server";
import { Pagination } from "@/components/ui/pagination";

export async function ListPages(places: { first?: string; next?: string }) {
  const words = await getTranslations("common");
  return <Pagination {...places} words={{ label: words("pages.label"), first: words("pages.first"), next: words("pages.next") }} />;
}
