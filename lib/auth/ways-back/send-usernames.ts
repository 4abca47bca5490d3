import { noteEvent } from "@/lib/auth/account-events";
import type { Asked } from "@/lib/auth/ways-back/ask";
import { asSystem } from "@/lib/db/as-actor";
import { env } from "@/lib/env";
import { mailSecretly } from "@/lib/mail/account-mail";
import { inLanguage, paths, type Language } from "@/lib/paths";

const MOST = 20;

type UsernamesAsked = Extract<Asked, { for: "usernames" }>;

/** Mails every username of an address to that address, and to no other. */
export const sendUsernames = ({ email, visit }: UsernamesAsked) =>
  asSystem("sendUsernames", async (db) => {
    const accounts = await db.account.findMany({
      where: { OR: [{ email }, { alternateEmail: email }] },
      select: { id: true, username: true, locale: true },
      orderBy: { username: "asc" },
      take: MOST,
    });
    const [first] = accounts;
    if (!first) return;
    const language = first.locale as Language;
    const usernames = accounts.map(({ username }) => username).join("\n");
    const link = env().APP_ORIGIN + inLanguage(language, paths.signIn);
    await mailSecretly(db, { to: email, language, template: "usernames", facts: { usernames, link } });
    for (const { id } of accounts) await noteEvent(db, id, "usernameSent", visit);
  });
