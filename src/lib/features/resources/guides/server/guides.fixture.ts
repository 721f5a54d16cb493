import { beforeAll } from 'vitest';
import { addStaffMember } from '#lib/features/house/staff/index.server.ts';
import { asActing, type Db } from '#lib/platform/database/acting.ts';
import { done, TODAY } from '../../../../../../tests/database/story-centre.ts';
import { A_TUESDAY, useTestDatabase } from '../../../../../../tests/database/test-database.ts';
import type { Guide, TextName } from '../domain/guide.ts';
import { readGuide } from './read-guide.ts';
import { keepShippedGuides } from './shipped-guides.ts';
import { showGuide } from './show-guide.ts';
import { workOnGuide } from './work-on-guide.ts';
import { writeGuide } from './write-guide.ts';

/** A right is at stake in it, and it has its four texts. */
export const VITALE = 'carte-vitale';
/** No page, no right: what a reading needs is its text alone. */
export const PRINTING = 'imprimer-un-document';

/** The guides of the product, in a network of two centres. */
export function useGuides() {
	const world = useTestDatabase();
	const centres = { brel: '', digue: '' };
	let coordinator = '';
	beforeAll(async () => {
		await keepShippedGuides(world.app, A_TUESDAY);
		centres.brel = await world.addCentre('jacques-brel');
		centres.digue = await world.addCentre('la-digue');
		const added = await world.asOperator([], (db) =>
			addStaffMember(db, { name: 'Inès Vasseur', role: 'coordination', centreId: null })
		);
		coordinator = added.staffId;
	});
	const visitor = <T>(work: (db: Db) => Promise<T>, centreId?: string) =>
		asActing(
			world.app,
			{
				...{ staffId: null, role: 'visitor', centres: [], at: A_TUESDAY },
				...(centreId && { subject: centreId })
			},
			work
		);
	const network = <T>(work: (db: Db) => Promise<T>) =>
		asActing(
			world.app,
			{ staffId: coordinator, role: 'coordination', centres: [], at: A_TUESDAY },
			work
		);
	const brel = <T>(work: (db: Db) => Promise<T>) => world.as('animateur', centres.brel, work);
	return { world, centres, visitor, network, brel };
}

/** Reads a guide as its team does: every page, and the texts that are named. */
export async function readWhole(db: Db, guide: string, texts: TextName[] = ['fr', 'facile']) {
	const work = (await workOnGuide(db, guide))!;
	return readGuide(db, {
		...{ guide, versionId: work.versionId, texts, today: TODAY, lookAgainOn: '2027-11-24' },
		pages: work.pages.map(({ id }) => id)
	});
}

/** Gives a guide another French title, in the layer of whoever acts. */
export async function retitle(db: Db, guide: string, title: string) {
	const { versionId } = (await workOnGuide(db, guide))!;
	return done(await writeGuide(db, { guide, from: versionId, change: titled(title) }));
}

/** The same guide under another French title. */
export const titled = (title: string) => (was: Guide) => ({
	...was,
	texts: { ...was.texts, fr: { ...was.texts.fr, title } }
});

export const titleOf = async (db: Db, guide: string) =>
	(await showGuide(db, guide, 'fr'))?.text.title ?? null;
