"use client";
import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Opening a thread has changed how many are unread: the header, which a soft change of page leaves alone, is asked for again. */
export function ReadMark({ wasUnread }: { wasUnread: boolean }) {
  const router = useRouter();
  useEffect(() => {
    if (wasUnread) router.refresh();
  }, [wasUnread, router]);
  return null;
}
