"use client";
import { SendingRow, type SendingWords } from "./sending-row";
import type { useUploads } from "./use-uploads";

type SendingRowsProps = Pick<ReturnType<typeof useUploads>, "rows" | "again" | "leaveOut"> & { words: SendingWords };

/** The files on their way, as items of whatever list they come to. */
export const SendingRows = ({ rows, again, leaveOut, words }: SendingRowsProps) =>
  rows.map((row) => <SendingRow key={row.id} row={row} words={words} onAgain={() => again(row)} onLeaveOut={() => leaveOut(row)} />);

/** The same as a list of their own; nothing while there are none. */
export const SendingList = (props: SendingRowsProps) =>
  props.rows.length ? (
    <ul className="rows sending">
      <SendingRows {...props} />
    </ul>
  ) : null;
