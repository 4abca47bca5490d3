import { getTranslations } from "next-intl/server";
import { Refs } from "@/components/ui/refs";
import { applicationTitle } from "@/lib/applications/application-title";
import { billTitle } from "@/lib/bills/bill-words";
import { reader } from "@/lib/i18n/reader";
import type { ThreadSubject } from "@/lib/messages/queries/find-subject";

/** The bill, payment or application a thread is about, as far as this desk may know it. */
export async function AboutFact({ about }: { about: ThreadSubject }) {
  const words = await getTranslations("messages");
  const { language } = await reader();
  if (about.kind === "hidden") return <span>{words("staff.aboutHidden")}</span>;
  if (about.kind === "application")
    return (
      <span>
        <Refs>{words("staff.aboutApplication", { ref: about.application.ref, what: applicationTitle(about.application, language) })}</Refs>
      </span>
    );
  return (
    <span>
      <Refs>
        {about.kind === "bill"
          ? words("staff.aboutBill", { ref: about.bill.ref, what: billTitle(about.bill, language) })
          : words("staff.aboutPayment", { ref: about.payment.ref })}
      </Refs>
    </span>
  );
}
