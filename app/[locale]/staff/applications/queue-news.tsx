"use client";
import { useQueueNews } from "./use-queue-news";

type QueueNewsProps = {
  /** Where it asks. */
  address: string;
  /** The page itself, to read it again. */
  here: string;
  /** "1 case has changed", by how many: whole sentences. */
  said: string[];
  refresh: string;
};

/** Says when a list is no longer what it was. It takes no room of its own, moves no focus and loads nothing by itself. */
export function QueueNews({ address, here, said, refresh }: QueueNewsProps) {
  const changed = useQueueNews(address);
  return (
    <p className="queue-news" role="status">
      {changed ? (
        <>
          {said[Math.min(changed, said.length) - 1]} <a href={here}>{refresh}</a>
        </>
      ) : null}
    </p>
  );
}
