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
  const isPaidFirst = definition.fee?.due === "beforeSending";
  const lines = chargesOf(definition, answers);
  const cents = isPaidFirst ? totalOf(lines) : 0;
  const total = money(BigInt(totalOf(lines)));
  return (
    <>
      {lines.length ? (
        <Section id="fee" title={words("fee")} meta={words(isPaidFirst ? "feeFirst" : "feeLater")}>
          <SumList
            lines={lines.map(({ code, amountCents }) => ({
              label: feeLineName(definition, code)[language],
              amount: money(BigInt(amountCents)),
            }))}
            total={{ label: words("total"), amount: total }}
          />
        </Section>
      ) : null}
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
