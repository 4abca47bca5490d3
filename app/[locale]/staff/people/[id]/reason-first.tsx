import type { ReactNode } from "react";
import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/fields/text-field";
import { authorize } from "@/lib/access/policy";
import type { Staff } from "@/lib/auth/actor";
import { reader } from "@/lib/i18n/reader";
import { canFindPeople } from "@/lib/people/policy";
import { paths } from "@/lib/paths";

/** Whoever opens a person without saying why is asked first. */
export async function ReasonFirst({ actor, id, back }: { actor: Staff; id: string; back: ReactNode }) {
  authorize(canFindPeople(actor), actor);
  const words = await getTranslations("people");
  const { to } = await reader();
  return (
    <>
      {back}
      <main id="main" className="page" tabIndex={-1}>
        <div className="page-top">
          <h1>{words("person.title")}</h1>
          <p className="lead">{words("reason.first")}</p>
        </div>
        <form className="form" action={to(paths.staff.person(id, "").split("?")[0]!)} method="get">
          <TextField name="reason" label={words("reason.label")} hint={words("reason.hint")} autoComplete="off" />
          <Button type="submit">{words("reason.button")}</Button>
        </form>
      </main>
    </>
  );
}
