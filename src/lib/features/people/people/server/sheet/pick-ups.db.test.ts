import { expect, test } from 'vitest';
import { done, TODAY, useStoryCentre } from '../../../../../../../tests/database/story-centre.ts';
import { childWords } from '../../domain/child-words.ts';
import { childGlances } from './child-glances.ts';
import { pickUpsOf, recordPickUp } from './pick-ups.ts';
import { recordConsent } from '../contact/record-consent.ts';

const centre = useStoryCentre('animateur');
const { act, world } = centre;
const said = (personId: string, names: string, leavesAlone: boolean) =>
	act((db) => recordPickUp(db, { personId, names, leavesAlone, today: TODAY }));
const rows = async () => (await world.owner.query('select from pick_ups')).rowCount!;

test('who fetches a child is what her adult said last; said again, nothing is added', async () => {
	const id = await centre.addResident('Béal');
	done(await said(id, 'Sa grand-mère, Odile', false));
	done(await said(id, 'Sa grand-mère, Odile', false));
	done(await said(id, '', true));
	expect(await rows()).toBe(2);
	expect((await act((db) => pickUpsOf(db, [id]))).get(id)).toEqual({
		names: '',
		leavesAlone: true,
		day: TODAY
	});
});

test('nothing said, a card number, or a child of elsewhere is refused, and nothing is written', async () => {
	const id = await centre.addResident('Merlin');
	const before = await rows();
	expect(await said(id, ' ', false)).toMatchObject({ refusal: 'words' });
	expect(await said(id, 'x'.repeat(301), false)).toMatchObject({ refusal: 'words' });
	expect(await said(id, `4${'1'.repeat(15)}`, false)).toMatchObject({ refusal: 'confidential' });
	const neighbour = await world.addCentre('la-digue');
	const there = await world.as('animateur', neighbour, (db) =>
		recordPickUp(db, { personId: id, names: 'Odile', leavesAlone: false, today: TODAY })
	);
	expect(there).toMatchObject({ refusal: 'unknown-person' });
	expect(await rows()).toBe(before);
});

test('at a glance: the child’s photo right and who fetches her; of an adult, nothing', async () => {
	const [child, adult] = [await centre.addResident('Noël'), await centre.addResident('Grande')];
	await world.owner.query('update people set birth_year = 2015 where id = $1', [child]);
	await world.owner.query('update people set birth_year = 1950 where id = $1', [adult]);
	const { rows: made } = await world.owner.query<{ id: string }>(
		`with p as (insert into programmes (centre_id, slug, name, people_noun, format, position, recorded_at)
				values ($1, 'kids', 'Kids', 'adherent', 'year', 1, now()) returning id),
			c as (insert into cycles (centre_id, programme_id, year, label, recorded_at)
				select $1, id, 2026, 'année', now() from p returning id)
		insert into workshop_groups (centre_id, cycle_id, label, recorded_at)
		select $1, id, 'Mercredi', now() from c returning id`,
		[centre.centreId]
	);
	const groupId = made[0]!.id;
	await world.owner.query(
		`insert into enrolments (centre_id, group_id, person_id, recorded_at)
		select $1, $2, unnest($3::uuid[]), now()`,
		[centre.centreId, groupId, [child, adult]]
	);
	const words = async () =>
		[...(await act((db) => childGlances(db, { groupId, year: 2026 }))).values()].map(childWords);
	expect(await words()).toEqual(['photo\u00a0: NON (pas demandé) · sortie\u00a0: à demander']);
	const consent = (answer: 'given' | 'withdrawn') =>
		act((db) => recordConsent(db, { personId: child, purpose: 'photo', answer }));
	done(await consent('given'));
	done(await said(child, 'Son père', false));
	expect(await words()).toEqual(['photo\u00a0: oui · vient le chercher\u00a0: Son père']);
	done(await consent('withdrawn'));
	expect((await words())[0]).toContain('photo\u00a0: NON (accord retiré)');
});
