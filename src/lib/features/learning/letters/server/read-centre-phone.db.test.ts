import { beforeAll, expect, test } from 'vitest';
import { asActing } from '#lib/platform/database/acting.ts';
import { A_TUESDAY, useTestDatabase } from '../../../../../../tests/database/test-database.ts';
import { readCentrePhone, readVisitedPhone } from './read-centre-phone.ts';

const world = useTestDatabase();
let centre: string;

beforeAll(async () => {
	centre = await world.addCentre('jacques-brel');
});

/** The letter of the centre, written again with that telephone. */
async function noted(phone: string | null) {
	await world.owner.query(
		`insert into letter_models (centre_id, phone, subject, body, recorded_at)
		 values ($1, $2, 'objet', 'texte', now())`,
		[centre, phone]
	);
	return world.as('accueil', centre, readCentrePhone);
}

test('the telephone of the centre is that of its letters today, written and dialled', async () => {
	expect(await world.as('accueil', centre, readCentrePhone)).toBeNull();
	expect(await noted('03 21 80 27 82')).toEqual({
		written: '03 21 80 27 82',
		number: '+33321802782'
	});
	expect(await noted('39 39')).toEqual({ written: '39 39', number: '3939' });
	expect(await noted('à l’accueil')).toBeNull();
	expect(await noted(null)).toBeNull();
});

test('a visitor reads the telephone of the centre whose page it is, and nothing of its letters', async () => {
	await noted('03 21 80 27 82');
	const other = await world.addCentre('la-digue');
	const visit = <T>(subject: string | undefined, work: Parameters<typeof asActing<T>>[2]) =>
		asActing(
			world.app,
			{ staffId: null, role: 'visitor', centres: [], at: A_TUESDAY, ...(subject && { subject }) },
			work
		);
	expect(await visit(centre, readVisitedPhone)).toMatchObject({ written: '03 21 80 27 82' });
	expect(await visit(other, readVisitedPhone)).toBeNull();
	expect(await visit(undefined, readVisitedPhone)).toBeNull();
	expect(
		await visit(centre, (db) => db.selectFrom('letter_models').select('body').execute())
	).toEqual([]);
	// Whoever works at a centre reads her own, not that of a page.
	expect(await world.as('accueil', other, readVisitedPhone)).toBeNull();
});
