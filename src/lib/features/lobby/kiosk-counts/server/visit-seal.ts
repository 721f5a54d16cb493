import { createHmac, timingSafeEqual } from 'node:crypto';
import * as v from 'valibot';
import { PUBLIC_TEXTS } from '#lib/shared/public-text.ts';
import { isDay } from '#lib/shared/day.ts';
import type { KioskVisit } from '../domain/kiosk-visit.ts';

const number = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const Kept = v.pipe(
	v.string(),
	v.parseJson(),
	v.strictObject({
		week: v.pipe(v.string(), v.check(isDay)),
		began: number,
		seen: number,
		told: number,
		texts: v.pipe(v.array(v.picklist(PUBLIC_TEXTS)), v.maxLength(PUBLIC_TEXTS.length)),
		guide: v.nullable(v.strictObject({ slug: v.pipe(v.string(), v.maxLength(100)), step: number }))
	})
);
const SHAPE = /^([\w-]{1,2000})\.([\w-]{43})$/;

/** What the cookie of a kiosk holds of the visit that runs: sealed, and of that kiosk alone. */
export function sealVisit(key: Buffer, kioskId: string, visit: KioskVisit): string {
	const body = Buffer.from(JSON.stringify(visit)).toString('base64url');
	return `${body}.${sign(key, kioskId, body)}`;
}

/** The visit that a kiosk sealed; damaged, or another's, it is none. */
export function openVisit(
	key: Buffer,
	kioskId: string,
	sealed: string | undefined
): KioskVisit | null {
	const [, body, signature] = SHAPE.exec(sealed ?? '') ?? [];
	if (!body || !signature) return null;
	const ours = Buffer.from(sign(key, kioskId, body));
	if (!timingSafeEqual(ours, Buffer.from(signature))) return null;
	const kept = v.safeParse(Kept, Buffer.from(body, 'base64url').toString());
	return kept.success ? kept.output : null;
}

const sign = (key: Buffer, kioskId: string, body: string): string =>
	createHmac('sha256', key).update(`visit ${kioskId} ${body}`).digest('base64url');
