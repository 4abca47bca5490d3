"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { useHydrated } from "@/components/ui/fields/use-hydrated";

type RecoveryCodeToolsProps = { text: string; words: Record<"print" | "copy" | "copied" | "notCopied", string> };

/** Printing and copying, where scripts run. */
export function RecoveryCodeTools({ text, words }: RecoveryCodeToolsProps) {
  const [said, setSaid] = useState("");
  const hydrated = useHydrated();

  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setSaid(words.copied),
      () => setSaid(words.notCopied),
    );

  return (
    <>
      {hydrated ? (
        <>
          <Button type="button" variant="quiet" onClick={() => window.print()}>
            {words.print}
          </Button>
          <Button type="button" variant="quiet" onClick={() => void copy()}>
            {words.copy}
          </Button>
        </>
      ) : null}
      <p role="status" className="meta">
        {said}
      </p>
    </>
  );
}
