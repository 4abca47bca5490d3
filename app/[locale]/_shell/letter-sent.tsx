import { Letter } from "@/components/ui/letter";
import { city } from "@/lib/city/city";
import { reader } from "@/lib/i18n/reader";
import type { MessageShown } from "@/lib/messages/queries/thread-messages";
import type { Letter as Sent } from "@/lib/staff/decisions/letter";

/** A letter of the city in a conversation, whole, as it was sent. */
export async function LetterSent({ message: { id, decision, createdAt }, title }: { message: MessageShown; title: string }) {
  const { language, moment } = await reader();
  if (!decision) return null;
  const { ref, letter } = decision;
  return (
    <article aria-labelledby={`from-${id}`} className="stack">
      <h3 id={`from-${id}`}>{title}</h3>
      <p className="meta">
        <time dateTime={createdAt.toISOString()}>{moment(createdAt)}</time>
      </p>
      <Letter
        letter={letter as unknown as Sent}
        language={decision.language}
        city={city().name[language]}
        plate={ref}
        heading="h4"
        id={`letter-${ref}`}
      />
    </article>
  );
}
