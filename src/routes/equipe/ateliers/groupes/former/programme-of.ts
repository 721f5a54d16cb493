import { error, redirect } from '@sveltejs/kit';
import {
	countWaiting,
	listProgrammes,
	type Programme
} from '#lib/features/learning/workshops/index.server.ts';
import { hasStep, type ProgrammeStep } from '#lib/features/learning/workshops/index.ts';
import type { Db } from '#lib/platform/database/acting.ts';

/** How many still wait on the list that a programme had before its format changed. */
export type OpenedProgramme = Programme & { leftWaiting: number };

/** The programme of an address, or a page that says it is not of this centre. */
export async function programmeOf(db: Db, slug: string): Promise<OpenedProgramme> {
	const programme = (await listProgrammes(db)).find((one) => one.slug === slug);
	if (!programme) {
		error(404, { message: 'Ce programme n’existe pas, ou n’est pas de votre centre.' });
	}
	const hasList = hasStep(programme.format, 'list');
	return { ...programme, leftWaiting: hasList ? 0 : await countWaiting(db, programme.id) };
}

/**
 * The same for a page of one step: where the format has no such step, its own page says so. A list
 * that people still wait on opens until it is empty: nobody is forgotten by a change of format.
 */
export async function programmeWith(
	db: Db,
	slug: string,
	step: ProgrammeStep
): Promise<OpenedProgramme> {
	const programme = await programmeOf(db, slug);
	const isLeft = step === 'list' && programme.leftWaiting > 0;
	if (!isLeft && !hasStep(programme.format, step)) {
		redirect(303, `/equipe/ateliers/programme/${slug}?sans=${step}`);
	}
	return programme;
}
