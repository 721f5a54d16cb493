import { createHmac } from 'node:crypto';
import type { RequestEvent } from '@sveltejs/kit';
import { openBytes, sealBytes } from '#lib/platform/sealed-bytes.ts';
import { markOfVisit } from '../../follow-visit.ts';
import { kioskOf } from '../../kiosk-of.ts';

type Asked = Pick<RequestEvent, 'cookies' | 'locals'>;

/** What somebody looked for, as the address of its sound says it: read by nobody, and in her visit alone. */
export const sealSearch = (event: Asked, typed: string): string =>
	sealBytes(keyOf(event), Buffer.from(typed)).toString('base64url');

/** The words that were sealed; empty: changed by somebody, or of another visit. */
export const openSearch = (event: Asked, sealed: string | null): string =>
	openBytes(keyOf(event), Buffer.from(sealed ?? '', 'base64url'))?.toString() ?? '';

function keyOf(event: Asked): Buffer {
	const { id } = kioskOf(event);
	const visit = markOfVisit(event, { id }) ?? '';
	const { kioskVisits } = event.locals.world.secrets;
	return createHmac('sha256', kioskVisits).update(`search ${id} ${visit}`).digest();
}
