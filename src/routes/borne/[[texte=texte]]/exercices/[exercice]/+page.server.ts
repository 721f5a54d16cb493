import { error } from '@sveltejs/kit';
import { readExercise } from '#lib/features/resources/practice/index.server.ts';
import { kioskOf } from '../../../kiosk-of.ts';
import type { PageServerLoad } from './$types';

export const csr = false;

export const load: PageServerLoad = async (event) => {
	kioskOf(event);
	const exercise = await readExercise(event.params.exercice);
	if (!exercise) {
		error(404, { message: 'Cet exercice n’existe pas. Choisissez-en un dans la liste.' });
	}
	return { exercise };
};
