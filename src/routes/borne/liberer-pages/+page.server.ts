import { fail, redirect } from '@sveltejs/kit';
import { releasePages } from '#lib/features/lobby/allow-lists/index.server.ts';
import { kioskAddress } from '#lib/features/lobby/kiosk-screens/index.ts';
import { tryDeskCode } from '../desk-attempt.ts';
import { textOfVisit } from '../follow-visit.ts';
import { frameOf } from '../frame-of.ts';
import { kioskOf } from '../kiosk-of.ts';
import type { Actions, PageServerLoad } from './$types';

export const csr = false;

export const load: PageServerLoad = frameOf;

export const actions: Actions = {
	default: async (event) => {
		const kiosk = kioskOf(event);
		const form = await event.request.formData();
		const typed = String(form.get('pages') ?? '').trim();
		const pages = /^\d{1,2}$/.test(typed) ? Number(typed) : Number.NaN;
		const { world, post } = event.locals;
		const ask = (code: string) => releasePages({ ...world, post }, kiosk, { pages, code });
		const released =
			pages >= 1 && pages <= 50
				? await tryDeskCode(event.locals, kiosk, String(form.get('code') ?? ''), ask)
				: await ask('');
		if ('refusal' in released) {
			const { refusal, message } = released;
			return fail(refusal === 'too-many' ? 429 : 409, { pages: typed.slice(0, 2), message });
		}
		const { until, signature } = released;
		const accord = { pages: String(pages), jusqu: until, signature };
		redirect(
			303,
			kioskAddress(textOfVisit(event, kiosk), `/accord?${new URLSearchParams(accord)}`)
		);
	}
};
