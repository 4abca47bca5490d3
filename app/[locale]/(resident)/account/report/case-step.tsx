import { randomUUID } from "node:crypto";
import { getTranslations } from "next-intl/server";
import { takeParked } from "@/lib/auth/browser/parked-form";
import { requireResident } from "@/lib/auth/require";
import { formWords } from "@/lib/i18n/form-words";
import { CaseForm } from "./case-form";

export async function CaseStep({ event }: { event?: string }) {
  const words = await getTranslations("report");
  return (
    <CaseForm
      initial={await takeParked(await requireResident())}
      fields={{ event: event ?? "", key: randomUUID() }}
      words={{
        ...(await formWords()),
        text: words("case.text"),
        hint: words("case.hint"),
        optional: (await getTranslations("common"))("form.optional"),
        send: words("case.button"),
      }}
    />
  );
}
