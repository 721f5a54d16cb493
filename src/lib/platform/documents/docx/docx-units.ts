import { TEXT_WIDTH } from '../package/print-look.ts';

/** Twentieths of a point. */
export const twips = (centimetres: number): number => Math.round((centimetres / 2.54) * 1440);
/** What the library calls pixels: 96 an inch. */
export const pixels = (centimetres: number): number => (centimetres / 2.54) * 96;
export const halfPoints = (points: number): number => Math.round(points * 2);
/** Word writes colours without their sharp. */
export const hex = (colour: string): string => colour.slice(1);
export const TEXT_TWIPS: number = twips(TEXT_WIDTH);
