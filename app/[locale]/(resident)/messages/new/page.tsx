import { randomUUID } from "node:crypto";
import { getTranslations } from "next-intl/server";
import { BackLink } from "@/components/ui/back-link";
import { takeParked } from "@/lib/auth/browser/parked-form";
import { requireResident } from "@/lib/auth/require";
import { departments } from "@/lib/city/departments";
import { messageRules } from "@/lib/city/messages";
import { asActor } from "@/lib/db/as-actor";
import { formWords } from "@/lib/i18n/form-words";
import { one, pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { reader } from "@/lib/i18n/reader";
import type { ThreadSubject } from "@/lib/messages/queries/find-subject";
import { findNewSubject } from "@/lib/messages/queries/new-thread-subject";
import { paths } from "@/lib/paths";
import { AboutLine } from "../about-line";
import { NewMessageForm } from "./new-message-form";

export const generateMetadata = titled("messages", "new.title");

/** A message to a department, about a bill or a payment when one is named in the address. */
export default async function NewMessagePage({ params, searchParams }: PageProps) {
  const language = await pageLanguage(params);
  const actor = await requireResident();
  const asked = await searchParams;
  const { subject, department } = await asActor(actor, (db) =>
    findNewSubject(db, actor, { bill: one(asked.bill), payment: one(asked.payment) }),
  );
  const words = await getTranslations("messages");
  const { to } = await reader();
  return (
    <>
      <BackLink href={to(paths.messages)}>{words("thread.back")}</BackLink>
      <main id="main" className="page" tabIndex={-1}>
        <div className="page-top">
          <h1>{words("new.title")}</h1>
          <p className="lead">
            {words("new.lead")} {words("new.promise", { days: messageRules().answerWorkingDays })}
          </p>
          {subject ? <AboutLine about={subject} /> : null}
        </div>
        <NewMessageForm
          about={subject && aboutField(subject)}
          departments={departments().map(({ slug, name, does }) => ({ value: slug, label: name[language], hint: does[language] }))}
          chosen={department}
          idempotencyKey={randomUUID()}
          initial={await takeParked(actor)}
          words={{
            ...(await formWords()),
            department: words("new.department"),
            subject: words("new.subject"),
            subjectHint: words("new.subjectHint"),
            text: words("new.text"),
            textHint: words("new.textHint"),
            send: words("new.send"),
          }}
        />
      </main>
    </>
  );
}

const aboutField = (subject: ThreadSubject) =>
  subject.kind === "bill"
    ? { name: "bill" as const, id: subject.bill.id }
    : subject.kind === "payment"
      ? { name: "payment" as const, id: subject.payment.id }
      : undefined;
