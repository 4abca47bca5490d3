import { getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { requireResident } from "@/lib/auth/require";
import { asActor } from "@/lib/db/as-actor";
import { DOCUMENTS_A_PAGE, listDocuments } from "@/lib/documents/queries/list-documents";
import { one, pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { reader } from "@/lib/i18n/reader";
import { readCursor, writeCursor } from "@/lib/keyset";
import { paths } from "@/lib/paths";
import { serviceTitle } from "@/lib/services/catalogue";
import { ApplicationName } from "../../_shell/applications/application-name";
import { ListPages } from "../../_shell/list-pages";
import { DocumentRows } from "./document-rows";
import { byApplication } from "./by-application";

export const generateMetadata = titled("documents");

/** Everything that was sent, by what it was for. */
export default async function DocumentsPage({ params, searchParams }: PageProps) {
  const language = await pageLanguage(params);
  const actor = await requireResident();
  const after = readCursor(one((await searchParams).after));
  const words = await getTranslations("documents");
  const { to } = await reader();
  const found = await asActor(actor, (db) => listDocuments(db, actor, after));
  const documents = found.slice(0, DOCUMENTS_A_PAGE);
  const last = documents.at(-1);
  const here = to(paths.documents);
  return (
    <main id="main" className="page" tabIndex={-1}>
      <div className="page-top">
        <h1>{words("title")}</h1>
        <p className="lead">{words("lead")}</p>
      </div>
      {documents.length ? (
        byApplication(documents).map(({ application, rows }, index) => {
          return (
            <Section
              key={application?.ref ?? "loose"}
              id={`sent-${index}`}
              title={
                application ? (
                  <ApplicationName name={serviceTitle(application.service, language)} subject={application.subject} />
                ) : (
                  words("loose")
                )
              }
              meta={application ? <span className="ref">{application.ref}</span> : undefined}
            >
              <DocumentRows documents={rows} language={language} />
            </Section>
          );
        })
      ) : (
        <EmptyState
          action={
            <a className="btn" href={to(paths.services)}>
              {words("find")}
            </a>
          }
        >
          {words("empty")}
        </EmptyState>
      )}
      <ListPages
        first={after ? here : undefined}
        next={found.length > DOCUMENTS_A_PAGE && last ? `${here}?after=${writeCursor(last, last.createdAt)}` : undefined}
      />
    </main>
  );
}
