import type { ReactNode } from "react";
import { getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { reader } from "@/lib/i18n/reader";
import { writeCursor } from "@/lib/keyset";
import type { MessageShown } from "@/lib/messages/queries/thread-messages";
import { Attachments } from "./files/attachments";
import { LetterSent } from "./letter-sent";
import { FollowNewest } from "./follow-newest";

type MessageListProps = {
  messages: MessageShown[];
  /** The address of the thread, and which part of it this is. */
  here: string;
  hasEarlier: boolean;
  isEarlier: boolean;
  author: (message: MessageShown) => string;
  /** What the city did, such as passing it on. */
  event: (message: MessageShown) => string;
  /** Said above a note that only staff see. */
  privateLabel?: ReactNode;
};

/** Messages as they were written, oldest first: text stays text, lines stay lines. The last one takes the focus once it is sent. */
export async function MessageList({ messages, here, hasEarlier, isEarlier, author, event, privateLabel }: MessageListProps) {
  const words = await getTranslations("messages");
  const files = await getTranslations("documents");
  const read = await reader();
  const [first] = messages;
  const last = messages.at(-1);
  return (
    <>
      <FollowNewest newest={last?.id} target="newest" />
      {hasEarlier && first ? (
        <Link className="more backward" href={`${here}?before=${writeCursor(first, first.createdAt)}`}>
          {words("thread.earlier")}
        </Link>
      ) : null}
      <ol className="rows conversation">
        {messages.map((message) => {
          const { id, authorKind, isInternal, text, createdAt, documents } = message;
          const when = <time dateTime={createdAt.toISOString()}>{read.moment(createdAt)}</time>;
          return (
            <li
              key={id}
              id={message === last ? "newest" : undefined}
              tabIndex={message === last ? -1 : undefined}
              data-from={authorKind}
              className={isInternal ? "private" : undefined}
            >
              {message.decision ? (
                <LetterSent message={message} title={event(message)} />
              ) : message.event ? (
                <p className="meta">
                  {event(message)}, {when}
                </p>
              ) : (
                <article aria-labelledby={`from-${id}`}>
                  {isInternal ? <p className="notice-title">{privateLabel}</p> : null}
                  <h3 id={`from-${id}`}>{author(message)}</h3>
                  <p className="meta">{when}</p>
                  <p className="prewrap break" dir="auto">
                    {text}
                  </p>
                  <Attachments documents={documents} />
                </article>
              )}
            </li>
          );
        })}
      </ol>
      {messages.some(({ documents }) => documents.some(({ file }) => file.status === "checking")) ? (
        <p className="meta">
          <Link href={here}>{files("page.reload")}</Link> {files("page.reloadWhy")}
        </p>
      ) : null}
      {isEarlier ? (
        <Link className="more" href={here}>
          {words("thread.newest")}
        </Link>
      ) : null}
    </>
  );
}
