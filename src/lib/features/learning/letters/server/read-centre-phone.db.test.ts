import { beforeAll, expect, test } from 'vitest';
import { useTestDatabase } from '../../../../../../tests/database/test-database.ts';
import { readCentrePhone } from './read-centre-phone.ts';

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
