import { notFound } from "next/navigation";
import { env } from "@/lib/env";
import { money } from "@/lib/format";
import { cards } from "@/lib/payments/sandbox/cards";
import { findCharge } from "@/lib/payments/sandbox/gateway";
import { one, type PageProps } from "@/lib/i18n/page";

const problems = {
  number: "Use one of the test cards listed on this page.",
  expiry: "Enter the expiry date as MM/YY.",
  cvc: "Enter the 3 digits on the back of the card.",
} as const;

export default async function CardPage({ params, searchParams }: PageProps<{ id: string }>) {
  if (env().MODE === "production") notFound();
  const charge = await findCharge((await params).id);
  const wrong = (one((await searchParams).wrong) ?? "").split(",");
  const amount = money("en", charge.amountCents, charge.currency);
  if (charge.status !== "open")
    return (
      <main>
        <h1>This payment is closed</h1>
        <p>
          It is {charge.status}. <a href={charge.returnUrl}>Go back to the city</a>
        </p>
      </main>
    );
  const fields = [
    { name: "number", label: "Card number", autoComplete: "cc-number", className: undefined },
    { name: "expiry", label: "Expiry date", autoComplete: "cc-exp", className: "short" },
    { name: "cvc", label: "CVC", autoComplete: "cc-csc", className: "short" },
  ] as const;
  return (
    <main>
      <h1>Pay {amount}</h1>
      <p>{charge.description}</p>
      <form action={`/sandbox-gateway/${charge.id}/pay`} method="post">
        {fields.map(({ name, label, autoComplete, className }) => (
          <div key={name}>
            <label htmlFor={name}>{label}</label>
            {wrong.includes(name) ? (
              <p className="wrong" id={`${name}-wrong`}>
                {problems[name]}
              </p>
            ) : null}
            <input
              id={name}
              name={name}
              className={className}
              inputMode="numeric"
              autoComplete={autoComplete}
              placeholder={name === "expiry" ? "MM/YY" : undefined}
              aria-describedby={wrong.includes(name) ? `${name}-wrong` : undefined}
            />
          </div>
        ))}
        <button type="submit">Pay {amount}</button>
      </form>
      <form action={`/sandbox-gateway/${charge.id}/cancel`} method="post">
        <button className="plain" type="submit">
          Cancel and go back
        </button>
      </form>
      <h2>Test cards</h2>
      <p>This is a sandbox. No money moves. Any date and CVC will do.</p>
      <table>
        <thead>
          <tr>
            <th scope="col">Card</th>
            <th scope="col">What it does</th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(cards).map(([number, { does }]) => (
            <tr key={number}>
              <td>{number.replace(/(\d{4})(?=\d)/g, "$1 ")}</td>
              <td>{does}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </main>
  );
}
