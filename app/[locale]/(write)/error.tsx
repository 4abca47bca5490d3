"use client";
export { Reload as default } from "@/components/layout/session/reload";
