import { createHmac } from 'node:crypto';
import { newReadableCode, readReadableCode } from '#lib/platform/readable-code.ts';

const SIGNS = 8;

/** A code to type on the machine: 31⁸ of them, for ten minutes, once. */
export const newKioskCode = (): string => newReadableCode(SIGNS);

/** « k7p4 m2xz » as it was given; null when it cannot be one. */
export const readKioskCode = (typed: string | undefined): string | null =>
	readReadableCode(typed, SIGNS);

/** What the database keeps of a code: without the key, nobody finds it again by trying them all. */
export const digestOfCode = (key: Buffer, code: string): Buffer =>
	createHmac('sha256', key).update(`kiosk ${code}`).digest();
