import { getTranslations } from "next-intl/server";

const changes = ["password", "appAdded", "appRemoved", "recoveryCodes"] as const;

/** What of the ways in was changed just now, in words, as the address says. */
export async function securityChanged(asked: string | undefined): Promise<string | undefined> {
  const words = await getTranslations("security");
  const change = changes.find((name) => name === asked);
  return change && words(`changed.${change}`);
}
