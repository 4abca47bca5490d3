"use client";
import { useRef } from "react";
import type { mapSettings } from "@/lib/city/plan/map-settings";
import { PointFields } from "./point-fields";
import type { Direction } from "./script/field";
import { usePoint, type MapPoint, type MapWords } from "./use-point";

type MapFieldProps = {
  /** From lib/city/plan/map-settings and lib/i18n/map-words. */
  settings: ReturnType<typeof mapSettings>;
  words: MapWords;
  /** What was chosen before. */
  at?: MapPoint;
  /** Where a point is given its name. */
  place: string;
};

const ways = [
  ["left", "←"],
  ["up", "↑"],
  ["down", "↓"],
  ["right", "→"],
  ["in", "+"],
  ["out", "−"],
] as const satisfies [Direction, string][];

/** A point chosen on the map, as the fields `lat` and `lng` of the form around it. Moved by fingers, mouse, keys, or the buttons below. */
export function MapField({ settings, words, at, place }: MapFieldProps) {
  const element = useRef<HTMLDivElement>(null);
  const { point, said, step } = usePoint(element, { settings, words, at, place });
  const names: Record<Direction, string> = { ...words, in: words.zoomIn, out: words.zoomOut };
  return (
    <div className="map-field">
      <div className="map-frame">
        <div className="map" ref={element} />
        <span className="map-here" aria-hidden="true" />
      </div>
      <div className="map-below">
        <p role="status" className="map-said">
          <bdi>{said}</bdi>
        </p>
        <div className="map-steps" dir="ltr">
          {ways.map(([direction, sign]) => (
            <button key={direction} type="button" className="btn quiet" aria-label={names[direction]} onClick={() => step(direction)}>
              <bdi dir="ltr" aria-hidden="true">
                {sign}
              </bdi>
            </button>
          ))}
        </div>
      </div>
      <PointFields point={point} />
    </div>
  );
}
