import { beforeEach, expect, test } from 'vitest';
import { addPartner, referTo } from '#lib/features/desk/partners/index.server.ts';
import { endAgreement, saveAgreement } from '#lib/features/learning/agreements/index.server.ts';
import { PLACES_KEY } from '../../../../../../../tests/database/places-key.ts';
import { done } from '../../../../../../../tests/database/story-centre.ts';
import { useTestDatabase } from '../../../../../../../tests/database/test-database.ts';
import { readWithProgrammes } from './read-with-programmes.ts';
import { goldenCentre, programmeId, type StoredCentre } from './stored-season.fixture.ts';

const world = useTestDatabase();
let centre: StoredCentre;
const act = <T>(work: Parameters<typeof world.as<T>>[2]) => world.as('direction', centre.id, work);
const partners = (year: number) => act((db) => readWithProgrammes(db, year));
const partner = async (name: string) =>
	done(await act((db) => addPartner(db, { name, kind: 'CCAS' }, PLACES_KEY))).id;

beforeEach(async () => {
	centre = await goldenCentre(world.owner);
});

test('an agreement of place says a partner from its first year until it ends', async () => {
	const senou = await programmeId(world.owner, centre, 'senou');
	const partnerId = await partner('Lycée');
	const said = { machines: '', hours: '', teachers: '', openSince: null, since: '2018-05-01' };
	const { id } = done(
		await act((db) => saveAgreement(db, { id: null, programmeId: senou, partnerId, ...said }))
	);
	expect(await partners(2017)).toEqual([]);
	expect(await partners(2018)).toEqual([{ programme: 'senou', partners: ['Lycée'] }]);
	done(await act((db) => endAgreement(db, id)));
	expect(await partners(2026)).toHaveLength(1);
	expect(await partners(2027)).toEqual([]);
});

test('who sent somebody to its list, and who received somebody of its groups, once each', async () => {
	const senou = await programmeId(world.owner, centre, 'senou');
	const [mairie, pano] = [await partner('Mairie'), await partner('PANO')];
	const { rows } = await world.owner.query<{ id: string }>(
		`select e.person_id as id from enrolments e join workshop_groups g on g.id = e.group_id
		join cycles c on c.id = g.cycle_id where c.programme_id = $1 limit 1`,
		[senou]
	);
	const personId = rows[0]!.id;
	await world.owner.query(
		`with asked as (
			insert into requests (centre_id, words, family, channel, origin, day, partner_id, recorded_at)
			values ($1, 'un cours', 'autre-demarche', 'comes', 'partner', '2018-02-01', $4, now()) returning id
		), listed as (
			insert into pre_list_entries (centre_id, programme_id, person_id, recorded_at)
			values ($1, $2, $3, now()) returning id
		)
		insert into request_answers (centre_id, request_id, kind, pre_list_entry_id, recorded_at)
		select $1, asked.id, 'pre-list', listed.id, now() from asked, listed`,
		[centre.id, senou, personId, mairie]
	);
	const { id } = done(
		await act((db) =>
			referTo(db, { partnerId: pano, kind: 'referral', told: 'Imprimer en 3D', agreed: false })
		)
	);
	await world.owner.query(
		`update referrals set person_id = $2, recorded_at = '2018-03-01' where id = $1`,
		[id, personId]
	);
	expect(await partners(2018)).toEqual([{ programme: 'senou', partners: ['Mairie', 'PANO'] }]);
	expect(await partners(2019)).toEqual([]);
});
