import { getTranslations } from "next-intl/server";
import { ButtonForm } from "@/components/ui/fields/button-form";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import type { Resident } from "@/lib/auth/actor";
import type { findFeed } from "@/lib/calendar/queries/find-feed";
import { shownToken } from "@/lib/calendar/shown-address";
import { env } from "@/lib/env";
import { formWords } from "@/lib/i18n/form-words";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";
import { endAddress, makeAddress } from "./actions";

type PrivateFeedProps = { actor: Resident; feed: Awaited<ReturnType<typeof findFeed>> };

/** An address for a calendar program. It is shown when it is made, and never again: whoever lost it makes another. */
export async function PrivateFeed({ actor, feed }: PrivateFeedProps) {
  const words = await getTranslations("calendar");
  const form = await formWords();
  const read = await reader();
  const token = feed && (await shownToken(`${actor.accountId} ${actor.partyId}`));
  return (
    <Section id="feed" title={words("feed.title")}>
      <div className="stack">
        <p>{words("feed.lead")}</p>
        {token ? (
          <Notice title={words("feed.yours")}>
            <p className="break">
              <code dir="ltr">{env().APP_ORIGIN + paths.calendarFeed(token)}</code>
            </p>
            <p>{words("feed.copy")}</p>
          </Notice>
        ) : null}
        {feed ? (
          <>
            <p>
              {words("feed.since", { day: read.dayOf(feed.createdAt) })}{" "}
              {feed.readAt ? words("feed.read", { at: read.moment(feed.readAt) }) : words("feed.notRead")}
            </p>
            <div className="cluster">
              <ButtonForm action={endAddress} words={form} variant="quiet">
                {words("feed.end")}
              </ButtonForm>
              <ButtonForm action={makeAddress} words={form} variant="quiet">
                {words("feed.anew")}
              </ButtonForm>
            </div>
          </>
        ) : (
          <ButtonForm action={makeAddress} words={form} variant="quiet">
            {words("feed.make")}
          </ButtonForm>
        )}
      </div>
    </Section>
  );
}
