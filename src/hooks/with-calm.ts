import type { RequestEvent } from '@sveltejs/kit';
import type { Handle } from '@sveltejs/kit/hooks';
import type { SentForm } from '#lib/design/sent-form.ts';
import { findConfidential, maskInSlices } from '#lib/features/house/confidential/index.ts';
import { isAnswering } from '#lib/platform/database/is-answering.ts';
import { isOutage } from '#lib/platform/database/outage.ts';
import { log } from '#lib/platform/log.ts';
import { turnByTurn } from '#lib/platform/posts/own-turn.ts';
import { recapOf } from '#lib/platform/posts/recap.ts';
import { isSecretField } from '#lib/platform/posts/secret-fields.ts';
import { readTypedForm } from '#lib/platform/posts/sent-body.ts';
import type { TypedForm } from '#lib/platform/posts/typed-form.ts';
import { unlessSilent } from '#lib/platform/posts/unless-silent.ts';
import { REQUEST_ID } from '#lib/platform/request-marks.ts';
import { wantsJson } from './answer-again.ts';
import { calmPage, RETRY_SECONDS } from './calm-page.ts';

/** For a word of one byte, even on a busy evening. */
const PROBE_MS = 4_000;

const DATABASE_AWAY = 'La base ne répond pas pour l’instant. Réessayez dans un instant.';

/**
 * While the database is away, pages ask to wait and forms hold what was typed. SvelteKit has
 * refused forms of other sites before coming here: what is written back was typed on our pages.
 */
export const withCalm: Handle = async ({ event, resolve }) => {
	try {
		const answer = Promise.resolve(resolve(event));
		const response = await unlessSilent(answer, () => databaseAnswers(event));
		if (!response) log.warn({ request: idOf(event), route: event.route.id }, 'database silent');
		return !response || event.locals.isDatabaseAway ? calmAnswer(event) : response;
	} catch (error) {
		if (!isOutage(error)) throw error;
		const request = idOf(event);
		log.warn({ request, route: event.route.id, error }, 'database away');
		return calmAnswer(event);
	}
};

const idOf = ({ request }: RequestEvent) => request.headers.get(REQUEST_ID) ?? undefined;

async function databaseAnswers({ locals }: RequestEvent): Promise<boolean> {
	// Nothing is known of the world before the database has said a first word.
	return locals.world ? isAnswering(locals.world.database, PROBE_MS) : false;
}

async function calmAnswer(event: RequestEvent): Promise<Response> {
	const { request, url, locals } = event;
	if (wantsJson(event)) {
		const error = { status: 503, message: DATABASE_AWAY };
		const isAction = request.method === 'POST';
		return Response.json(isAction ? { type: 'error', status: 503, error } : error, {
			status: 503,
			headers: { 'retry-after': String(RETRY_SECONDS), 'cache-control': 'no-store' }
		});
	}
	if (request.method !== 'POST') return calmPage({ address: url.pathname + url.search });
	// Perhaps nobody has read it yet: the database was away before we knew who was there.
	const typed = locals.typed ?? (await readTypedForm(request));
	return typed && !holdsSecret(typed)
		? calmPage({ address: url.pathname, sent: await sentForm(typed, url) })
		: calmPage({ address: url.pathname, sent: 'not-kept' });
}

/** A name is written back as it is: one that nobody may keep takes its whole form with it. */
function holdsSecret({ texts, fileFields }: TypedForm): boolean {
	const names = new Set([...texts.map(([name]) => name), ...fileFields]);
	return [...names].some(
		(name) => isSecretField(name) || findConfidential(name).findings.length > 0
	);
}

async function sentForm({ texts, fileFields }: TypedForm, url: URL): Promise<SentForm> {
	// What the guard would have refused is not written back either: it is asked for masked.
	const fields: [string, string][] = [];
	for (const [name, text] of texts) fields.push([name, await turnByTurn(maskInSlices(text))]);
	return {
		action: url.pathname + url.search,
		fields,
		files: fileFields,
		recap: recapOf(fields)
	};
}
