import { getTranslations } from "next-intl/server";
import { Plate } from "@/components/ui/plate";
import { Section } from "@/components/ui/section";
import type { Tracked } from "@/lib/applications/track/find-tracked";
import { reader } from "@/lib/i18n/reader";
import { paths, type Language } from "@/lib/paths";
import { PassportTracking } from "../../../_shell/applications/passport-tracking";
import { StopsAhead } from "../../../_shell/applications/stops-ahead";

/** The state, the day and the route; what was answered stays behind the sign-in. */
export async function TrackedCase({ tracked: { found, definition }, language }: { tracked: Tracked; language: Language }) {
  const words = await getTranslations("track");
  const statuses = await getTranslations("applications");
  const standing = await getTranslations("whereItStands");
  const read = await reader();
  const { ref, status, submittedAt, dueOn, items } = found;
  const isOpen = status !== "awaitingFee" && !["issued", "refused", "withdrawn", "cancelled", "expired"].includes(status);
  return (
    <main id="main" className="page" tabIndex={-1}>
      <div className="page-top">
        <p>
          <Plate text={ref} />
        </p>
        <h1>{words("shown.title")}</h1>
        <p className="lead">{definition.name[language]}</p>
        {status === "expired" ? null : (
          <p>{submittedAt ? words("shown.received", { day: read.shortDay(submittedAt) }) : words("shown.notReceived")}</p>
        )}
      </div>
      <div className="stack">
        <p className="turn-line">{statuses(`status.${status as "draft"}`)}</p>
        {items.length ? <p>{words("shown.asked", { count: items.length })}</p> : null}
        {isOpen && dueOn ? <p>{words("shown.due", { day: read.day(dueOn) })}</p> : null}
        <PassportTracking passport={found.passport} />
        <p>
          <a className="btn" href={read.to(paths.application(ref))}>
            {words("shown.signIn")}
          </a>
        </p>
        <p className="meta">{words("shown.details")}</p>
      </div>
      <Section id="route" title={standing("route.title")}>
        <StopsAhead found={found} definition={definition} />
      </Section>
    </main>
  );
}
