import { getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { requireStaff } from "@/lib/auth/require";
import { department } from "@/lib/city/departments";
import { pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { canSeeContacts } from "@/lib/contact/policy";
import { countContacts } from "@/lib/contact/queries/list-contacts";
import { asActor } from "@/lib/db/as-actor";
import { Link } from "@/components/ui/link";
import { canSeeQueue } from "@/lib/messages/policy";
import { countWaiting } from "@/lib/messages/queries/queue";
import { canSeeNotices } from "@/lib/notices/policy";
import { countDeskNotices } from "@/lib/notices/queries/desk-notices";
import { countDifferences } from "@/lib/payments/queries/differences";
import { canSeeDifferences } from "@/lib/payments/policy";
import { inLanguage, paths } from "@/lib/paths";
import { countDesk, type DeskList, listOwnDepartments } from "@/lib/staff/queries";
import { PortalLinks } from "./portal-links";
import { PhoneLink } from "../_shell/phone-link";

export const generateMetadata = titled("staff");

export default async function StaffHomePage({ params }: PageProps) {
  const language = await pageLanguage(params);
  const actor = await requireStaff();
  const words = await getTranslations("staff");
  const { differences, waiting, visitors, desk, notices } = await asActor(actor, async (db) => ({
    differences: canSeeDifferences(actor) ? await countDifferences(db, actor) : 0,
    waiting: canSeeQueue(actor) ? await countWaiting(db, actor) : 0,
    visitors: canSeeContacts(actor) ? await countContacts(db, actor) : 0,
    desk: await countDesk(db, actor),
    notices: canSeeNotices(actor) ? await countDeskNotices(db, actor) : { toDecide: 0, sentBack: 0 },
  }));
  const all = Object.values(desk).reduce((sum, n) => sum + n, differences + waiting + visitors + notices.toDecide + notices.sentBack);
  const lists = Object.entries(desk) as [DeskList, number][];
  const messages = await getTranslations("messages");
  const contact = await getTranslations("contact");
  const own = (await listOwnDepartments(actor)).map(({ slug }) => department(slug));
  return (
    <main id="main" className="page" tabIndex={-1}>
      <div className="page-top">
        <h1>{words("title")}</h1>
        <p className="lead">{words("lead", { name: actor.name, role: words(`role.${actor.role}`) })}</p>
      </div>
      <Section id="waiting" title={words("waiting")} count={all}>
        {all ? (
          <ul className="rows">
            {lists.map(([list, n]) =>
              n ? (
                <li key={list}>
                  <Link href={inLanguage(language, paths.staff[list])}>{words(`desk.${list}`, { n })}</Link>
                </li>
              ) : null,
            )}
            {(["toDecide", "sentBack"] as const).map((what) =>
              notices[what] ? (
                <li key={what}>
                  <Link href={inLanguage(language, paths.staff.notices)}>{words(`notices.${what}`, { n: notices[what] })}</Link>
                </li>
              ) : null,
            )}
            {waiting ? (
              <li>
                <Link href={inLanguage(language, paths.staff.messages)}>{messages("staff.waiting", { n: waiting })}</Link>
              </li>
            ) : null}
            {visitors ? (
              <li>
                <Link href={inLanguage(language, paths.staff.contact)}>{contact("staff.waiting", { n: visitors })}</Link>
              </li>
            ) : null}
            {differences ? (
              <li>
                <Link href={inLanguage(language, paths.staff.payments)}>{words("payments.open", { n: differences })}</Link>
              </li>
            ) : null}
          </ul>
        ) : (
          <EmptyState>{words("nothingWaits")}</EmptyState>
        )}
      </Section>
      {lists.length ? (
        <Section id="lists" title={words("desk.lists")}>
          <ul className="rows">
            {lists.map(([list]) => (
              <li key={list}>
                <Link href={inLanguage(language, paths.staff[list])}>{words(`desk.name.${list}`)}</Link>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      <PortalLinks actor={actor} />
      <Section id="departments" title={words("departments")}>
        <ul className="rows">
          {own.map(({ slug, name, does, phone }) => (
            <li key={slug}>
              <h3>{name[language]}</h3>
              <p className="meta">
                {does[language]} <PhoneLink number={phone} />
              </p>
            </li>
          ))}
        </ul>
        <p>
          <Link href={inLanguage(language, paths.staff.roles)}>{words("roles")}</Link>
        </p>
      </Section>
    </main>
  );
}
