"use client";
import { useSyncExternalStore } from "react";

const never = () => () => {};

/** True once scripts run here: what only scripts can do is drawn only then. */
export function useHydrated() {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
