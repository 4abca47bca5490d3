import { getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import type { Resident } from "@/lib/auth/actor";
import { reader } from "@/lib/i18n/reader";
import { canWrite } from "@/lib/messages/policy";
import { paths } from "@/lib/paths";

/** On the page of a bill or a payment: the way to a message about it, for those who may write. */
export async function AskAbout({ actor, thing }: { actor: Resident; thing: { bill: string } | { payment: string } }) {
  if (!canWrite(actor)) return null;
  const words = await getTranslations("messages");
  const { to } = await reader();
  const isBill = "bill" in thing;
  return (
    <div className="no-print">
      <Section id="questions" title={words("ask.title")}>
        <p>
          <Link className="more" href={to(paths.newMessage(thing))}>
            {words(isBill ? "ask.bill" : "ask.payment")}
          </Link>
        </p>
      </Section>
    </div>
  );
}
