"use client";
import { useEffect, useRef } from "react";

/** A point as the fields `lat` and `lng` of the form around it, which hears of a new one like of anything typed. */
export function PointFields({ point }: { point: { lat: number; lng: number } | undefined }) {
  const field = useRef<HTMLInputElement>(null);
  const value = point ? `${point.lat} ${point.lng}` : "";
  const told = useRef(value);
  useEffect(() => {
    if (told.current === value) return;
    told.current = value;
    field.current!.dispatchEvent(new Event("input", { bubbles: true }));
  }, [value]);
  return (
    <>
      <input type="hidden" name="lat" value={point?.lat ?? ""} readOnly ref={field} />
      <input type="hidden" name="lng" value={point?.lng ?? ""} readOnly />
    </>
  );
}
