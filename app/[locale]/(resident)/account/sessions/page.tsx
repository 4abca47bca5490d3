import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/notice";
import { requireResident, requireSession } from "@/lib/auth/require";
import { listRememberedDevices, listSessions } from "@/lib/auth/queries/sessions";
import { asActor } from "@/lib/db/as-actor";
import { one, pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { OpenSessions } from "./open-sessions";
import { RememberedDevices } from "./remembered-devices";

export const generateMetadata = titled("sessions");

export default async function SessionsPage({ params, searchParams }: PageProps) {
  await pageLanguage(params);
  const actor = await requireResident();
  const { id } = await requireSession();
  const done = one((await searchParams).done);
  const words = await getTranslations("sessions");
  const { sessions, devices } = await asActor(actor, async (db) => ({
    sessions: await listSessions(db, actor),
    devices: await listRememberedDevices(db, actor),
  }));
  return (
    <main id="main" className="page" tabIndex={-1}>
      <div className="page-top">
        <h1>{words("title")}</h1>
        <p className="lead">{words("lead")}</p>
        {done === "one" || done === "others" || done === "device" ? <Notice tone="success" title={words(`done.${done}`)} live /> : null}
      </div>
      <OpenSessions sessions={sessions} here={id} />
      <RememberedDevices devices={devices} />
    </main>
  );
}
