import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Tabs } from "@/components/ui/tabs";
import { requireResident } from "@/lib/auth/require";
import { one, pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { reader } from "@/lib/i18n/reader";
import { writeCursor } from "@/lib/keyset";
import { canWrite } from "@/lib/messages/policy";
import { readInbox } from "@/lib/messages/queries/read-inbox";
import { paths } from "@/lib/paths";
import { ListPages } from "../../_shell/list-pages";
import { ThreadRows } from "./thread-rows";

export const generateMetadata = titled("messages");

export default async function MessagesPage({ params, searchParams }: PageProps) {
  await pageLanguage(params);
  const actor = await requireResident();
  const { show, after } = await searchParams;
  const which = one(show) === "all" ? "all" : "open";
  const words = await getTranslations("messages");
  const { to } = await reader();
  const { threads, departments, unread, more } = await readInbox(actor, which, one(after));
  const here = to(paths.messages) + (which === "all" ? "?show=all" : "");
  const last = threads.at(-1);
  const next = more && last ? `${here}${which === "all" ? "&" : "?"}after=${writeCursor(last, last.lastMessageAt)}` : undefined;
  const isEmpty = !threads.length && !after;
  return (
    <main id="main" className="page" tabIndex={-1}>
      <div className="page-top tight">
        <h1>{words("title")}</h1>
        <p className="lead">{words("lead", { unread })}</p>
        {canWrite(actor) ? <ButtonLink href={to(paths.newMessage())}>{words("write")}</ButtonLink> : null}
      </div>
      <Tabs
        label={words("views.label")}
        items={[
          { href: to(paths.messages), label: words("views.open"), current: which === "open" },
          { href: `${to(paths.messages)}?show=all`, label: words("views.all"), current: which === "all" },
        ]}
      />
      {isEmpty ? <EmptyState>{words(which === "all" ? "empty" : "emptyOpen")}</EmptyState> : null}
      <ThreadRows threads={threads} departments={departments} heading="h2" />
      <ListPages first={after ? here : undefined} next={next} />
    </main>
  );
}
