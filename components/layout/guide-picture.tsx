import type { ReactNode } from "react";

// Drawn on 240 by 120 with the stroke of the route line, and no letters: a page read from right to left turns them round.
const drawings = {
  window: (
    <>
      <rect className="ground" x="30" y="12" width="180" height="100" rx="6" />
      <path d="M30 18a6 6 0 0 1 6-6h168a6 6 0 0 1 6 6v94H30zM30 34h180" />
      <rect className="mark" x="64" y="18" width="112" height="10" rx="2" />
      <path d="M70 52h100v14H70zM70 76h100v14H70z" />
      <path className="solid" d="M70 98h48v10H70z" />
    </>
  ),
  code: (
    <>
      <rect className="ground" x="26" y="30" width="96" height="66" rx="4" />
      <path d="M26 34a4 4 0 0 1 4-4h88a4 4 0 0 1 4 4v62H26zM26 34l48 34 48-34" />
      <rect x="152" y="10" width="62" height="102" rx="8" />
      <path className="mark" d="M162 58h42" />
      {[166, 174, 182, 188, 196, 202].map((x) => (
        <circle className="solid" key={x} cx={x - 1} cy="46" r="2.6" />
      ))}
      <path d="M176 102h14" />
    </>
  ),
  device: (
    <>
      <rect className="ground" x="24" y="34" width="86" height="52" rx="4" />
      <path d="M24 86V38a4 4 0 0 1 4-4h78a4 4 0 0 1 4 4v48M14 98h106l-8-12H22z" />
      <circle className="solid" cx="67" cy="54" r="6" />
      <path className="mark" d="M55 76c1-8 6-11 12-11s11 3 12 11" />
      <path d="M140 86V38a4 4 0 0 1 4-4h68a4 4 0 0 1 4 4v48M130 98h96l-8-12h-80z" />
      {[160, 178, 196].map((x) => (
        <g key={x}>
          <circle className="solid" cx={x} cy="55" r="4.5" />
          <path className="mark" d={`M${x - 8} 74c.6-6 4-9 8-9s7.4 3 8 9`} />
        </g>
      ))}
    </>
  ),
  address: (
    <>
      <rect className="ground" x="22" y="36" width="196" height="30" rx="6" />
      <rect x="22" y="36" width="196" height="30" rx="6" />
      <rect className="mark" x="56" y="44" width="96" height="14" rx="3" />
      <circle className="solid" cx="40" cy="51" r="5" />
      <circle cx="132" cy="62" r="28" />
      <path d="m153 82 24 26" />
    </>
  ),
  passkey: (
    <>
      <circle className="ground" cx="84" cy="60" r="34" />
      <circle cx="84" cy="60" r="34" />
      <circle className="mark" cx="84" cy="60" r="14" />
      <path d="M118 60h92v22M186 60v16M164 60v10" />
    </>
  ),
  secret: (
    <>
      <path className="ground" d="M40 18h160v64h-92l-30 26V82H40z" />
      <path d="M40 18h160v64h-92l-30 26V82H40z" />
      {[80, 98, 116, 134, 152, 170].map((x) => (
        <circle className="solid" key={x} cx={x - 5} cy="50" r="5" />
      ))}
      <path className="mark" d="M56 74 186 26" />
    </>
  ),
  spare: (
    <>
      <path d="M22 60h62" />
      <path className="mark" d="M84 60c30 0 30-32 60-32h40M84 60c30 0 30 32 60 32h40" />
      <circle className="ground" cx="84" cy="60" r="10" />
      <circle cx="84" cy="60" r="10" />
      <circle className="solid" cx="196" cy="28" r="10" />
      <circle className="solid" cx="196" cy="92" r="10" />
    </>
  ),
  sessions: (
    <>
      <rect className="ground" x="36" y="46" width="168" height="28" />
      <path d="M36 14h168v96H36zM36 46h168M36 74h168M78 30h96M78 60h64M78 92h84" />
      <circle className="solid" cx="58" cy="30" r="6" />
      <circle className="mark" cx="58" cy="60" r="6" />
      <circle className="solid" cx="58" cy="92" r="6" />
      <path className="mark" d="m172 54 14 12M186 54l-14 12" />
    </>
  ),
  call: (
    <>
      <path
        className="ground"
        d="M76 22c6-4 14-2 17 4l8 15c3 6 1 12-5 16l-6 4c6 12 15 20 27 26l4-7c4-6 10-8 16-5l16 8c6 3 8 10 4 16-7 11-19 15-32 10-30-11-50-31-60-60-4-12 0-21 11-27z"
      />
      <path d="M76 22c6-4 14-2 17 4l8 15c3 6 1 12-5 16l-6 4c6 12 15 20 27 26l4-7c4-6 10-8 16-5l16 8c6 3 8 10 4 16-7 11-19 15-32 10-30-11-50-31-60-60-4-12 0-21 11-27z" />
      <path className="mark" d="M138 34c14 2 24 12 26 26M142 12c24 3 42 20 46 44" />
    </>
  ),
} satisfies Record<string, ReactNode>;

export type GuidePictureName = keyof typeof drawings;

/** A small drawing beside its step, above the stops of the guide. It says nothing that the words do not. */
export function GuidePicture({ name, stop, of }: { name: GuidePictureName; stop: number; of: number }) {
  const at = (n: number) => 24 + (192 / (of - 1)) * n;
  return (
    <svg className="drawing" viewBox="0 0 240 152" aria-hidden="true" focusable="false">
      {drawings[name]}
      <path className="mark" d={`M24 136H${at(stop)}`} />
      {stop < of - 1 ? <path className="ahead" d={`M${at(stop)} 136H216`} /> : null}
      {Array.from({ length: of }, (_, n) => (
        <circle className={n < stop ? "solid" : n === stop ? "here" : "open"} key={n} cx={at(n)} cy="136" r={n === stop ? 8 : 6} />
      ))}
      <circle className="present" cx={at(stop)} cy="136" r="5" />
    </svg>
  );
}
