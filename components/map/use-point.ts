"use client";
import { useEffect, useRef, useState, type RefObject } from "react";
import type { mapSettings } from "@/lib/city/plan/map-settings";
import { loadMap } from "./load-map";
import type { Direction } from "./script/field";

export type MapPoint = { lat: number; lng: number };
export type MapWords = Record<
  "label" | "zoomIn" | "zoomOut" | "left" | "right" | "up" | "down" | "loading" | "lost" | "start" | "here" | "near" | "outside",
  string
>;
export type MapPlace = { address: string; metres: number } | { outside: true };
type Wanted = {
  settings: ReturnType<typeof mapSettings>;
  words: MapWords;
  at?: MapPoint | undefined;
  place: string;
};

const BESIDE_M = 25;

/** A map in an element of the page: the point under its crosshair, what that place is called, and how to move it. */
export function usePoint(element: RefObject<HTMLDivElement | null>, { settings, words, at, place }: Wanted) {
  const [point, setPoint] = useState(at);
  const [said, setSaid] = useState(words.loading);
  const map = useRef<{ step: (direction: Direction) => void; remove: () => void } | undefined>(undefined);
  const first = useRef({ settings, words, at });

  useEffect(() => {
    let gone = false;
    const { words, ...wanted } = first.current;
    loadMap().then(
      ({ drawField }) => {
        if (gone || !element.current) return;
        setSaid(words.start);
        map.current = drawField(element.current, { ...wanted.settings, at: wanted.at, words }, setPoint);
      },
      () => setSaid(words.lost),
    );
    return () => {
      gone = true;
      map.current?.remove();
      map.current = undefined;
    };
  }, [element]);

  useEffect(() => {
    if (!point) return;
    const { words } = first.current;
    const asking = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const answer = await fetch(`${place}?${new URLSearchParams({ lat: String(point.lat), lng: String(point.lng) })}`, {
          signal: asking.signal,
        });
        if (answer.ok) setSaid(sentence((await answer.json()) as MapPlace, words));
      } catch {
        // Without a connection the point stays chosen; only its name is not known.
      }
    }, 250);
    return () => {
      clearTimeout(timer);
      asking.abort();
    };
  }, [point, place]);

  return { point, said, step: (direction: Direction) => map.current?.step(direction) };
}

function sentence(found: MapPlace, words: MapWords) {
  if ("outside" in found) return words.outside;
  return (found.metres <= BESIDE_M ? words.here : words.near).replace("{address}", found.address).replace("{metres}", String(found.metres));
}
