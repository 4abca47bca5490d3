import { getTranslations } from "next-intl/server";
import { checkNames, type CheckWords } from "./look";

/** What each check that needs scripts can say. */
export async function checkWords(): Promise<CheckWords> {
  const words = await getTranslations("browserCheck");
  const entries = checkNames.map((name) => [
    name,
    { name: words(`${name}.name`), ok: words(`${name}.ok`), wrong: words(`${name}.wrong`), unknown: words("needsScripts") },
  ]);
  return { ...(Object.fromEntries(entries) as CheckWords), tags: { ok: words("ok"), wrong: words("wrong"), unknown: words("unknown") } };
}
