import type { ReactNode } from "react";

/** 35 by 45, as the photo itself. The words beside it say what it shows. */
const Drawing = ({ children }: { children: ReactNode }) => (
  <svg viewBox="0 0 70 90" aria-hidden="true" focusable="false">
    {children}
  </svg>
);

const shoulders = <path className="cloth" d="M8 90c0-16 10-22 27-22s27 6 27 22z" />;
const head = (
  <>
    <path className="skin" d="M29 56h12v14c0 3-12 3-12 0z" />
    <ellipse className="skin" cx="35" cy="41" rx="16" ry="20" />
    <path className="hair" d="M18 40c-2-20 8-25 17-25s19 5 17 25c-3-9-5-13-9-14-6 2-14 2-19-1-3 2-5 7-6 15z" />
  </>
);
const eyes = (
  <>
    <circle className="line" cx="28" cy="41" r="1.6" />
    <circle className="line" cx="42" cy="41" r="1.6" />
  </>
);
const mouth = <path className="stroke" d="M30 52h10" />;

export const Face = () => (
  <Drawing>
    {shoulders}
    {head}
    {eyes}
    {mouth}
  </Drawing>
);

/** Looks to the side, and smiles. */
export const Turned = () => (
  <Drawing>
    {shoulders}
    {head}
    <circle className="line" cx="23" cy="41" r="1.6" />
    <circle className="line" cx="35" cy="41" r="1.6" />
    <path className="stroke" d="M21 50c3 5 9 5 13 0" />
  </Drawing>
);

/** Cut off at the top. */
export const Tilted = () => (
  <Drawing>
    <g transform="translate(6 -26) rotate(14 35 50) scale(1.15)">
      {shoulders}
      {head}
      {eyes}
      {mouth}
    </g>
  </Drawing>
);

export const PlainWall = () => (
  <Drawing>
    <rect className="wall" width="70" height="90" />
    {shoulders}
    {head}
    {eyes}
    {mouth}
  </Drawing>
);

/** A window, a shelf and a shadow behind the head. */
export const BusyWall = () => (
  <Drawing>
    <path className="stroke" d="M4 6h20v26h-20zM14 6v26M4 19h20M48 14h20M52 14v-8h4v8M60 14v-10h4v10M48 34h20" />
    <ellipse className="shadow" cx="45" cy="45" rx="17" ry="22" />
    {shoulders}
    {head}
    {eyes}
    {mouth}
  </Drawing>
);

/** Clear glasses, through which the eyes are seen. */
export const Glasses = () => (
  <Drawing>
    {shoulders}
    {head}
    {eyes}
    <path className="stroke" d="M22 38h11v7h-11zM37 38h11v7h-11zM33 40h4" />
    {mouth}
  </Drawing>
);

/** Dark glasses and a cap. */
export const Hat = () => (
  <Drawing>
    {shoulders}
    {head}
    <path className="line" d="M20 37h13v9h-13zM37 37h13v9h-13zM32 39h6v2h-6z" />
    <path className="cap" d="M16 29c0-14 8-19 19-19s19 5 19 19z" />
    <path className="cap" d="M14 28h46v4h-46z" />
    {mouth}
  </Drawing>
);
