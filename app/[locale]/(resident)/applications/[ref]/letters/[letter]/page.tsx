import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { BackLink } from "@/components/ui/back-link";
import { Letter } from "@/components/ui/letter";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { findLetter } from "@/lib/applications/queries/find-letter";
import { requireResident } from "@/lib/auth/require";
import { city } from "@/lib/city/city";
import { cityDay } from "@/lib/city/city-day";
import { asActor } from "@/lib/db/as-actor";
import { pageLanguage, type PageProps } from "@/lib/i18n/page";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";

type Props = PageProps<{ ref: string; letter: string }>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLanguage(params);
  const words = await getTranslations("whereItStands");
  return { title: `${words("letters.page")} ${(await params).letter}` };
}

/** The letter of a decision as it was sent, for its owner; and how to object. */
export default async function LetterPage({ params }: Props) {
  const language = await pageLanguage(params);
  const actor = await requireResident();
  const { ref, letter } = await params;
  const found = await asActor(actor, (db) => findLetter(db, actor, { application: ref, letter }));
  const words = await getTranslations("whereItStands");
  const { to, day } = await reader();
  const application = to(paths.application(ref));
  return (
    <>
      <BackLink href={application}>{words("letters.back")}</BackLink>
      <main id="main" className="page" tabIndex={-1}>
        <div className="page-top">
          <p className="lead">{words("letters.lead", { day: day(new Date(cityDay(found.decidedAt!))) })}</p>
          <p className="cluster no-print">
            <a className="more" href={to(paths.applicationLetterFile(ref, found.ref))}>
              {words("letters.file")}
            </a>
          </p>
        </div>
        <Letter letter={found.letter} language={found.language} city={city().name[language]} plate={found.ref} heading="h1" />
        <Section id="object" title={words("letters.objectTitle")}>
          <p>{words.rich("letters.objectHow", { day: day(new Date(found.letter.until)), b: (text) => <b>{text}</b> })}</p>
          <p>
            <Link className="more" href={`${application}#messages`}>
              {words("letters.write")}
            </Link>
          </p>
        </Section>
      </main>
    </>
  );
}
