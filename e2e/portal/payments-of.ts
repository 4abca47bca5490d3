import { expect, type Page } from "@playwright/test";
import { paths } from "@/lib/paths";
import type { Owner } from "./owner";
import type { IssuedBill } from "./residents";

type PaymentRow = { id: string; status: string; provider_ref: string | null; cents: number };

/** Every attempt for a party, the first one first. */
export const paymentsOf = (owner: Owner, { partyId }: { partyId: string }) =>
  owner.rows<PaymentRow>(
    "SELECT id, status, provider_ref, amount_cents::int AS cents FROM payment WHERE party_id = $1 ORDER BY created_at, id",
    [partyId],
  );

export const statusesOf = async (owner: Owner, who: { partyId: string }) => (await paymentsOf(owner, who)).map(({ status }) => status);

export const reviewOf = (...bills: IssuedBill[]) => paths.billsReview(bills.map(({ id }) => id));

export const payButton = (page: Page) => page.getByRole("main").getByRole("button", { name: /^Pay \$/ });

/** From the review page to the provider's card form. */
export async function goToCardForm(page: Page, ...bills: IssuedBill[]) {
  await page.goto(reviewOf(...bills));
  await payButton(page).click();
  await page.waitForURL(/\/sandbox-gateway\//);
}

export const expectHeading = (page: Page, name: string | RegExp) =>
  expect(page.getByRole("main").getByRole("heading", { level: 1, name })).toBeVisible();
