"use client";
import { useEffect } from "react";

/** The page changed without a new document: public/site.js shows the look that was chosen. */
export function ShowLook() {
  useEffect(() => void document.dispatchEvent(new Event("lookchosen")), []);
  return null;
}
