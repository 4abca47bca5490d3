import { randomUUID } from "node:crypto";
import { getTranslations } from "next-intl/server";
import { BackLink } from "@/components/ui/back-link";
import { authorize } from "@/lib/access/policy";
import { takeParked } from "@/lib/auth/browser/parked-form";
import { requireStaff } from "@/lib/auth/require";
import { formWords } from "@/lib/i18n/form-words";
import { pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";
import { canPostStatus } from "@/lib/status/policy";
import { statusServices } from "@/lib/status/services";
import { PageTop } from "../../../_shell/page-top";
import { textWords } from "../text-words";
import { NoticeForm } from "./notice-form";

export const generateMetadata = titled("status", "staff.form.title");

export default async function NewStatusPage({ params }: PageProps) {
  await pageLanguage(params);
  const actor = await requireStaff();
  authorize(canPostStatus(actor), actor);
  const words = await getTranslations("status");
  const form = await getTranslations("status.staff.form");
  const { to } = await reader();
  return (
    <>
      <BackLink href={to(paths.staff.status)}>{words("staff.back")}</BackLink>
      <main id="main" className="page" tabIndex={-1}>
        <PageTop title={form("title")} lead={form("lead")} />
        <NoticeForm
          services={statusServices.map((service) => ({ value: service, label: words(`service.${service}`) }))}
          idempotencyKey={randomUUID()}
          initial={await takeParked(actor)}
          drafts={{ en: words("staff.draft.en"), es: words("staff.draft.es"), ar: words("staff.draft.ar") }}
          words={{
            ...(await formWords()),
            ...(await textWords()),
            kind: form("kind"),
            incident: form("incident"),
            maintenance: form("maintenance"),
            services: form("services"),
            fromDay: form("fromDay"),
            fromTime: form("fromTime"),
            untilDay: form("untilDay"),
            untilTime: form("untilTime"),
            timesHint: form("timesHint"),
            onPages: form("onPages"),
            post: form("post"),
          }}
        />
      </main>
    </>
  );
}
