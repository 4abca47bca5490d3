import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { findPace } from "@/lib/applications/pace/find-pace";
import { findApplication } from "@/lib/applications/queries/find-application";
import { findDraft } from "@/lib/applications/queries/find-draft";
import { findFee } from "@/lib/applications/queries/find-fee";
import { findVersion } from "@/lib/applications/queries/find-version";
import { sentOf } from "@/lib/applications/sent";
import { requireResident } from "@/lib/auth/require";
import { departmentSlugs } from "@/lib/messages/queries/department-slugs";
import { readThreadsOf } from "@/lib/messages/queries/threads-of";
import { asActor } from "@/lib/db/as-actor";
import { pageLanguage, type PageProps } from "@/lib/i18n/page";
import { promisedDays } from "@/lib/services/promised";
import { TaskList } from "./task-list";
import { WhereItStands } from "./where-it-stands";

type Props = PageProps<{ ref: string }>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLanguage(params);
  const words = await getTranslations("applications");
  return { title: `${words("title")} ${(await params).ref}` };
}

/** A draft is its task list; what was sent, where it stands. */
export default async function ApplicationPage({ params, searchParams }: Props) {
  const language = await pageLanguage(params);
  const actor = await requireResident();
  const { ref } = await params;
  const found = await asActor(actor, async (db) => {
    const application = await findApplication(db, actor, ref);
    if (application.status === "draft") return { draft: await findDraft(db, actor, ref) };
    const definition = await findVersion(db, application.service, application.version);
    const pace = application.sent ? await findPace(db, application.service, promisedDays(definition, sentOf(application).answers)) : null;
    const asked = application.reviews.map(({ departmentId }) => departmentId);
    const departments = await departmentSlugs(db, asked);
    const fee = await findFee(db, application);
    return { application, definition, pace, departments, fee, threads: await readThreadsOf(db, actor, application.id) };
  });
  const query = await searchParams;
  return found.draft ? (
    <TaskList found={found.draft} language={language} actor={actor} />
  ) : (
    <WhereItStands
      found={found.application}
      definition={found.definition}
      language={language}
      actor={actor}
      threads={found.threads}
      departments={found.departments}
      pace={found.pace}
      fee={found.fee}
      query={query}
      news={newsOf(query, found.application)}
    />
  );
}

/** What an action has led here with, as long as it is still so. */
function newsOf(query: object, { status }: { status: string }) {
  if ("withdrawn" in query && status === "withdrawn") return "withdraw.done";
  if ("answered" in query) return status === "actionRequired" ? "request.sentMore" : "request.sent";
  return undefined;
}
