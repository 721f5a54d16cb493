import { fail, redirect } from '@sveltejs/kit';
import { openSite } from '#lib/features/lobby/allow-lists/index.server.ts';
import { readHostName } from '#lib/features/lobby/allow-lists/index.ts';
import { kioskAddress } from '#lib/features/lobby/kiosk-screens/index.ts';
import { tryDeskCode } from '../desk-attempt.ts';
import { textOfVisit } from '../follow-visit.ts';
import { frameOf } from '../frame-of.ts';
import { kioskOf } from '../kiosk-of.ts';
import type { Actions, PageServerLoad } from './$types';

export const csr = false;

const LONGEST = 253;

export const load: PageServerLoad = (event) => ({
	...frameOf(event),
	site: readHostName(event.url.searchParams.get('site') ?? '') ?? ''
});

export const actions: Actions = {
	default: async (event) => {
		const kiosk = kioskOf(event);
		const form = await event.request.formData();
		const typed = String(form.get('site') ?? '').slice(0, LONGEST);
		const { world, post } = event.locals;
		const ask = (code: string) => openSite({ ...world, post }, kiosk, { typed, code });
		// A name that is none costs no try, and takes none back.
		const opened = readHostName(typed)
			? await tryDeskCode(event.locals, kiosk, String(form.get('code') ?? ''), ask)
			: await ask('');
		if ('refusal' in opened) {
			const { refusal, message } = opened;
			return fail(refusal === 'too-many' ? 429 : 409, { site: typed, refusal, message });
		}
		const { site, jusqu, signature } = opened;
		redirect(
			303,
			kioskAddress(
				textOfVisit(event, kiosk),
				`/accord?${new URLSearchParams({ site, jusqu, signature })}`
			)
		);
	}
};
