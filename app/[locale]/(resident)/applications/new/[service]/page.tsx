import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { BackLink } from "@/components/ui/back-link";
import { ButtonForm } from "@/components/ui/fields/button-form";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { authorize } from "@/lib/access/policy";
import { canDraft } from "@/lib/applications/policy";
import { listDraftsOf } from "@/lib/applications/queries/list-applications";
import { requireResident } from "@/lib/auth/require";
import { asActor } from "@/lib/db/as-actor";
import { NotFoundError } from "@/lib/errors";
import { formWords } from "@/lib/i18n/form-words";
import { pageLanguage, type PageProps } from "@/lib/i18n/page";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";
import { findService } from "@/lib/services/catalogue";
import { begin } from "./actions";

type Props = PageProps<{ service: string }>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const language = await pageLanguage(params);
  const service = findService((await params).service);
  const words = await getTranslations("applications.new");
  return service ? { title: words("title", { service: service.name[language] }) } : {};
}

/** Drafts that are there already, and one button to begin. */
export default async function NewApplicationPage({ params }: Props) {
  const language = await pageLanguage(params);
  const actor = await requireResident();
  authorize(canDraft(actor), actor);
  const service = findService((await params).service);
  if (!service) throw new NotFoundError("no such service");
  const words = await getTranslations("applications.new");
  const read = await reader();
  const drafts = await asActor(actor, (db) => listDraftsOf(db, actor, service.slug));
  return (
    <>
      <BackLink plain href={read.to(paths.service(service.slug))}>
        {service.name[language]}
      </BackLink>
      <main id="main" className="page" tabIndex={-1}>
        <div className="page-top">
          <h1>{words("title", { service: service.name[language] })}</h1>
          <p className="lead">{words("lead", { minutes: service.minutes })}</p>
        </div>
        {drafts.length ? (
          <Section id="drafts" title={words("draft")}>
            <ul className="rows">
              {drafts.map(({ ref, savedAt, expiresAt }, index) => (
                <li key={ref}>
                  <p className="meta">
                    {words("draftLead", { at: read.moment(savedAt), day: read.shortDay(expiresAt!) })} <span className="ref">{ref}</span>
                  </p>
                  <p className="cluster">
                    <Link className={index ? "btn quiet" : "btn"} href={read.to(paths.application(ref))}>
                      {words("continueDraft")}
                    </Link>
                  </p>
                </li>
              ))}
            </ul>
          </Section>
        ) : null}
        <div className="stack">
          <p className="meta">{words("kept", { days: service.draftDays })}</p>
          <ButtonForm
            action={begin}
            fields={{ service: service.slug, key: randomUUID() }}
            variant={drafts.length ? "quiet" : undefined}
            words={await formWords()}
          >
            {words(drafts.length ? "beginAnother" : "begin")}
          </ButtonForm>
        </div>
      </main>
    </>
  );
}
