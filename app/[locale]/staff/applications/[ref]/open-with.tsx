import { getTranslations } from "next-intl/server";
import { ButtonForm } from "@/components/ui/fields/button-form";
import { Notice } from "@/components/ui/notice";
import { isolated } from "@/lib/format";
import { formWords } from "@/lib/i18n/form-words";
import { reader } from "@/lib/i18n/reader";
import { canWork } from "@/lib/staff/policy";
import { letGo, takeOver } from "./actions";
import type { CasePart } from "./page";

/** Who has the case open. A colleague's can be read, and taken over. */
export async function OpenWith({ actor, read: { found, holder, names } }: Pick<CasePart, "actor" | "read">) {
  const words = await getTranslations("caseReview");
  const { time, language } = await reader();
  const asking = await formWords();
  const isOwn = found.partyId === actor.ownPartyId;
  if (!canWork(actor, found)) return <Notice title={words(isOwn ? "own.title" : "reads.title")} />;
  if (!holder) return null;
  const since = time(holder.since);
  if (holder.by === actor.accountId)
    return (
      <div className="open-with">
        <p>{words("open.you", { since })}</p>
        <ButtonForm action={letGo} fields={{ ref: found.ref }} variant="quiet" words={asking}>
          {words("open.letGo")}
        </ButtonForm>
      </div>
    );
  return (
    <Notice tone="warning" title={words("open.other", { name: isolated(language, names.get(holder.by) ?? ""), since })}>
      <p>{words("open.otherWhy")}</p>
      <ButtonForm action={takeOver} fields={{ ref: found.ref }} variant="quiet" words={asking}>
        {words("open.takeOver")}
      </ButtonForm>
    </Notice>
  );
}
