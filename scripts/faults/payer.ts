import { randomInt } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { paths } from "@/lib/paths";
import type { Resident } from "@/e2e/portal/residents";
import { formFields } from "./form-fields";

/** What a person was told on screen, and may rely on. */
export type Confirmed = { payment: string; receipt: string };
export type Told = { confirmed: Confirmed[]; attempts: number; retries: number; bills: string[] };

/** An answer that has arrived to its end. */
type Answer = { url: string; html: string; location: string | null };

type Person = { resident: Resident; cookies: { name: string; value: string }[]; address: string };

const cards = ["4242424242424242", "4242424242424242", "4242424242424242", "4000000000000002", "4000000000000077", "4000000000005423"];
const strange = ["4000000000003220", "4000000000006975", "4000000000000127"];

/**
 * A resident's browser without scripts: it keeps cookies, posts the forms of the pages it is shown, follows redirects, and tries again
 * after an error as people do: reload, press once more, press twice, leave. It notes only what a page has confirmed.
 */
export function payer(origin: string, { resident, cookies, address }: Person) {
  const told: Told = { confirmed: [], attempts: 0, retries: 0, bills: resident.bills.map(({ id }) => id) };
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  const headers = { accept: "text/html", cookie, origin, "x-forwarded-for": address };

  async function ask(path: string, body?: FormData): Promise<Answer> {
    const url = new URL(path, origin);
    const response = await fetch(url, {
      method: body ? "POST" : "GET",
      headers,
      body: body ?? null,
      redirect: "manual",
      signal: AbortSignal.timeout(20_000),
    });
    if (response.status >= 500) throw new Error(`${path}: ${response.status}`);
    return { url: response.url, html: await response.text(), location: response.headers.get("location") };
  }

  /** Until it works, as somebody with patience would. */
  async function patiently<Result>(act: () => Promise<Result>): Promise<Result> {
    for (let left = 60; ; left--)
      try {
        return await act();
      } catch (error) {
        if (left === 0) throw error;
        told.retries++;
        await wait(250 + randomInt(500));
      }
  }

  /** Reads the page that a redirect leads to, and what it leads to. */
  async function follow(answer: Answer): Promise<Answer> {
    const { location } = answer;
    return location ? follow(await patiently(() => ask(location))) : answer;
  }

  async function payOnce(bills: string[]) {
    told.attempts++;
    const review = await follow(await patiently(() => ask(paths.billsReview(bills))));
    const fields = formFields(review.html, "shownCents");
    if (!fields) return; // paid meanwhile
    const press = () => patiently(() => ask(paths.billsReview(bills), toForm(fields)));
    const answers = await Promise.all(randomInt(4) === 0 ? [press(), press()] : [press()]);
    const card = await follow(answers.at(-1)!);
    if (!card.url.includes("/sandbox-gateway/")) return;
    if (randomInt(12) === 0) return; // the telephone rang
    const paid = await patiently(async () => ask(`${new URL(card.url).pathname}/pay`, toForm(await cardForm())));
    if (randomInt(10) === 0) return; // closed the window before coming back
    note(await follow(paid));
  }

  function note({ url, html }: Answer) {
    const payment = /\/payments\/([0-9a-f-]{36})/.exec(url)?.[1];
    const receipt = /<h1[^>]*>Payment received<\/h1>/.test(html) ? /\b(\d{4}-\d{6})\b/.exec(html)?.[1] : undefined;
    if (payment && receipt) told.confirmed.push({ payment, receipt });
  }

  return {
    told,
    /** Pays the bills in random portions, each portion until it is confirmed or a few attempts have failed. */
    async payAll() {
      const left = [...told.bills];
      while (left.length) {
        const portion = left.splice(0, 1 + randomInt(2));
        for (let tries = 0; tries < 3; tries++) await payOnce(portion);
      }
    },
  };
}

const cardForm = () => {
  const all = randomInt(3) === 0 ? strange : cards;
  return Promise.resolve([
    ["number", all[randomInt(all.length)]!],
    ["expiry", "12/31"],
    ["cvc", "123"],
  ] as [string, string][]);
};

function toForm(fields: [string, string][]) {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
}
