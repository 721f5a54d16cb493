import { redirect } from '@sveltejs/kit';
import { askedBy } from '#lib/http/asked.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
	const { today } = askedBy(event, 'see-report');
	redirect(303, `/equipe/bilan/${today.slice(0, 4)}`);
};
