import { error, redirect } from '@sveltejs/kit';
import { listProgrammes, type Programme } from '#lib/features/learning/workshops/index.server.ts';
import { hasStep, type ProgrammeStep } from '#lib/features/learning/workshops/index.ts';
import type { Db } from '#lib/platform/database/acting.ts';

/** The programme of an address, or a page that says it is not of this centre. */
export async function programmeOf(db: Db, slug: string): Promise<Programme> {
	const programme = (await listProgrammes(db)).find((one) => one.slug === slug);
	if (!programme) {
		error(404, { message: 'Ce programme n’existe pas, ou n’est pas de votre centre.' });
	}
	return programme;
}

/** The same for a page of one step: where the format has no such step, its own page says so. */
export async function programmeWith(db: Db, slug: string, step: ProgrammeStep): Promise<Programme> {
	const programme = await programmeOf(db, slug);
	if (!hasStep(programme.format, step)) {
		redirect(303, `/equipe/ateliers/programme/${slug}?sans=${step}`);
	}
	return programme;
}
