import { city } from "@/lib/city/city";
import { env } from "@/lib/env";
import { wholeWordsIn } from "@/lib/i18n/words";
import { followMail } from "@/lib/issues/follow-mail";
import { followToken } from "@/lib/issues/follow-token";
import { writeAccountMail } from "@/lib/mail/send-secret-mail";
import type { Claimed } from "@/lib/notifications/delivery/claim";
import { digestValues } from "@/lib/notifications/delivery/digest-values";
import { frame } from "@/lib/notifications/delivery/frame";
import { kindOf } from "@/lib/notifications/events";
import { pathOf } from "@/lib/notifications/path-of";
import { unsubscribeToken, type Wish } from "@/lib/notifications/unsubscribe/token";
import { valuesOf } from "@/lib/notifications/values-of";
import { inLanguage, type Language, paths } from "@/lib/paths";

type Written = { subject: string; text: string; oneClick?: string };
type Composed = Pick<Claimed, "channel" | "rung" | "accountId" | "language" | "told">;

/** What is told, in its reader's words: what happened, by when, where to go and why it comes; nothing about the person. Throws when a word is missing. */
export async function compose({ channel, rung, accountId, language, told }: Composed): Promise<Written> {
  if (channel === "sms") return { subject: "", text: await texted(told, language) };
  if (told.kind === "follower" && told.event === "followLink") return writeAccountMail(followMail(told, language));
  const words = await wholeWordsIn(language, "mail");
  const origin = env().APP_ORIGIN;
  const { event, facts, path, values } = await saidOf(told, language);
  const known = {
    reporter: "no", // in what was written down before it was asked
    ...valuesOf(facts, language),
    ...values,
    city: city().officialName[language],
    link: origin + inLanguage(language, path),
    reopen: origin + inLanguage(language, reopenPath(told)),
    track: origin + inLanguage(language, paths.track),
  };
  const wish = wishOf(told, accountId);
  const why = told.kind === "one" ? kindOf(event)!.topic : told.kind;
  return {
    subject: words(`${event}.subject`, known),
    text: words(`${event}.text`, known) + (await frame({ language, why, wish, isAlternate: rung === "alternate" })),
    ...(wish && { oneClick: origin + paths.oneClickUnsubscribe(unsubscribeToken(wish)) }),
  };
}

type Said = { event: string; facts: unknown; path: string; values?: Record<string, string | number> };

async function saidOf(told: Claimed["told"], language: Language): Promise<Said> {
  if (told.kind === "digest") return { event: "digest", facts: {}, path: paths.notifications, values: await digestValues(told, language) };
  if (told.kind === "follower") return { event: told.event, facts: told.facts, path: pathOf(told) };
  const { notification } = told;
  const { event, facts } = notification;
  return {
    event,
    facts,
    path: kindOf(event)?.topic === "work" ? pathOf(notification) : paths.toldByMail(pathOf(notification), notification.id),
  };
}

/** Where whoever reported a problem says that it is not fixed: by the link that only they have, or with their account. */
function reopenPath(told: Claimed["told"]) {
  if (told.kind === "follower") return paths.link("issue", followToken(told.followId));
  const { ref } = told.kind === "one" ? (told.notification.facts as { ref?: string }) : {};
  return ref ? paths.followIssue(ref) : paths.issues;
}

/** What one click stops. The work of staff has no such thing, nor has a day's mail: there each topic has its own. */
function wishOf(told: Claimed["told"], accountId: string | null): Wish | undefined {
  if (told.kind === "follower") return { followId: told.followId };
  if (!accountId) return undefined;
  if (told.kind === "digest") return { accountId, topic: "digest" };
  const topic = kindOf(told.notification.event)?.topic;
  return topic && topic !== "work" ? { accountId, topic } : undefined;
}

/** What, by when and where to go; no link: the phone may lie on a table. */
async function texted(told: Claimed["told"], language: Language) {
  if (told.kind !== "one") throw new Error("only one thing at a time goes by text message");
  const words = await wholeWordsIn(language, "texts");
  const { event, facts } = told.notification;
  const { due } = valuesOf(facts, language);
  return words(`notice.${event}`, { ...(due && { due }), city: city().name[language], host: new URL(env().APP_ORIGIN).host });
}
