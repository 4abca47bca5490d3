import { getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { reader } from "@/lib/i18n/reader";
import { canSeeThreads, canWrite } from "@/lib/messages/policy";
import { paths } from "@/lib/paths";
import { ThreadRows } from "../../../messages/thread-rows";
import type { StandingProps } from "../where-it-stands";

/** What was written about this case, and the way to write; nothing for those who may not see messages. */
export async function CaseMessages({ found: { ref }, threads: { threads, departments }, actor }: StandingProps) {
  if (!canSeeThreads(actor)) return null;
  const words = await getTranslations("whereItStands");
  const messages = await getTranslations("messages");
  const { to } = await reader();
  return (
    <Section id="messages" title={words("messages.title")}>
      {threads.length ? <ThreadRows threads={threads} departments={departments} heading="h3" /> : <p>{words("messages.none")}</p>}
      {canWrite(actor) ? (
        <p className="no-print">
          <Link className="more" href={to(paths.newMessage({ application: ref }))}>
            {messages("ask.application")}
          </Link>
        </p>
      ) : null}
    </Section>
  );
}
