import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { BackLink } from "@/components/ui/back-link";
import { findDraft } from "@/lib/applications/queries/find-draft";
import { asActor } from "@/lib/db/as-actor";
import { NotFoundError } from "@/lib/errors";
import { one, pageLanguage, type PageProps } from "@/lib/i18n/page";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";
import { findPlace } from "../find-place";
import { PhotoRules } from "../photo-rules";
import { PlaceFiles } from "../place-files";
import { requireDrafter } from "../../require-drafter";

type Props = PageProps<{ ref: string; document: string }>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const language = await pageLanguage(params);
  const { ref, document } = await params;
  const actor = await requireDrafter(ref, language);
  const { definition } = await asActor(actor, (db) => findDraft(db, actor, ref));
  const needed = definition.documents.find(({ id }) => id === document);
  return needed ? { title: `${needed.title[language]} – ${definition.name[language]}` } : {};
}

/** One of the documents that a service asks for: why, what is accepted, what was added, and more of it. */
export default async function DocumentPage({ params, searchParams }: Props) {
  const language = await pageLanguage(params);
  const { ref, document } = await params;
  const actor = await requireDrafter(ref, language);
  const query = await searchParams;
  const { definition, files } = await asActor(actor, async (db) => {
    const { definition } = await findDraft(db, actor, ref);
    return { definition, files: await findPlace(db, actor, ref, document) };
  });
  const { needed } = files.slot;
  if (!needed || files.slot.itemId) throw new NotFoundError("what the city asks for later has a page of its own");
  const words = await getTranslations("documents.page");
  const { to } = await reader();
  const isFromReview = one(query.from) === "review";
  const here = to(paths.applicationDocument(ref, document));
  return (
    <>
      <BackLink href={to(isFromReview ? paths.applicationReview(ref) : paths.application(ref))}>{words("back")}</BackLink>
      <main id="main" className="page" tabIndex={-1}>
        <div className="page-top">
          <p className="meta">{words("caption", { service: definition.name[language] })}</p>
          <h1>{needed.title[language]}</h1>
          <p className="lead">{needed.why[language]}</p>
        </div>
        <div className="document-page">
          <section aria-labelledby="accepted-heading">
            <h2 id="accepted-heading">{words(needed.portrait ? "photo" : "accepted")}</h2>
            <ul className="bullets">
              {needed.accepted.map((example) => (
                <li key={example.en}>{example[language]}</li>
              ))}
            </ul>
            {needed.portrait ? <PhotoRules /> : null}
            {needed.optional ? <p>{words("optional")}</p> : null}
          </section>
          <PlaceFiles
            {...files}
            place={{ ref, slot: document }}
            back={isFromReview ? `${here}?from=review` : here}
            query={query}
            language={language}
            actor={actor}
          />
        </div>
      </main>
    </>
  );
}
