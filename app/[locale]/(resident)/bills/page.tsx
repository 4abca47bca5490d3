import { getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { Tabs } from "@/components/ui/tabs";
import { requireResident } from "@/lib/auth/require";
import { listPastBills, listPayableBills, sumPayable } from "@/lib/bills/queries";
import { asActor } from "@/lib/db/as-actor";
import { readCursor } from "@/lib/keyset";
import { one, pageLanguage, type PageProps } from "@/lib/i18n/page";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";
import { BillsToPay } from "./bills-to-pay";
import { PastBills } from "./past-bills";

/** Asked for from the review page when nothing was chosen: the title says so first, also without scripts. */
export async function generateMetadata({ params, searchParams }: PageProps) {
  const locale = await pageLanguage(params);
  const words = await getTranslations({ locale });
  return { title: ("choose" in (await searchParams) ? words("common.form.errorPrefix") : "") + words("bills.title") };
}

const views = ["to-pay", "paid", "all"] as const;

export default async function BillsPage({ params, searchParams }: PageProps) {
  await pageLanguage(params);
  const actor = await requireResident();
  const query = await searchParams;
  const view = views.find((name) => name === one(query.show)) ?? "to-pay";
  const after = readCursor(one(query.after));
  const read = await reader();
  const words = await getTranslations("bills");
  const { owed, payable, past } = await asActor(actor, async (db) => ({
    owed: await sumPayable(db, actor, read.today),
    payable: view === "to-pay" ? await listPayableBills(db, actor, after) : [],
    past: view === "to-pay" ? [] : await listPastBills(db, actor, view, after),
  }));
  const address = (name: string) => read.to(paths.bills) + (name === "to-pay" ? "" : `?show=${name}`);
  return (
    <main id="main" className="page" tabIndex={-1}>
      <div className="page-top">
        <h1>{words("title")}</h1>
        <p className="lead">
          {words.rich("owed", {
            bills: owed.bills,
            amount: () => (
              <b>
                <bdi>{read.money(owed.cents)}</bdi>
              </b>
            ),
            late: owed.overdue > 0n ? "yes" : "no",
            overdue: read.money(owed.overdue),
          })}
        </p>
        <Link className="more" href={read.to(paths.payments)}>
          {words("paymentsLink")}
        </Link>
      </div>
      <Tabs
        label={words("views")}
        items={views.map((name) => ({
          href: address(name),
          label: name === "to-pay" ? words("view.to-pay", { bills: owed.bills }) : words(`view.${name}`),
          current: name === view,
        }))}
      />
      {view === "to-pay" ? (
        <BillsToPay bills={payable} mayPay={actor.mandate.acts.includes("pay")} choose={"choose" in query} paged={Boolean(after)} />
      ) : (
        <PastBills bills={past} view={view} paged={Boolean(after)} />
      )}
    </main>
  );
}
