import { randomUUID } from 'node:crypto';
import type { RequestEvent } from '@sveltejs/kit';
import type { Handle } from '@sveltejs/kit/hooks';
import { actingAs } from '#lib/features/house/staff/index.server.ts';
import { type Acting, asActing } from '#lib/platform/database/acting.ts';
import { findHandledAnswer, keepLocation } from '#lib/platform/database/handled-answers.ts';
import type { Post } from '#lib/platform/database/handled-post.ts';
import { isOutage } from '#lib/platform/database/outage.ts';
import { inTurn } from '#lib/platform/posts/in-turn.ts';
import { answerKept, keepAnswer } from '#lib/platform/posts/recent-answers.ts';
import { readTypedForm } from '#lib/platform/posts/sent-body.ts';
import { sentFrom, type SentFrom } from '#lib/platform/posts/sent-from.ts';
import { digestOfPost } from '#lib/platform/posts/typed-form.ts';
import { isProviderCall } from './guarded-fields.ts';
import { answerAgain, locationIn, wantsJson } from './answer-again.ts';
import { isUnsigned } from './unsigned-forms.ts';

/** A door answers the same again no longer than that: one may leave, and come in anew. */
const SECOND_PRESS_MS = 10_000;

/**
 * A form that carries a key is written once per person, however often it is sent: pressed twice,
 * sent again after a cut, or by the page that waits for the database. The browser that sends it again
 * gets the first answer, and no other one does. A refusal writes nothing, so the corrected form is taken.
 */
export const withPost: Handle = async ({ event, resolve }) => {
	// Its bytes are left as they came: they are signed.
	if (isProviderCall(event.route.id)) return resolve(event);
	// Not before we know who sends it: a stranger's file, however long, is turned away unread.
	const typed = await readTypedForm(event.request);
	event.locals.typed = typed;
	if (!typed?.key || !event.route.id) return resolve(event);
	const { viewer } = event.locals;
	const { pathname, search } = event.url;
	const from = sentFrom(event.request, event.getClientAddress());
	const browser = viewer ? '' : from.browser;
	const post: Post = {
		digest: digestOfPost(
			{ ...typed, key: typed.key },
			{ staffId: viewer?.staffId ?? null, browser, address: pathname + search }
		),
		request: randomUUID(),
		done: false
	};
	return inTurn(post.digest.toString('base64'), async () => {
		const same = answerKept(nameOf(post, event), from);
		if (same) return same;
		if (isUnsigned(event.route.id!)) {
			const answer = await resolve(event);
			if (answer.status < 400) await keepAnswer(nameOf(post, event), answer, from);
			return answer;
		}
		const before = await findAnswer(event, post);
		if (before) return answerAgain(event, before.location);
		event.locals.post = post;
		const response = await resolve(event);
		if (post.done) {
			if (response.status < 400) await remember(event, post, response, from);
			return response;
		}
		if (response.status < 400) {
			// A door that opened: pressed twice, its one code or its one link has served already. Where proofs
			// are made, the page too: of two sheets of codes, one opens nothing.
			const makesProofs = event.route.id?.startsWith('/connexion');
			// The machine keeps what it was given, whoever signed in on it to install it.
			const makesKiosk = event.route.id?.startsWith('/borne/installer');
			const hasOpened = (makesKiosk || !viewer) && response.status === 303;
			if (makesProofs || hasOpened) {
				await keepAnswer(nameOf(post, event), response, from, SECOND_PRESS_MS);
			}
			return response;
		}
		// Refused or failed: perhaps because another process has just done the very same, or because
		// the line went dead while it was being committed.
		const meanwhile = await findAnswer(event, post);
		if (!meanwhile) return response;
		event.locals.isDatabaseAway = false;
		return answerAgain(event, meanwhile.location);
	});
};

/** A page is no answer to a script, nor the other way round. */
function nameOf({ digest }: Post, event: RequestEvent): string {
	return `${digest.toString('base64')} ${wantsJson(event) ? 'json' : 'page'}`;
}

function findAnswer({ locals }: RequestEvent, post: Post) {
	return asActing(locals.world.database, who(locals), (db) => findHandledAnswer(db, post.digest));
}

/** It is done, and she is told so in any case: an answer that cannot be kept is a detail. */
async function remember(
	event: RequestEvent,
	post: Post,
	response: Response,
	from: SentFrom
): Promise<void> {
	const { locals } = event;
	const location = await locationIn(response);
	// Of somebody without an account, the database does not keep where she was led.
	if (!location || !locals.viewer) return keepAnswer(nameOf(post, event), response, from);
	try {
		await asActing(locals.world.database, who(locals), (db) => keepLocation(db, post, location));
	} catch (error) {
		if (!isOutage(error)) throw error;
	}
}

function who({ viewer, world }: App.Locals): Acting {
	const at = world.now();
	return viewer ? actingAs(viewer, at) : { staffId: null, role: 'sign-in', centres: [], at };
}
