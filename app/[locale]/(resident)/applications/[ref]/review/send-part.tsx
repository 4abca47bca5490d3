import { getTranslations } from "next-intl/server";
import { Section } from "@/components/ui/section";
import { SumList } from "@/components/ui/sum-list";
import type { FoundDraft } from "@/lib/applications/queries/find-draft";
import { takeParked } from "@/lib/auth/browser/parked-form";
import { requireResident } from "@/lib/auth/require";
import { totalOf } from "@/lib/city/charges/charge-line";
import { formWords } from "@/lib/i18n/form-words";
import { reader } from "@/lib/i18n/reader";
import type { Language } from "@/lib/paths";
import type { Answers } from "@/lib/services/answers";
import { chargesOf } from "@/lib/services/charges";
import { feeLineName } from "@/lib/services/fee-line-name";
import { SendForm } from "./send-form";

/** The fee, the statement and the button. What is shown here is what is sent and charged: the form carries both. */
export async function SendPart({ found, answers, language }: { found: FoundDraft; answers: Answers; language: Language }) {
  const words = await getTranslations("applications.review");
  const { money } = await reader();
  const { ref, revision, definition } = found;
  const parts = (["beforeSending", "onApproval"] as const)
    .map((due) => ({ due, lines: chargesOf(definition, answers, due) }))
    .filter(({ lines }) => lines.length);
  const cents = totalOf(parts.find(({ due }) => due === "beforeSending")?.lines ?? []);
  return (
    <>
      {parts.map(({ due, lines }) => (
        <Section
          key={due}
          id={due === "beforeSending" ? "fee" : "issue-fee"}
          title={words(parts.length > 1 ? `part.${due}` : "fee")}
          meta={words(due === "beforeSending" ? "feeFirst" : "feeLater")}
        >
          <SumList
            lines={lines.map(({ code, amountCents }) => ({
              label: feeLineName(definition, code)[language],
              amount: money(BigInt(amountCents)),
            }))}
            total={{ label: words("total"), amount: money(BigInt(totalOf(lines))) }}
          />
        </Section>
      ))}
      <Section id="send" title={words("statement")}>
        <SendForm
          fields={{ ref, revision: String(revision), cents: String(cents) }}
          initial={await takeParked(await requireResident())}
          words={{
            ...(await formWords()),
            declaration: definition.declaration[language],
            send: cents ? words("payAndSend", { amount: money(BigInt(cents)) }) : words("send"),
            after: words(cents ? "afterPaying" : "afterSending"),
          }}
        />
      </Section>
    </>
  );
}
