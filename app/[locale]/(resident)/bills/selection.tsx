"use client";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { SumList } from "@/components/ui/sum-list";

type Choice = { id: string; title: string; cents: number };
type Words = Record<"heading" | "none" | "one" | "many" | "total" | "pay" | "note", string>;
type SelectionProps = { choices: Choice[]; locale: string; currency: string; words: Words };

/** What is ticked and what it comes to. Without scripts the review page says it; the button is the same. */
export function Selection({ choices, locale, currency, words }: SelectionProps) {
  const box = useRef<HTMLElement>(null);
  const [chosen, setChosen] = useState<Choice[]>();

  useEffect(() => {
    const form = box.current?.closest("form");
    const read = () => {
      const ticked = new Set(form ? new FormData(form).getAll("bill") : []);
      setChosen(choices.filter(({ id }) => ticked.has(id)));
    };
    read(); // the browser may have brought ticks back
    form?.addEventListener("change", read);
    return () => form?.removeEventListener("change", read);
  }, [choices]);

  const money = (cents: number) =>
    new Intl.NumberFormat(locale, { style: "currency", currency, currencyDisplay: "narrowSymbol" }).format(cents / 100);
  const total = money((chosen ?? []).reduce((sum, { cents }) => sum + cents, 0));
  const count = chosen?.length ?? 0;
  const sentence = count === 0 ? words.none : count === 1 ? words.one : words.many.replace("{count}", String(count));
  return (
    <section ref={box} className="panel turn aside" aria-labelledby="selection-heading">
      <h2 id="selection-heading">{chosen ? sentence : words.heading}</h2>
      <p role="status" className="sr-only">
        {chosen && count > 0 ? `${sentence}, ${words.total} ${total}` : null}
      </p>
      {count > 0 ? (
        <SumList
          lines={chosen!.map(({ title, cents }) => ({ label: title, amount: money(cents) }))}
          total={{ label: words.total, amount: total }}
        />
      ) : null}
      <div className="stack">
        <Button type="submit">{words.pay}</Button>
        <p className="meta">{words.note}</p>
      </div>
    </section>
  );
}
