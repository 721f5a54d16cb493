import { expect, test } from 'vitest';
import { addPerson } from '#lib/features/people/people/index.server.ts';
import { changeFormat, putOnPreList } from '#lib/features/learning/workshops/index.server.ts';
import { done, useWorkshop } from '#lib/features/learning/workshops/server/workshop.fixture.ts';
import { A_TUESDAY } from '../../../../../../../../../tests/database/test-database.ts';
import { actions, load } from './+page.server.ts';

const workshop = useWorkshop();
const { act } = workshop;

test('no wish is asked where no group is formed by level, on its page as by its form', async () => {
	const programmeId = workshop.programmes.get('ateliers')!;
	const entree = await act(async (db) => {
		const { id } = done(await addPerson(db, { familyName: 'Aubert', givenName: 'Jeanne' }));
		return done(await putOnPreList(db, { programmeId, personId: id })).id;
	});
	const centre = { id: workshop.centreId, slug: 'ici', name: 'Ici', timeZone: 'Europe/Paris' };
	const viewer = {
		staffId: workshop.animatorId,
		membershipId: '',
		name: '',
		role: 'animateur',
		centre
	};
	const asked = () => {
		const url = new URL(
			`https://declic.test/equipe/ateliers/groupes/former/ateliers/souhaits/${entree}`
		);
		const form = new URLSearchParams({ 'rang-3-17:00': '1' });
		return {
			locals: { world: { database: workshop.world.app, now: () => A_TUESDAY }, viewer },
			params: { programme: 'ateliers', entree },
			url,
			request: new Request(url, { method: 'POST', body: form })
		} as never;
	};
	expect(await load(asked())).toMatchObject({ programme: { slug: 'ateliers' } });

	await act((db) => changeFormat(db, { programmeId, format: 'questions' }));
	const away = { location: '/equipe/ateliers/programme/ateliers?sans=level-groups' };
	await expect(load(asked())).rejects.toMatchObject(away);
	await expect(actions['dire']!(asked())).rejects.toMatchObject(away);
	const { rowCount } = await workshop.world.owner.query('select from group_wishes');
	expect(rowCount).toBe(0);
});
