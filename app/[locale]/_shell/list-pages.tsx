import { getTranslations } from "next-intl/server";
import { Pagination } from "@/components/ui/pagination";

export async function ListPages(places: { newer?: string; older?: string }) {
  const words = await getTranslations("common");
  return <Pagination {...places} words={{ label: words("pages.label"), newer: words("pages.newer"), older: words("pages.older") }} />;
}
