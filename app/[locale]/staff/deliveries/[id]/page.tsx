import { getTranslations } from "next-intl/server";
import { BackLink } from "@/components/ui/back-link";
import { ButtonForm } from "@/components/ui/fields/button-form";
import { Link } from "@/components/ui/link";
import { Refs } from "@/components/ui/refs";
import { Section } from "@/components/ui/section";
import { Table } from "@/components/ui/table";
import { requireStaff } from "@/lib/auth/require";
import { asActor } from "@/lib/db/as-actor";
import { formWords } from "@/lib/i18n/form-words";
import { pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { reader } from "@/lib/i18n/reader";
import { findDelivery } from "@/lib/notifications/desk/queries";
import { settledWays } from "@/lib/notifications/schema";
import { paths } from "@/lib/paths";
import { retry } from "./actions";
import { saidOf } from "./said-of";
import { SettleForm } from "./settle-form";

export const generateMetadata = titled("deliveries", "one.title");

/** One thing that no address took: what it said, what was tried, and two ways to end it where somebody must know. */
export default async function DeliveryPage({ params }: PageProps<{ id: string }>) {
  await pageLanguage(params);
  const actor = await requireStaff();
  const { id } = await params;
  const found = await asActor(actor, (db) => findDelivery(db, actor, id));
  const words = await getTranslations("deliveries");
  const news = await getTranslations("notifications");
  const read = await reader();
  const { told, event, accountId, needsPerson, settledAt, settledHow, tried } = found;
  const said = await saidOf(event, told?.facts, read.language);
  const common = await formWords();
  return (
    <>
      <BackLink href={read.to(paths.staff.deliveries)}>{words("title")}</BackLink>
      <main id="main" className="page" tabIndex={-1}>
        <div className="page-top">
          <h1>{words("one.title")}</h1>
          <p className="lead">
            <Refs>{said}</Refs>
          </p>
          {told ? <p className="meta">{words("one.since", { at: read.moment(told.at) })}</p> : null}
          {accountId ? (
            <p>
              <Link className="more" href={read.to(paths.staff.person(accountId, words("one.reason")))}>
                {words("one.person")}
              </Link>
            </p>
          ) : (
            <p>{words("one.visitor")}</p>
          )}
        </div>
        <Section id="tried" title={words("one.tried")}>
          <Table
            dense
            caption={words("one.tried")}
            rows={tried}
            rowKey={(one) => one.id}
            columns={[
              { key: "rung", header: words("column.rung"), rowHeader: true, cell: ({ rung }) => words(`rungs.${rung as "primary"}`) },
              {
                key: "why",
                header: words("column.why"),
                cell: ({ failure }) => (failure ? words(`failure.${failure as "refused"}`) : "–"),
              },
              { key: "reply", header: words("column.reply"), cell: ({ reply }) => <bdi dir="ltr">{reply || "–"}</bdi> },
              { key: "attempts", header: words("column.attempts"), numeric: true, cell: ({ attempts }) => attempts },
              { key: "at", header: words("column.last"), cell: ({ updatedAt }) => read.moment(updatedAt) },
            ]}
          />
        </Section>
        {settledAt ? (
          <Section id="settled" title={words("one.settled")}>
            <p>{news(`settled.${settledHow as "phone"}`, { at: read.moment(settledAt) })}</p>
          </Section>
        ) : needsPerson ? (
          <>
            <Section id="settle" title={words("settle.title")}>
              <SettleForm
                id={id}
                options={settledWays.map((value) => ({ value, label: words(`settle.${value}`) }))}
                words={{ ...common, how: words("settle.how"), save: words("settle.save") }}
              />
            </Section>
            <Section id="retry" title={words("retry.title")}>
              <p>{words("retry.lead")}</p>
              <ButtonForm action={retry} variant="quiet" fields={{ delivery: id }} words={common}>
                {words("retry.button")}
              </ButtonForm>
            </Section>
          </>
        ) : null}
      </main>
    </>
  );
}
