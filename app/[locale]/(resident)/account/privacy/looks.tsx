import { randomUUID } from "node:crypto";
import { getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/ui/empty-state";
import { ButtonForm } from "@/components/ui/fields/button-form";
import { keyOf, type Look, writePlace } from "@/lib/account/queries/looks";
import { formWords } from "@/lib/i18n/form-words";
import { reader } from "@/lib/i18n/reader";
import { askWhy } from "./actions";

export async function Looks({ looks }: { looks: Look[] }) {
  const words = await getTranslations("accountPrivacy");
  const staff = await getTranslations("staff");
  const read = await reader();
  const common = await formWords();
  if (!looks.length) return <EmptyState>{words("looks.none")}</EmptyState>;
  return (
    <ul className="rows">
      {looks.map((look) => {
        const { action, role, purpose } = look;
        const reason = look.reason ?? (purpose && words(`looks.for.${purpose}`));
        return (
          <li key={writePlace(look)} className="ends">
            <div>
              <h3 className="row-title">{words(`looks.what.${keyOf(action)}`)}</h3>
              {reason ? <p className="break">{words("looks.reason", { reason })}</p> : null}
              <p className="meta cluster">
                <span>{read.moment(look.at)}</span>
                {role ? <span>{words("looks.by", { role: staff(`role.${role as "clerk"}`) })}</span> : null}
              </p>
            </div>
            <ButtonForm action={askWhy} fields={{ look: writePlace(look), key: randomUUID() }} variant="quiet" words={common}>
              {words("looks.ask.button")}
            </ButtonForm>
          </li>
        );
      })}
    </ul>
  );
}
