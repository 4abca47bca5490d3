import { getTranslations } from "next-intl/server";
import { unit } from "@/lib/bills/bill-words";
import type { ChargeLine } from "@/lib/city/charges/charge-line";
import { city } from "@/lib/city/city";
import { money } from "@/lib/format";
import type { Language } from "@/lib/paths";
import type { Service } from "@/lib/services/declaration/service";

/** What a line is for, with the arithmetic that made it, in the words of a bill. */
export async function EstimateLine({ line, service, language }: { line: ChargeLine; service: Service; language: Language }) {
  const words = await getTranslations("bills.arithmetic");
  const { name } = service.fee!.lines.find(({ code }) => code === line.code)!;
  const amount = (cents: number) => money(language, BigInt(cents), city().currency);
  const { facts } = line;
  const sum =
    "rateCents" in facts
      ? words("times", { quantity: facts.quantity, unit: unit(facts.unit, language), rate: amount(facts.rateCents) })
      : "rateBp" in facts
        ? words("share", { percent: facts.rateBp / 100, base: amount(facts.baseCents) })
        : undefined;
  return (
    <>
      {name[language]} {sum ? <span className="meta">{sum}</span> : null}
    </>
  );
}
