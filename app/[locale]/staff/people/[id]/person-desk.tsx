import { getTranslations } from "next-intl/server";
import { Section } from "@/components/ui/section";
import type { Staff } from "@/lib/auth/actor";
import { formWords } from "@/lib/i18n/form-words";
import { reader } from "@/lib/i18n/reader";
import { canAskForRole } from "@/lib/people/policy";
import { recoverPerson, sendUsername } from "./actions";
import type { Person } from "./person-facts";
import { OwnAccountDesk } from "./own-account-desk";
import { ReasonForm } from "./reason-form";
import { RoleDesk } from "./role-desk";
import { StatusDesk } from "./status-desk";

/** What the desk can do for this account, each with its reason. */
export async function PersonDesk({ actor, person, reason }: { actor: Staff; person: Person; reason: string }) {
  const words = await getTranslations("people");
  const read = await reader();
  const common = { ...(await formWords()), reason: words("reason.label"), hint: words("reason.hint") };
  const { id, recovery, closedAt } = person;
  if (closedAt)
    return (
      <Section id="closed" title={words("closed.title")}>
        <p>{words("closed.lead", { at: read.moment(closedAt) })}</p>
      </Section>
    );
  return (
    <>
      {recovery?.status === "asked" ? (
        <Section id="recovery" title={words("recover.title")} meta={words("recover.meta", { ref: recovery.ref })}>
          <p>{words("recover.lead")}</p>
          <dl className="record">
            <div>
              <dt>{words("recover.email")}</dt>
              <dd className="break">
                <bdi dir="ltr">{recovery.reach?.email}</bdi>
              </dd>
            </div>
            {recovery.reach?.phone ? (
              <div>
                <dt>{words("recover.phone")}</dt>
                <dd>
                  <bdi dir="ltr">{recovery.reach.phone}</bdi>
                </dd>
              </div>
            ) : null}
          </dl>
          <ReasonForm
            name="recoveryReason"
            action={recoverPerson}
            person={id}
            request={recovery.id}
            words={{ ...common, button: words("recover.button") }}
          />
        </Section>
      ) : null}
      {recovery?.status === "approved" && recovery.opensAt ? (
        <Section id="recovery" title={words("recover.title")}>
          <p>{words("recover.opens", { at: read.moment(recovery.opensAt) })}</p>
        </Section>
      ) : null}
      <Section id="username" title={words("username.title")}>
        <p>{words("username.lead")}</p>
        <ReasonForm
          name="usernameReason"
          action={sendUsername}
          person={id}
          saved={reason}
          words={{ ...common, button: words("username.button") }}
        />
      </Section>
      <StatusDesk actor={actor} person={person} />
      {canAskForRole(actor, person) ? (
        <>
          <RoleDesk person={person} />
          <OwnAccountDesk person={person} />
        </>
      ) : null}
    </>
  );
}
