import { getTranslations } from "next-intl/server";
import { BackLink } from "@/components/ui/back-link";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import { requireStaff } from "@/lib/auth/require";
import { asActor } from "@/lib/db/as-actor";
import { one, pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { reader } from "@/lib/i18n/reader";
import { findPerson } from "@/lib/people/queries";
import { reason as reasonShape } from "@/lib/people/schema";
import { paths } from "@/lib/paths";
import { PageTop } from "../../../_shell/page-top";
import { PersonDesk } from "./person-desk";
import { PersonEvents } from "./person-events";
import { PersonFacts } from "./person-facts";
import { ReasonFirst } from "./reason-first";

export const generateMetadata = titled("people", "person.title");

const outcomes = ["locked", "unlocked", "mailed", "asked"] as const;

/** One account, for whoever helps its owner. Without a reason nothing is shown. */
export default async function PersonPage({ params, searchParams }: PageProps<{ id: string }>) {
  await pageLanguage(params);
  const actor = await requireStaff();
  const { id } = await params;
  const query = await searchParams;
  const reason = reasonShape.safeParse(one(query.reason) ?? "");
  const words = await getTranslations("people");
  const read = await reader();
  const back = <BackLink href={read.to(paths.staff.people)}>{words("title")}</BackLink>;
  if (!reason.success) return <ReasonFirst actor={actor} id={id} back={back} />;
  const person = await asActor(actor, (db) => findPerson(db, actor, id, reason.data));
  const asked = one(query.done);
  const done = outcomes.find((name) => name === asked);
  return (
    <>
      {back}
      <main id="main" className="page" tabIndex={-1}>
        <PageTop title={<bdi>{person.displayName}</bdi>} done={done && words(`done.${done}`)}>
          <p className="cluster">
            <Tag tone={person.status === "locked" ? "warning" : "plain"}>{words(`status.${person.status as "active"}`)}</Tag>
            <span>{words(`kind.${person.kind as "resident"}`)}</span>
          </p>
        </PageTop>
        <Section id="facts" title={words("person.facts")} meta={words("person.seen")}>
          <PersonFacts person={person} />
        </Section>
        <Section id="events" title={words("person.events")}>
          <PersonEvents events={person.events} />
        </Section>
        <PersonDesk actor={actor} person={person} reason={reason.data} />
      </main>
    </>
  );
}
