import { connection } from "next/server";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { BackLink } from "@/components/ui/back-link";
import { asActor } from "@/lib/db/as-actor";
import { one, pageLanguage, type PageProps } from "@/lib/i18n/page";
import { inLanguage, paths } from "@/lib/paths";
import { listRelated } from "@/lib/records/queries/list-related";
import { readPublished } from "@/lib/records/queries/read-published";
import { RecordView } from "./record-view";
import { TombstoneView } from "./tombstone-view";

type Props = PageProps<{ id: string }>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLanguage(params);
  const { id } = await params;
  const found = await asActor({ kind: "visitor" }, (db) => readPublished(db, id));
  const words = await getTranslations("records");
  if ("record" in found) return { title: found.record.title, description: found.record.summary };
  return { title: words("gone.title"), robots: { index: false } };
}

/** A record under an address that stays, its text before its PDF. One that was withdrawn says so, and why. */
export default async function RecordPage({ params, searchParams }: Props) {
  const language = await pageLanguage(params);
  await connection();
  const { id } = await params;
  const part = Math.max(1, Math.trunc(Number(one((await searchParams).part)) || 1));
  const { related, ...found } = await asActor({ kind: "visitor" }, async (db) => {
    const found = await readPublished(db, id);
    return { ...found, related: "record" in found ? await listRelated(db, found.record) : [] };
  });
  const words = await getTranslations("records");
  return (
    <>
      <BackLink plain href={inLanguage(language, paths.records)}>
        {words("title")}
      </BackLink>
      <main id="main" className="page" tabIndex={-1}>
        {"record" in found ? (
          <RecordView record={found.record} related={related} part={part} language={language} />
        ) : (
          <TombstoneView tombstone={found.tombstone} language={language} />
        )}
      </main>
    </>
  );
}
