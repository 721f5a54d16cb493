import type { RequestEvent } from '@sveltejs/kit';
import type { Handle } from '@sveltejs/kit/hooks';
import type { MaskedForm } from '#lib/design/masked-form.ts';
import {
	type ConfidentialRefusal,
	findConfidential,
	maskInSlices,
	refuseInSlices
} from '#lib/features/house/confidential/index.ts';
import { noteRefused } from '#lib/features/house/confidential/index.server.ts';
import { networkOf } from '#lib/shared/network-of.ts';
import { actingAs } from '#lib/features/house/staff/index.server.ts';
import { turnByTurn } from '#lib/platform/posts/own-turn.ts';
import { openAllowance } from '#lib/platform/posts/reading-allowance.ts';
import { labelOf } from '#lib/platform/posts/recap.ts';
import { isSecretField } from '#lib/platform/posts/secret-fields.ts';
import type { TypedForm } from '#lib/platform/posts/typed-form.ts';
import { guardPage } from './guard-page.ts';
import {
	guardedJson,
	guardedTexts,
	isDrawn,
	isGuardedField,
	isOfName,
	isProviderCall,
	placeOf
} from './guarded-fields.ts';
import { refuseSent, speaksJson } from './refuse-sent.ts';

const UNPROCESSABLE = 422;

/** Bytes of text read of one sending: the longest pages of the team, and what a stranger may tell. */
const LONGEST = { team: 200_000, stranger: 16_000 };
/** Bytes of text read in a minute of what strangers of one network send. */
const takes = openAllowance({ most: 20 * LONGEST.stranger, everyMs: 60_000 });

/**
 * Every text of every sending is read before any page sees it: what a centre never keeps is refused
 * here, counted by kind, and written back masked. An address that holds some loses it.
 */
export const withGuard: Handle = async ({ event, resolve }) => {
	if (isProviderCall(event.route.id)) return resolve(event);
	const cleaned = isDrawn(event.route.id) ? null : withoutConfidential(event.url);
	if (cleaned) return new Response(null, { status: 303, headers: { location: cleaned } });
	const { typed, json } = event.locals;
	if ((!typed && !json) || !event.route.id) return resolve(event);
	const texts = typed ? guardedTexts(typed) : guardedJson(json!, event.route.id);
	const tooMuch = refuseTooMuch(event, texts);
	if (tooMuch) return refuseSent(event, tooMuch);
	const refusal = await turnByTurn(refuseInSlices(texts));
	if (!refusal) return resolve(event);
	await count(event, event.route.id, refusal);
	const { message } = refusal;
	// A name is not written back, even masked: no page of ours has it.
	const form = typed && !isOfName(refusal.findings) ? typed : null;
	if (speaksJson(event)) {
		const masked = JSON.stringify(form ? await maskedTexts(form) : []);
		const refused = { status: UNPROCESSABLE, message };
		return refuseSent(event, refused, { refusal: 'confidential', masked });
	}
	const masked = form ? await mask(form, event.url) : null;
	return guardPage({ message, address: event.url.pathname, masked });
};

/** Before anything is read: it would cost as much as it is long, and as often as it is sent. */
function refuseTooMuch(event: RequestEvent, texts: [string, string][]) {
	const size = texts.reduce((sum, [, text]) => sum + Buffer.byteLength(text), 0);
	const isTeam = event.locals.viewer !== null;
	const most = isTeam ? LONGEST.team : LONGEST.stranger;
	if (size > most) {
		const signs = most.toLocaleString('fr-FR');
		const message = `Ce texte est trop long\u00a0: ${signs} signes au plus en un envoi. Coupez-le, puis envoyez-le en plusieurs fois.`;
		return { status: 413, message };
	}
	if (isTeam || takes(networkOf(event.getClientAddress()), size)) return null;
	return {
		status: 429,
		message:
			'Trop de textes ont été envoyés d’ici en peu de temps. Attendez une minute, puis renvoyez.',
		headers: { 'retry-after': '60' }
	};
}

async function count({ locals }: RequestEvent, route: string, { findings }: ConfidentialRefusal) {
	const { viewer, world } = locals;
	if (!viewer) return;
	await noteRefused(world.database, actingAs(viewer, world.now()), placeOf(route), findings);
}

type MaskedText = { name: string; rank: number; text: string };

/** For the script of the page: what to put in place of each text that held something. */
async function maskedTexts({ texts }: TypedForm): Promise<MaskedText[]> {
	const seen = new Map<string, number>();
	const masked: MaskedText[] = [];
	for (const [name, typed] of texts) {
		const rank = seen.get(name) ?? 0;
		seen.set(name, rank + 1);
		const text = await maskedOf(name, typed);
		if (text !== typed) masked.push({ name, rank, text });
	}
	return masked;
}

async function mask({ texts, fileFields }: TypedForm, url: URL): Promise<MaskedForm | null> {
	if (texts.some(([name]) => isSecretField(name))) return null;
	const fields: MaskedForm['fields'][number][] = [];
	for (const [name, text] of texts) {
		const value = await maskedOf(name, text);
		fields.push({ name, value, label: value === text ? null : labelOf(name) });
	}
	return { action: url.pathname + url.search, fields, files: fileFields };
}

function maskedOf(name: string, text: string): string | Promise<string> {
	return isGuardedField(name, text) ? turnByTurn(maskInSlices(text)) : text;
}

/** The same address without the words searched for, when they hold a number; null when they do not. */
function withoutConfidential(url: URL): string | null {
	const secret = [...url.searchParams].filter(
		([name, text]) =>
			(isGuardedField(name, text) && findConfidential(text).findings.length > 0) ||
			findConfidential(name).findings.length > 0
	);
	if (secret.length === 0) return null;
	const kept = new URLSearchParams(url.search);
	for (const [name] of secret) kept.delete(name);
	return `${url.pathname}${kept.size > 0 ? `?${kept}` : ''}`;
}
