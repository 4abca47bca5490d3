import { getTranslations } from "next-intl/server";
import { cityDay } from "@/lib/city/city-day";
import { onPaper, whomToAsk } from "@/lib/city/on-paper";
import { pageNow } from "@/lib/clock";
import { env } from "@/lib/env";
import { isolated } from "@/lib/format";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";
import { proofAddress } from "@/lib/permits/address";
import type { PermitPaper } from "@/lib/permits/permit-pdf";
import type { FoundPermit } from "@/lib/permits/queries/find-permit";
import { worthOf } from "@/lib/permits/term";
import { drawQr } from "@/lib/qr-drawing";

/** What the paper says, in the reader's language; names and numbers keep their own order in Arabic. */
export async function permitPaper(permit: FoundPermit): Promise<PermitPaper> {
  const words = await getTranslations("permits");
  const { language, day, moment } = await reader();
  const paper = onPaper(language);
  const { number, code, holder, subject, validFrom, validUntil, issuedAt, conditions, definition } = permit;
  const plain = (text: string) => isolated(language, text);
  const name = definition.issues.name[language];
  const state = worthOf(permit, cityDay(pageNow()));
  const address = plain(new URL(env().APP_ORIGIN).host + paths.verify);
  return {
    ...paper,
    ...{ issuedAt, heading: name, number },
    title: words("paper.title", { name, number: plain(number), city: paper.city.name }),
    ...(state !== "valid" && { ended: words("paper.ended", { state: words(`state.${state}`) }) }),
    rows: [
      { label: words("row.holder"), text: plain(holder) },
      ...(subject ? [{ label: words("row.for"), text: plain(subject) }] : []),
      { label: words("row.from"), text: day(validFrom) },
      { label: words("row.until"), text: validUntil ? day(validUntil) : words("row.noEnd") },
      { label: words("row.issued"), text: moment(issuedAt) },
    ],
    conditions: {
      heading: words("row.conditions"),
      texts: conditions.length ? conditions.map((one) => one[language]) : [words("row.noConditions")],
    },
    issuer: words("paper.issuer", { city: paper.city.name, rule: definition.decision.rule[language] }),
    qr: { ...drawQr(proofAddress(permit)), says: words("show.qr"), below: words("paper.check", { code: plain(code), address }) },
    questions: words("paper.questions", whomToAsk(language)),
    pageOf: (page, pages) => words("paper.page", { page, pages }),
  };
}
