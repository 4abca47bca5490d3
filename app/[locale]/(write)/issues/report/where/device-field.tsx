"use client";
import { useState } from "react";
import { PointFields } from "@/components/map/point-fields";
import { Button } from "@/components/ui/button";

type Point = { lat: number; lng: number };
type DeviceFieldProps = {
  /** Where a point is asked for its name. */
  place: string;
  saved: Point | undefined;
  words: Record<"locate" | "locating" | "located" | "denied" | "outside", string>;
};

/** The device is asked once, when somebody presses; what it says stands in the fields of the form around it. */
export function DeviceField({ place, saved, words }: DeviceFieldProps) {
  const [point, setPoint] = useState(saved);
  const [said, setSaid] = useState("");

  async function found({ coords }: GeolocationPosition) {
    const there = { lat: sixth(coords.latitude), lng: sixth(coords.longitude) };
    const answer = await fetch(`${place}?lat=${there.lat}&lng=${there.lng}`).catch(() => undefined);
    const named = answer?.ok ? ((await answer.json()) as { address: string } | { outside: true }) : undefined;
    if (named && "outside" in named) return setSaid(words.outside);
    setPoint(there);
    setSaid(words.located.replace("{address}", named ? named.address : `${there.lat}, ${there.lng}`));
  }

  function ask() {
    setSaid(words.locating);
    if (!navigator.geolocation) return setSaid(words.denied);
    navigator.geolocation.getCurrentPosition(
      (at) => void found(at),
      () => setSaid(words.denied),
      { enableHighAccuracy: true, timeout: 15_000 },
    );
  }

  return (
    <div className="field">
      <Button type="button" variant="quiet" onClick={ask}>
        {words.locate}
      </Button>
      <p role="status">{said}</p>
      <PointFields point={point} />
    </div>
  );
}

const sixth = (degrees: number) => Math.round(degrees * 1e6) / 1e6;
