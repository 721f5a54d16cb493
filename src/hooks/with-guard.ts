import type { RequestEvent } from '@sveltejs/kit';
import type { Handle } from '@sveltejs/kit/hooks';
import type { MaskedForm } from '#lib/design/masked-form.ts';
import {
	type ConfidentialRefusal,
	findConfidential,
	maskConfidential,
	refuseConfidential
} from '#lib/features/confidential/index.ts';
import { noteRefused } from '#lib/features/confidential/index.server.ts';
import { actingAs } from '#lib/features/staff/index.server.ts';
import { failedAction } from '#lib/platform/posts/failed-action.ts';
import { labelOf } from '#lib/platform/posts/recap.ts';
import { isSecretField } from '#lib/platform/posts/secret-fields.ts';
import type { TypedForm } from '#lib/platform/posts/typed-form.ts';
import { wantsJson } from './answer-again.ts';
import { guardPage } from './guard-page.ts';
import { guardedTexts, isGuardedField, placeOf } from './guarded-fields.ts';

const UNPROCESSABLE = 422;

/**
 * Every text of every form is read before any page sees it: what a centre never keeps is refused here,
 * counted by kind, and written back masked. An address that holds some loses it.
 */
export const withGuard: Handle = async ({ event, resolve }) => {
	const cleaned = withoutConfidential(event.url);
	if (cleaned) return new Response(null, { status: 303, headers: { location: cleaned } });
	const { typed } = event.locals;
	if (!typed || !event.route.id) return resolve(event);
	const refusal = refuseFields(typed);
	if (!refusal) return resolve(event);
	await count(event, event.route.id, refusal);
	const { message } = refusal;
	if (wantsJson(event)) {
		const masked = JSON.stringify(maskedTexts(typed));
		return failedAction(UNPROCESSABLE, { refusal: 'confidential', message, masked });
	}
	return guardPage({ message, address: event.url.pathname, masked: mask(typed, event.url) });
};

function refuseFields(typed: TypedForm): ConfidentialRefusal | null {
	// Two fields may bear one name: each is read on its own.
	const refusals = guardedTexts(typed).flatMap(
		([field, text]) => refuseConfidential({ [field]: text }) ?? []
	);
	const [first] = refusals;
	if (refusals.length < 2) return first ?? null;
	return { ...first!, findings: refusals.flatMap(({ findings }) => findings) };
}

async function count({ locals }: RequestEvent, route: string, { findings }: ConfidentialRefusal) {
	const { viewer, world } = locals;
	if (!viewer) return;
	await noteRefused(world.database, actingAs(viewer, world.now()), placeOf(route), findings);
}

/** For the script of the page: what to put in place of each text that held something. */
function maskedTexts({ texts }: TypedForm): { name: string; rank: number; text: string }[] {
	const seen = new Map<string, number>();
	return texts.flatMap(([name, typed]) => {
		const rank = seen.get(name) ?? 0;
		seen.set(name, rank + 1);
		const text = isGuardedField(name) ? maskConfidential(typed) : typed;
		return text === typed ? [] : [{ name, rank, text }];
	});
}

function mask({ texts, fileFields }: TypedForm, url: URL): MaskedForm | null {
	if (texts.some(([name]) => isSecretField(name))) return null;
	const fields = texts.map(([name, text]) => {
		const value = isGuardedField(name) ? maskConfidential(text) : text;
		return { name, value, label: value === text ? null : labelOf(name) };
	});
	return { action: url.pathname + url.search, fields, files: fileFields };
}

/** The same address without the words searched for, when they hold a number; null when they do not. */
function withoutConfidential(url: URL): string | null {
	const secret = [...url.searchParams].filter(
		([name, text]) => isGuardedField(name) && findConfidential(text).findings.length > 0
	);
	if (secret.length === 0) return null;
	const kept = new URLSearchParams(url.search);
	for (const [name] of secret) kept.delete(name);
	return `${url.pathname}${kept.size > 0 ? `?${kept}` : ''}`;
}
