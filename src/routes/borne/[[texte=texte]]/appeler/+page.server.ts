import { fail, redirect } from '@sveltejs/kit';
import {
	callScreen,
	saidOfCall,
	UNANSWERED_SECONDS
} from '#lib/features/lobby/help-calls/index.ts';
import { callHelp, giveUpHelp } from '#lib/features/lobby/help-calls/index.server.ts';
import { kioskAddress } from '#lib/features/lobby/kiosk-screens/index.ts';
import { asKiosk } from '#lib/features/lobby/kiosks/index.server.ts';
import { publishedGuides } from '#lib/features/resources/guides/index.server.ts';
import { languageOf } from '#lib/shared/public-text.ts';
import { visit } from '../../../visit.ts';
import { callOfVisit } from '../../call-of-visit.ts';
import { kioskOf } from '../../kiosk-of.ts';
import { whenSomebody } from '../../when-somebody.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { locals, params, url } = event;
	const kiosk = kioskOf(event);
	const text = params.texte ?? 'fr';
	// The call of whoever stood there before ends with her visit.
	await event.parent();
	const call = await callOfVisit(event, kiosk);
	const now = locals.world.now();
	const screen = callScreen(call, now);
	const asked = { guide: url.searchParams.get('guide'), step: url.searchParams.get('etape') };
	// Once it is called, where she was is known by the call: « Retour » leads there.
	const from = call && screen.state !== 'ask' ? call : await readFrom(event, asked);
	const guide = from.guide && kioskAddress(text, `/guides/${from.guide}`);
	const when = screen.state === 'late' ? await whenSomebody(event, kiosk, text) : null;
	const name = locals.world.speech.nameOf(saidOfCall(text, screen, when), languageOf(text));
	return {
		screen,
		from: { guide: from.guide, step: from.step },
		back: guide ? guide + (from.step ? `/etape/${from.step}` : '') : kioskAddress(text),
		lateIn: call ? UNANSWERED_SECONDS - now.since(call.calledAt).total('seconds') : 0,
		when,
		at: kioskAddress(text, '/appeler'),
		/** Its address changes with what it says: the page puts the new one in place of the old one. */
		sound: name && kioskAddress(text, `/appeler/son.mp3?v=${name.slice(0, 12)}`)
	};
};

export const actions: Actions = {
	appeler: async (event) => {
		const kiosk = kioskOf(event);
		const sent = await event.request.formData();
		const asked = { guide: field(sent, 'guide'), step: field(sent, 'etape') };
		const from = await readFrom(event, asked);
		const text = event.params.texte ?? 'fr';
		const called = await asKiosk({ ...event.locals.world, post: event.locals.post }, kiosk, (db) =>
			callHelp(db, { ...from, language: text })
		);
		if ('refusal' in called) return fail(409, { message: called.message });
		redirect(303, kioskAddress(text, '/appeler'));
	},
	renoncer: async (event) => {
		const { locals, params } = event;
		await asKiosk({ ...locals.world, post: locals.post }, kioskOf(event), giveUpHelp);
		redirect(303, kioskAddress(params.texte ?? 'fr', '/appeler'));
	}
};

function field(sent: FormData, name: string): string | null {
	const value = sent.get(name);
	return typeof value === 'string' ? value : null;
}

/** What she was reading: a guide that residents may read, and a step; of anything else, nothing. */
async function readFrom(
	event: { locals: App.Locals },
	{ guide, step }: { guide: string | null; step: string | null }
): Promise<{ guide: string | null; step: number | null }> {
	if (!guide) return { guide: null, step: null };
	const { centre } = kioskOf(event);
	const published = await visit(event, centre, publishedGuides);
	if (!published.some((one) => one.guide === guide)) return { guide: null, step: null };
	return { guide, step: /^[1-9]\d?$/.test(step ?? '') ? Number(step) : null };
}
