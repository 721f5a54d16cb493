import { beforeAll, expect, test } from 'vitest';
import { publishGuides } from '../../../../../../tests/database/publish-guides.ts';
import { useTestDatabase } from '../../../../../../tests/database/test-database.ts';
import { nameGuides } from './name-guides.ts';
import { proposeGuides } from './propose-guides.ts';

const world = useTestDatabase();
let centreId: string;
const READ = [
	...['declaration-de-revenus', 'payer-ses-impots', 'liste-electorale', 'timbre-fiscal'],
	...['violences', 'comptes-bancaires', 'faux-aidants', 'carte-grise']
];

beforeAll(async () => {
	centreId = await world.addCentre('jacques-brel');
	await publishGuides(world, READ);
});

const propose = (words: string, family: string) =>
	world.as('accueil', centreId, (db) => proposeGuides(db, { words, family, most: 3 }));
const names = async (words: string, family: string) =>
	(await propose(words, family)).proposed.map(({ guide }) => guide);

test('what answers her words comes first, completed by what is of the same family', async () => {
	const proposed = await names('je doit voter dimanche', 'citoyennete-impots');
	expect(proposed[0]).toBe('liste-electorale');
	expect(proposed).toHaveLength(3);
	expect(new Set(proposed).size).toBe(3);
});

test('each guide is offered once: proposed, or among the others', async () => {
	const { proposed, others } = await propose('impots', 'citoyennete-impots');
	const all = [...proposed, ...others].map(({ guide }) => guide);
	expect(all.toSorted()).toEqual(READ.toSorted());
});

test('violence is proposed to her own words alone, never to those of her family', async () => {
	expect(await names('truc bidule', 'autre-demarche')).not.toContain('violences');
	expect(await names('mon mari me frappe, violences', 'autre-demarche')).toContain('violences');
});

test('what nobody has read is proposed to nobody', async () => {
	expect(await names('ma carte vitale', 'prestations-sante')).not.toContain('carte-vitale');
});

test('the centre’s own words have its title, and their address names the centre', async () => {
	await world.owner.query(
		`insert into guide_versions (guide, centre_id, content, digests, recorded_at)
		select guide, $1, jsonb_set(content, '{texts,fr,title}', '"Voter, ici"'), digests, now()
		from guide_versions where guide = 'liste-electorale'`,
		[centreId]
	);
	const named = await world.as('accueil', centreId, (db) => nameGuides(db, ['liste-electorale']));
	expect(named.get('liste-electorale')).toMatchObject({ title: 'Voter, ici', isOwn: true });
	const other = await world.addCentre('la-digue');
	const there = await world.as('accueil', other, (db) => nameGuides(db, ['liste-electorale']));
	expect(there.get('liste-electorale')).toMatchObject({ isOwn: false });
});
