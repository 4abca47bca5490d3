import { randomUUID } from "node:crypto";
import { getTranslations } from "next-intl/server";
import { BackLink } from "@/components/ui/back-link";
import { authorize } from "@/lib/access/policy";
import { takeParked } from "@/lib/auth/browser/parked-form";
import { requireStaff } from "@/lib/auth/require";
import { asActor } from "@/lib/db/as-actor";
import { one, pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";
import { canWriteRecords } from "@/lib/records/policy";
import { findRecord } from "@/lib/records/queries/find-record";
import { PageTop } from "../../../_shell/page-top";
import { detailsOf } from "../details-of";
import { detailsWords } from "../details-words";
import { BeginForm } from "./begin-form";

export const generateMetadata = titled("recordDesk", "new");

/** A record begins with what it is; its PDF or its text comes on the next page. A newer version begins with what is known of the older one. */
export default async function NewRecordPage({ params, searchParams }: PageProps) {
  await pageLanguage(params);
  const actor = await requireStaff();
  authorize(canWriteRecords(actor), actor);
  const replaces = one((await searchParams).replaces);
  const older = replaces
    ? await asActor(actor, async (db) => {
        const found = await findRecord(db, actor, replaces);
        return { title: found.title, details: await detailsOf(db, found) };
      })
    : undefined;
  const words = await getTranslations("recordDesk");
  const { to } = await reader();
  const parked = await takeParked(actor);
  return (
    <>
      <BackLink href={to(paths.staff.records)}>{words("title")}</BackLink>
      <main id="main" className="page" tabIndex={-1}>
        <PageTop
          title={words(older ? "newVersion" : "new")}
          lead={older ? words("newVersionLead", { title: older.title }) : words("newLead")}
        />
        <BeginForm
          {...await detailsWords("begin")}
          idempotencyKey={randomUUID()}
          replaces={older ? replaces! : ""}
          details={older?.details ?? { language: "en" }}
          {...(parked && { initial: parked })}
        />
      </main>
    </>
  );
}
