import { getTranslations } from "next-intl/server";
import { languageNames } from "@/components/layout/header/languages";
import type { SummaryRow } from "@/components/ui/summary-list";
import { readLook } from "@/lib/account/look";
import type { AccountEvent } from "@/lib/auth/account-events";
import type { Resident, Staff } from "@/lib/auth/actor";
import type { Activity } from "@/lib/auth/queries/activity";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";
import type { OwnAccount } from "./credential-rows";
import { ownWay } from "./own-way";

/** On how many devices the account is signed in now. */
export async function sessionsRow(actor: Resident | Staff, count: number): Promise<SummaryRow> {
  const words = await getTranslations("account");
  const to = await ownWay(actor);
  return {
    label: words("parts.sessions.row"),
    value: words("parts.sessions.value", { count }),
    note: words("parts.sessions.text"),
    action: { href: to(paths.sessions), word: words("see") },
  };
}

/** The last thing that happened. */
export async function activityRow(actor: Resident | Staff, last: Activity | null): Promise<SummaryRow> {
  const words = await getTranslations("account");
  const activity = await getTranslations("activity");
  const [to, { moment }] = [await ownWay(actor), await reader()];
  return {
    label: words("parts.activity.row"),
    value: last
      ? words("parts.activity.last", { what: activity(`event.${last.event as AccountEvent}`), at: moment(last.at) })
      : words("parts.activity.none"),
    note: words("parts.activity.text"),
    action: { href: to(paths.activity), word: words("see") },
  };
}

/** The language and, where it is not as usual, the look. */
export async function preferencesRow(actor: Resident | Staff, { locale, look }: OwnAccount): Promise<SummaryRow> {
  const words = await getTranslations("account");
  const named = await getTranslations("preferences");
  const [to, { language }] = [await ownWay(actor), await reader()];
  const { theme, letters, size, motion } = readLook(look);
  const chosen = [
    languageNames.find(({ code }) => code === locale)?.name,
    theme === "system" ? undefined : named(`look.${theme}`),
    size === "normal" ? undefined : named(`look.${size}`),
    letters === "easy" ? named("look.letters") : undefined,
    motion === "less" ? named("look.motion") : undefined,
  ].filter((part) => part !== undefined);
  return {
    label: words("parts.preferences.row"),
    value: new Intl.ListFormat(language, { type: "unit" }).format(chosen),
    note: actor.kind === "staff" ? undefined : words("parts.preferences.text"),
    action: { href: to(paths.preferences), word: words("see") },
  };
}
