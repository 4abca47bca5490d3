import { mayReceive, stillHolds } from "@/lib/access/whom-to-tell";
import type { TrackWish } from "@/lib/applications/track/track-wish";
import { ended } from "@/lib/applications/workflow";
import type { Mandate } from "@/lib/auth/actor";
import { newLink } from "@/lib/auth/links/secret-link";
import { now } from "@/lib/clock";
import { open } from "@/lib/crypto/seal";
import { asSystem, type Db } from "@/lib/db/as-actor";
import { env } from "@/lib/env";
import type { JobData } from "@/lib/jobs/job-data";
import { mailSecretly } from "@/lib/mail/account-mail";
import { inLanguage, paths, type Language } from "@/lib/paths";

export const TRACK_MINUTES = 30;
const MOST_ACCOUNTS = 4;
const MOST_LINKS = 10;

/** The job behind /track: only here is looked whether reference and address belong together. Without a reference, all that are open. */
export const sendTrackLinks = ({ id, sealed }: JobData["trackWish"]) =>
  asSystem("sendTrackLinks", async (db) => {
    const { ref, email } = JSON.parse(open(sealed, `trackWish:${id}`)) as TrackWish;
    const accounts = await db.account.findMany({
      where: { OR: [{ email }, { alternateEmail: email }], status: "active" },
      take: MOST_ACCOUNTS,
      select: { id: true, locale: true },
    });
    for (const account of accounts) {
      const applications = await db.application.findMany({
        where: {
          ...(await seenBy(db, account.id)),
          ...(ref ? { ref, status: { not: "draft" } } : { status: { notIn: ["draft", ...ended] } }),
        },
        orderBy: [{ savedAt: "desc" }, { id: "desc" }],
        take: MOST_LINKS,
        select: { id: true, ref: true },
      });
      for (const application of applications) await sendLink(db, { email, ...account }, application);
    }
  });

/** What the account began and may still see, and what is its own matter: a deputy whose time is over tracks nothing. */
async function seenBy(db: Db, accountId: string) {
  const mandates = await db.mandate.findMany({
    where: { accountId, ...stillHolds(now()) },
    take: 50,
    select: { partyId: true, kind: true, areas: true, acts: true },
  });
  const seeing = mandates.filter((mandate) => mayReceive(mandate as Pick<Mandate, "areas" | "acts">, "applications"));
  const partyOf = (some: typeof seeing) => ({ in: some.map(({ partyId }) => partyId) });
  return {
    OR: [{ accountId, partyId: partyOf(seeing) }, { partyId: partyOf(seeing.filter(({ kind }) => kind === "self" || kind === "owner")) }],
  };
}

type To = { id: string; email: string; locale: string };

async function sendLink(db: Db, { id: accountId, email, locale }: To, application: { id: string; ref: string }) {
  if (await hasEnough(db, accountId)) return;
  const language = locale as Language;
  const token = await newLink(db, { accountId, purpose: "track", subjectId: application.id, minutes: TRACK_MINUTES });
  const link = env().APP_ORIGIN + inLanguage(language, paths.link("track", token));
  const facts = { ref: application.ref, link, minutes: TRACK_MINUTES };
  await mailSecretly(db, { to: email, language, template: "trackLink", facts });
}

/** However the address was typed: nobody fills another's inbox. */
async function hasEnough(db: Db, accountId: string) {
  const since = new Date(now().getTime() - 15 * 60_000);
  return (await db.secretLink.count({ where: { accountId, purpose: "track", createdAt: { gt: since } } })) >= MOST_LINKS;
}
