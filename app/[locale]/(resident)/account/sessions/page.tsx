import { getTranslations } from "next-intl/server";
import { requireResident, requireSession } from "@/lib/auth/require";
import { listRememberedDevices, listSessions } from "@/lib/auth/queries/sessions";
import { asActor } from "@/lib/db/as-actor";
import { one, pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { PageTop } from "../../../_shell/page-top";
import { AccountBack } from "../account-back";
import { OpenSessions } from "./open-sessions";
import { RememberedDevices } from "./remembered-devices";

export const generateMetadata = titled("sessions");

export default async function SessionsPage({ params, searchParams }: PageProps) {
  await pageLanguage(params);
  const actor = await requireResident();
  const { id } = await requireSession();
  const asked = one((await searchParams).done);
  const done = (["one", "others", "device"] as const).find((name) => name === asked);
  const words = await getTranslations("sessions");
  const { sessions, devices } = await asActor(actor, async (db) => ({
    sessions: await listSessions(db, actor),
    devices: await listRememberedDevices(db, actor),
  }));
  return (
    <>
      <AccountBack />
      <main id="main" className="page" tabIndex={-1}>
        <PageTop title={words("title")} lead={words("lead")} done={done && words(`done.${done}`)} />
        <OpenSessions sessions={sessions} here={id} />
        <RememberedDevices devices={devices} />
      </main>
    </>
  );
}
