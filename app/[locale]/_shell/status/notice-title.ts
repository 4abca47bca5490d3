import { getLocale, getTranslations } from "next-intl/server";
import type { StatusNotice } from "@/lib/status/queries/list-notices";

/** "Problem: Paying online and Bills": said by us, so that every language has it. */
export async function noticeTitle({ kind, services }: Pick<StatusNotice, "kind" | "services">): Promise<string> {
  const words = await getTranslations("status");
  const list = new Intl.ListFormat(await getLocale(), { type: "conjunction" });
  return words(`kind.${kind}`, { services: list.format(services.map((service) => words(`service.${service}`))) });
}
