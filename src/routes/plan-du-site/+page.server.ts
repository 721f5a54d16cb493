import { houseShell } from '../house-shell.ts';
import { publicPlaces, STANDING } from '../public-places.ts';
import type { PageServerLoad } from './$types';

export const csr = false;

export const load: PageServerLoad = async (event) => {
	const { centres, guides, exercises } = await publicPlaces(event);
	return {
		shell: await houseShell(event),
		parts: [
			{ id: 'site', title: 'Le site', pages: STANDING },
			{ id: 'centres', title: 'Les centres', pages: centres },
			{ id: 'guides', title: 'Les guides', pages: guides },
			{ id: 'exercices', title: 'Les exercices', pages: exercises }
		]
	};
};
