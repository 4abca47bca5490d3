"use client";
import { useEffect } from "react";

/** A change of page that failed is asked for again as a document: the front door answers with words, status and incident code. */
export function Reload() {
  useEffect(() => window.location.reload(), []);
  return null;
}
