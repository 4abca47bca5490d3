"use client";
import { type FileNow, useSaid } from "@/components/documents/use-said";

/** While a PDF is checked and read the page looks again by itself, and says what came of it. */
export function WatchFile({ file, sentence }: { file: FileNow; sentence: string }) {
  const { line } = useSaid([file], sentence);
  return <p role="status" className="sr-only" ref={line} />;
}
