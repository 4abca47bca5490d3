import { notFound } from "next/navigation";
import { env } from "@/lib/env";
import { listOutbox } from "@/lib/mail/queries";

/** What would have left by mail or SMS, newest first. */
export default async function OutboxPage() {
  if (env().MODE === "production") notFound();
  const messages = await listOutbox();
  return (
    <main id="main" className="page" tabIndex={-1}>
      <div className="page-top">
        <h1>Developer outbox</h1>
        <p className="lead">Mail and text messages stay here in the demo. Reload to see new ones.</p>
      </div>
      {messages.length ? null : <p>Nothing was sent yet.</p>}
      {messages.map(({ id, recipient, subject, text, createdAt }) => (
        <article key={id} className="letter">
          <h2>{subject || "Text message"}</h2>
          <p className="meta">
            To {recipient}, <time dateTime={createdAt.toISOString()}>{createdAt.toISOString().slice(11, 19)}</time>
          </p>
          <p className="prewrap">{text}</p>
        </article>
      ))}
    </main>
  );
}
