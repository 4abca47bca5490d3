import { getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { Plate } from "@/components/ui/plate";
import { applicationTitle } from "@/lib/applications/application-title";
import { billTitle } from "@/lib/bills/bill-words";
import { reader } from "@/lib/i18n/reader";
import type { ThreadSubject } from "@/lib/messages/queries/find-subject";
import { paths } from "@/lib/paths";

/** The bill, payment or application that a message is about, with the way to it; nothing when the person may not see it. */
export async function AboutLine({ about }: { about: ThreadSubject }) {
  const words = await getTranslations("messages");
  const { to, language } = await reader();
  if (about.kind === "hidden") return null;
  const [path, name, ref] =
    about.kind === "application"
      ? [
          paths.application(about.application.ref),
          words("thread.aboutApplication", { what: applicationTitle(about.application, language) }),
          about.application.ref,
        ]
      : about.kind === "bill"
        ? [paths.bill(about.bill.id), words("thread.aboutBill", { what: billTitle(about.bill, language) }), about.bill.ref]
        : [paths.payment(about.payment.id), words("thread.aboutPayment", { ref: about.payment.ref }), undefined];
  return (
    <p className="cluster">
      <Link className="strong-link" href={to(path)}>
        {name}
      </Link>
      {ref ? <Plate text={ref} frameless /> : null}
    </p>
  );
}
