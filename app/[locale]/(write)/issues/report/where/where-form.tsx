"use client";
import { useState } from "react";
import { MapField } from "@/components/map/map-field";
import { Button } from "@/components/ui/button";
import { AutosaveLine, type KeptWords } from "@/components/ui/fields/autosave-line";
import { ErrorSummary } from "@/components/ui/fields/error-summary";
import { RadioGroup } from "@/components/ui/fields/radio-group";
import { TextField } from "@/components/ui/fields/text-field";
import { useActionForm } from "@/components/ui/fields/use-action-form";
import { useAutosave } from "@/components/ui/fields/use-autosave";
import { useHydrated } from "@/components/ui/fields/use-hydrated";
import { paths } from "@/lib/paths";
import { FromCheck } from "../_steps/from-check";
import { choosePlace } from "./actions";
import { DeviceField } from "./device-field";
import type { whereWords } from "./where-words";

/** What was said of the place, or what was typed of it since. */
export type SavedPlace = {
  how: "address" | "device" | "map";
  address?: string | undefined;
  note?: string | undefined;
  at?: { lat: number; lng: number } | undefined;
  pick?: string | undefined;
};
type MapFieldProps = Parameters<typeof MapField>[0];

type WhereFormProps = {
  saved: SavedPlace;
  /** How often this page was kept before. */
  turn: number;
  /** An address that fits several places, and those. */
  typed: string;
  found: string[];
  from: "check" | undefined;
  map: Pick<MapFieldProps, "settings" | "words">;
  words: Awaited<ReturnType<typeof whereWords>> & KeptWords & Record<"problem" | "errorPrefix" | "lost", string>;
};

/** Three ways, all equal. Without scripts everything is there and the address is what works; with them only the chosen way is. */
export function WhereForm({ saved, turn, typed, found, from, map, words }: WhereFormProps) {
  const { formProps, field, state } = useActionForm(choosePlace, { lost: words.lost });
  const { formRef, kept } = useAutosave();
  const hydrated = useHydrated();
  const [chosen, setChosen] = useState<string>();
  const how = field("how", saved.how);
  const way = chosen ?? String(how.defaultValue);
  const shows = (one: string) => !hydrated || way === one;
  return (
    <form
      {...formProps}
      ref={formRef}
      className="form where"
      onChange={({ target }) => {
        const box: Element = target;
        if (box.matches("input[name=how]")) setChosen((box as HTMLInputElement).value);
      }}
    >
      <ErrorSummary state={state} title={words.problem} titlePrefix={words.errorPrefix} />
      <FromCheck from={from} />
      <input type="hidden" name="turn" defaultValue={state.values?.turn ?? turn} />
      <RadioGroup
        segmented
        legend={words.legend}
        name={how.name}
        defaultValue={how.defaultValue}
        error={how.error}
        options={(["address", "device", "map"] as const).map((value) => ({ value, label: words[value], hint: words[`${value}Way`] }))}
      />
      {hydrated ? null : (
        <noscript>
          <p className="meta">{words.noScripts}</p>
        </noscript>
      )}
      {shows("address") ? (
        <>
          <TextField
            label={words.addressLabel}
            hint={words.addressHint}
            autoComplete="off"
            maxLength={200}
            dir="auto"
            {...field("address", saved.address)}
          />
          {found.length ? <input type="hidden" name="picked" value={typed} /> : null}
          {found.length ? (
            <RadioGroup
              legend={words.pick}
              hint={words.pickOne}
              name="pick"
              defaultValue={found.length === 1 ? "0" : saved.pick}
              options={found.map((label, index) => ({ value: String(index), label }))}
            />
          ) : null}
        </>
      ) : null}
      {hydrated && way === "device" ? (
        <DeviceField place={paths.placeName} saved={saved.how === "device" ? saved.at : undefined} words={words} />
      ) : null}
      {hydrated && way === "map" ? <MapField {...map} at={saved.at} place={paths.placeName} /> : null}
      <TextField
        label={words.note}
        optional={words.optional}
        hint={words.noteHint}
        maxLength={90}
        dir="auto"
        {...field("note", saved.note)}
      />
      <Button type="submit" aria-describedby="autosave">
        {words.button}
      </Button>
      <AutosaveLine kept={kept} words={words} />
    </form>
  );
}
