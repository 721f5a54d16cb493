import { createHmac, timingSafeEqual } from 'node:crypto';
import * as v from 'valibot';
import type { Advance } from '../../domain/conversation/trial.ts';

const Kept = v.pipe(
	v.string(),
	v.parseJson(),
	v.object({
		seed: v.number(),
		said: v.pipe(
			v.array(
				v.object({
					item: v.pipe(v.string(), v.maxLength(60)),
					answer: v.nullable(v.picklist([0, 1, 2]))
				})
			),
			v.maxLength(200)
		),
		stopped: v.boolean(),
		version: v.pipe(v.string(), v.maxLength(60)),
		retired: v.pipe(v.array(v.pipe(v.string(), v.maxLength(60))), v.maxLength(200))
	})
);
const SHAPE = /^([\w-]{1,20000})\.([\w-]{43})$/;

/** What the form carries from one question to the next. */
export function sealTrial(key: Buffer, trial: Advance): string {
	const { seed, said, stopped, retired, version }: Advance = trial;
	const body = Buffer.from(JSON.stringify({ seed, said, stopped, retired, version })).toString(
		'base64url'
	);
	return `${body}.${sign(key, body)}`;
}

/** The trial of a form that this installation wrote, or null. */
export function openTrial(key: Buffer, sealed: string): Advance | null {
	const [, body, signature] = SHAPE.exec(sealed) ?? [];
	if (!body || !signature) return null;
	if (!timingSafeEqual(Buffer.from(sign(key, body)), Buffer.from(signature))) return null;
	const kept = v.safeParse(Kept, Buffer.from(body, 'base64url').toString());
	return kept.success ? kept.output : null;
}

function sign(key: Buffer, body: string): string {
	return createHmac('sha256', key).update(`trial ${body}`).digest('base64url');
}
