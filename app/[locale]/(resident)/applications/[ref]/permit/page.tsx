import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { BackLink } from "@/components/ui/back-link";
import { Notice } from "@/components/ui/notice";
import { Plate } from "@/components/ui/plate";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import { canDraft } from "@/lib/applications/policy";
import { requireResident } from "@/lib/auth/require";
import { cityDay } from "@/lib/city/city-day";
import { pageNow } from "@/lib/clock";
import { asActor } from "@/lib/db/as-actor";
import { pageLanguage, type PageProps } from "@/lib/i18n/page";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";
import { findPermit } from "@/lib/permits/queries/find-permit";
import { renewalOf, worthOf } from "@/lib/permits/term";
import { ApplicationName } from "../../../../_shell/applications/application-name";
import { PermitDetails } from "./permit-details";
import { Renewing } from "./renewing";
import { ShowIt } from "./show-it";

type Props = PageProps<{ ref: string }>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const language = await pageLanguage(params);
  const actor = await requireResident();
  const { ref } = await params;
  const { number, definition } = await asActor(actor, (db) => findPermit(db, actor, ref));
  const words = await getTranslations("permits");
  return { title: words("title", { name: definition.issues.name[language], number }) };
}

const tones = { valid: "success", expired: "warning", revoked: "danger", superseded: "plain" } as const;

/** What was issued to its holder: whether it is good, what it says, how to show it, and how to go on with it. */
export default async function PermitPage({ params }: Props) {
  const language = await pageLanguage(params);
  const actor = await requireResident();
  const { ref } = await params;
  const permit = await asActor(actor, (db) => findPermit(db, actor, ref));
  const words = await getTranslations("permits");
  const read = await reader();
  const today = cityDay(pageNow());
  const state = worthOf(permit, today);
  const renewal = canDraft(actor) ? renewalOf(permit, permit.definition, today) : undefined;
  const { number, subject, validUntil, endedAt, definition } = permit;
  const line = state === "valid" && !validUntil ? "endless" : state;
  return (
    <>
      <BackLink href={read.to(paths.application(ref))}>{`${words("row.application")} ${ref}`}</BackLink>
      <main id="main" className="page" tabIndex={-1}>
        <div className="page-top">
          <p className="cluster">
            <Plate text={number} big />
            <Tag tone={tones[state]}>{words(`state.${state}`)}</Tag>
          </p>
          <h1>
            <ApplicationName name={definition.issues.name[language]} subject={subject} />
          </h1>
          <Notice tone={state === "valid" ? "success" : "warning"}>
            <p>{words(`line.${line}`, { until: validUntil ? read.day(validUntil) : "", ended: endedAt ? read.moment(endedAt) : "" })}</p>
          </Notice>
        </div>
        {renewal || permit.renewal ? (
          <Section id="renew" title={words("renew.title")}>
            <Renewing permit={permit} renewal={renewal} />
          </Section>
        ) : null}
        <Section id="details" title={words("details")}>
          <PermitDetails permit={permit} />
        </Section>
        <Section id="show" title={words("show.title")}>
          <ShowIt permit={permit} />
        </Section>
      </main>
    </>
  );
}
