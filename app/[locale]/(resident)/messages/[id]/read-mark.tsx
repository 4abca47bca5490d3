"use client";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { useHydrated } from "@/components/ui/fields/use-hydrated";

/** Opening a thread has changed how many are unread. A soft change of page leaves the header alone: it is asked for again. */
export function ReadMark({ wasUnread }: { wasUnread: boolean }) {
  const router = useRouter();
  const [isSoft] = useState(useHydrated()); // a new document has the right header already
  useEffect(() => {
    if (wasUnread && isSoft) router.refresh();
  }, [wasUnread, isSoft, router]);
  return null;
}
