import { getTranslations } from "next-intl/server";
import type { Stop } from "@/components/ui/route-line";
import { reader } from "@/lib/i18n/reader";
import type { FoundPublicIssue } from "@/lib/issues/queries/find-public-issue";
import { isOpen, type UpdateKind } from "@/lib/issues/workflow";

/** What happened so far, the last of it being where it stands; then what comes next, as long as it is open. */
export async function issueStops({ issue, updates }: FoundPublicIssue): Promise<Stop[]> {
  const words = await getTranslations("publicIssues");
  const { moment, day, language } = await reader();
  const open = isOpen(issue.status);
  const past = updates.map(({ at, kind, text, words: ready, whom }, n): Stop => ({
    state: open && n === updates.length - 1 ? "now" : "done",
    title: words(`update.${kind as UpdateKind}`),
    ...(whom && { note: words.rich("passedTo", { whom, b: (name) => <bdi>{name}</bdi> }) }),
    when: <time dateTime={at.toISOString()}>{moment(at)}</time>,
    children: text ? (
      <p className="prewrap" dir="auto">
        {ready?.[language] ?? text}
      </p>
    ) : undefined,
  }));
  if (!open) return past;
  const next = issue.scheduledOn ? words("workOn", { day: day(issue.scheduledOn) }) : words("repair");
  return [...past, { state: "next", title: next }];
}
