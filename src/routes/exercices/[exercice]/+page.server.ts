import { error } from '@sveltejs/kit';
import { readExercise } from '#lib/features/resources/practice/index.server.ts';
import type { PageServerLoad } from './$types';

// The one public page whose matter is to press: read whole by who has no script.
export const csr = true;

export const load: PageServerLoad = async ({ params }) => {
	const exercise = await readExercise(params.exercice);
	if (!exercise) {
		error(404, { message: 'Cet exercice n’existe pas. Choisissez-en un dans la liste.' });
	}
	return { exercise };
};
