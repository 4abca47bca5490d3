import { getTranslations } from "next-intl/server";
import { Section } from "@/components/ui/section";
import type { Staff } from "@/lib/auth/actor";
import { formWords } from "@/lib/i18n/form-words";
import { canAskForLock, canAskForUnlock, canLock, canUnlock } from "@/lib/people/policy";
import { lockPerson, unlockPerson, wishForStatus } from "./actions";
import type { Person } from "./person-facts";
import { ReasonForm } from "./reason-form";

/** Locking an account and opening it again: at once, or by asking a second person. */
export async function StatusDesk({ actor, person }: { actor: Staff; person: Person }) {
  const words = await getTranslations("people");
  const isOpen = person.status === "active";
  const alone = (isOpen ? canLock : canUnlock)(actor, person);
  if (person.status === "unconfirmed" || !(alone || (isOpen ? canAskForLock : canAskForUnlock)(actor, person))) return null;
  const common = { ...(await formWords()), reason: words("reason.label"), hint: words("reason.hint") };
  return (
    <Section id="lock" title={words(`${person.status}.title`)}>
      <p>{words(`${person.status}.lead`)}</p>
      {alone ? (
        <ReasonForm
          name="lockReason"
          danger={isOpen}
          action={isOpen ? lockPerson : unlockPerson}
          person={person.id}
          words={{ ...common, button: words(`${person.status}.button`) }}
        />
      ) : (
        <>
          <p>{words("two.lead")}</p>
          <ReasonForm
            name="statusReason"
            action={wishForStatus}
            person={person.id}
            words={{ ...common, button: words(`two.${isOpen ? "lock" : "open"}`) }}
          />
        </>
      )}
    </Section>
  );
}
