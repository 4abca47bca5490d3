"use client";
import { type ReactNode, useEffect, useRef } from "react";

type DialogProps = {
  id: string;
  title: ReactNode;
  open: boolean;
  /** Called when the person leaves it, by Escape too; not when `open` becomes false. */
  onClose: () => void;
  children: ReactNode;
};

/** The browser's own dialog: it keeps the focus inside, and gives it back to where it was. */
export function Dialog({ id, title, open, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    const element = dialog.current;
    if (open && !element?.open) element?.showModal();
    if (!open && element?.open) element.close();
  }, [open]);

  return (
    <dialog ref={dialog} id={id} className="dialog" aria-labelledby={`${id}-title`} onClose={() => open && onClose()}>
      <h2 id={`${id}-title`}>{title}</h2>
      {children}
    </dialog>
  );
}
