"use client";
import type { ChangeEvent } from "react";
import { Button } from "@/components/ui/button";
import { useHydrated } from "@/components/ui/fields/use-hydrated";
import type { SendingWords } from "./sending-row";
import { SendingList } from "./sending-rows";
import { useUploads } from "./use-uploads";

type ReplaceFormProps = {
  /** The file that another takes the place of. */
  id: string;
  address: string;
  accept: string;
  words: SendingWords & Record<"with" | "replace", string>;
};

/** Another file in place of one: the old one stays until the new one has arrived and is taken. */
export function ReplaceForm({ id, address, accept, words }: ReplaceFormProps) {
  const hydrated = useHydrated();
  const { rows, add, again, leaveOut } = useUploads(address, words.lost);

  function onChange({ currentTarget }: ChangeEvent<HTMLInputElement>) {
    const picked = [...(currentTarget.files ?? [])];
    currentTarget.value = "";
    add(picked);
  }

  return (
    <form className="stack" method="post" encType="multipart/form-data" action={address}>
      <label htmlFor={`replace-${id}`}>{words.with}</label>
      <input type="file" id={`replace-${id}`} name="file" accept={accept} onChange={onChange} className="attach" />
      <SendingList rows={rows} again={again} leaveOut={leaveOut} words={words} />
      {hydrated ? null : (
        <Button type="submit" variant="quiet">
          {words.replace}
        </Button>
      )}
    </form>
  );
}
