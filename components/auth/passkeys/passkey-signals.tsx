"use client";
import { useEffect } from "react";
import { type Owner, tellCredentials } from "./signals";

/** Draws nothing: tells the browser which passkeys are still kept, whenever the list is looked at. */
export function PasskeySignals({ owner }: { owner: Owner }) {
  useEffect(() => tellCredentials(owner), [owner]);
  return null;
}
