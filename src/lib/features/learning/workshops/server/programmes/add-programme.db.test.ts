import { expect, test } from 'vitest';
import { useTestDatabase } from '../../../../../../../tests/database/test-database.ts';
import { addDefaultProgrammes } from './add-default-programmes.ts';
import { addProgramme } from './add-programme.ts';
import { listProgrammes } from './list-programmes.ts';

const world = useTestDatabase();
const COUTURE = {
	name: 'Café couture connectée',
	peopleNoun: 'participant' as const,
	format: 'free' as const,
	aliases: ['couture', 'Atelier couture ']
};

async function centreWithProgrammes(slug: string): Promise<string> {
	const centre = await world.addCentre(slug);
	await world.as('direction', centre, addDefaultProgrammes);
	return centre;
}

test('a centre adds a programme of its own, known by its names, after the others', async () => {
	const centre = await centreWithProgrammes('couture');
	await world.as('direction', centre, (db) => addProgramme(db, COUTURE));
	const last = (await world.as('direction', centre, listProgrammes)).at(-1)!;
	expect(last).toMatchObject({
		slug: 'cafe-couture-connectee',
		peopleNoun: 'participant',
		format: 'free'
	});
	expect(last.aliases).toEqual(['atelier couture', 'café couture connectée', 'couture']);
	expect(last.objectives).toHaveLength(3);
});

test('a name or an alias already in use is refused, and nothing is left behind', async () => {
	const centre = await centreWithProgrammes('pris');
	for (const [programme, refusal] of [
		[{ ...COUTURE, name: '  ' }, 'name-missing'],
		[{ ...COUTURE, name: 'FabLab' }, 'name-taken'],
		[{ ...COUTURE, aliases: ['repair café'] }, 'alias-taken']
	] as const) {
		const answer = await world.as('direction', centre, (db) =>
			addProgramme(db, { ...programme, aliases: [...programme.aliases] })
		);
		expect(answer).toMatchObject({ refusal });
	}
	expect(await world.as('direction', centre, listProgrammes)).toHaveLength(5);
});

test('two centres may give the same name to what they do', async () => {
	for (const slug of ['premier', 'second']) {
		const centre = await world.addCentre(slug);
		const added = await world.as('direction', centre, (db) => addProgramme(db, COUTURE));
		expect(added).toHaveProperty('id');
	}
});

test.each([
	['İı', 'i'],
	['ß', null],
	['É', 'e'],
	['1', '1'],
	['Constructor', 'constructor-1'],
	['مرحبا', null],
	['Ça va №2', 'ca-va-2']
])('« %s » is a programme of an address that is ours, or is refused', async (name, slug) => {
	const centre = await world.addCentre(`lettres-${name.codePointAt(0)}-${name.length}`);
	const added = await world.as('direction', centre, (db) =>
		addProgramme(db, { ...COUTURE, name, aliases: [] })
	);
	const [known] = await world.as('direction', centre, listProgrammes);
	expect(known?.slug ?? null).toBe(slug);
	expect('refusal' in added).toBe(slug === null);
});
