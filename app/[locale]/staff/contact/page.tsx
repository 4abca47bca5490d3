import { getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/ui/empty-state";
import { Tabs } from "@/components/ui/tabs";
import { requireStaff } from "@/lib/auth/require";
import { contactViews, listContacts } from "@/lib/contact/queries/list-contacts";
import { asActor } from "@/lib/db/as-actor";
import { one, pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";
import { ListPages } from "../../_shell/list-pages";
import { PageTop } from "../../_shell/page-top";
import { ContactsTable } from "./contacts-table";

export const generateMetadata = titled("contact", "staff.title");

/** What people without an account wrote to one's departments; the view stands in the address. */
export default async function StaffContactPage({ params, searchParams }: PageProps) {
  await pageLanguage(params);
  const actor = await requireStaff();
  const { show, after, passed } = await searchParams;
  const view = contactViews.find((name) => name === one(show)) ?? "open";
  const words = await getTranslations("contact.staff");
  const { to } = await reader();
  const { messages, next } = await asActor(actor, (db) => listContacts(db, actor, view, one(after)));
  const addressOf = (name: string) => to(paths.staff.contact) + (name === "open" ? "" : `?show=${name}`);
  const here = addressOf(view);
  return (
    <main id="main" className="page" tabIndex={-1}>
      <PageTop title={words("title")} lead={words("lead")} done={passed === undefined ? undefined : words("passed")} />
      <Tabs
        label={words("views.label")}
        items={contactViews.map((name) => ({ href: addressOf(name), label: words(`views.${name}`), current: name === view }))}
      />
      {messages.length ? (
        <ContactsTable messages={messages} caption={words(`caption.${view}`)} />
      ) : (
        <EmptyState>{words(`empty.${view}`)}</EmptyState>
      )}
      <ListPages first={after ? here : undefined} next={next && `${here}${view === "open" ? "?" : "&"}after=${next}`} />
    </main>
  );
}
