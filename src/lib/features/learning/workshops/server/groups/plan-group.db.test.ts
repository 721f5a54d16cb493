import { describe, expect, test } from 'vitest';
import { addStaffMember } from '#lib/features/house/staff/index.server.ts';
import type { NewGroup } from '../../domain/groups/group-plan.ts';
import { cancelCycle } from './cancel-cycle.ts';
import { listAnimators } from '#lib/features/house/staff/index.server.ts';
import { listProgrammes } from '../programmes/list-programmes.ts';
import { planGroup } from './plan-group.ts';
import { showGroup } from './show-group.ts';
import { showSeason } from './show-season.ts';
import { done, TODAY, useWorkshop } from '../workshop.fixture.ts';
import { startCentre } from '../programmes/start-centre.ts';

const workshop = useWorkshop();
const { act, world } = workshop;

async function plan(change: Partial<NewGroup> = {}) {
	const programmeId = workshop.programmes.get('ateliers')!;
	return act((db) =>
		planGroup(db, {
			programmeId,
			year: 2026,
			cycleLabel: 'octobre-décembre',
			groupLabel: 'A',
			firstDay: '2026-10-07',
			seances: 10,
			startsAt: '17:00',
			endsAt: '19:00',
			venue: ' Médiathèque ',
			animators: [],
			skipped: ['2026-11-11'],
			...change
		})
	);
}
const planned = async () =>
	(
		await world.owner.query(
			`select (select count(*) from workshop_groups) as groups, (select count(*) from cycles) as cycles`
		)
	).rows;

test('a group has its ten weekly séances of two hours, over the closed day', async () => {
	const { id } = done(await plan({ animators: [workshop.animatorId] }));
	const group = (await act((db) => showGroup(db, id)))!;
	expect(group).toMatchObject({
		label: 'A',
		weekday: 3,
		startsAt: '17:00',
		endsAt: '19:00',
		venue: 'Médiathèque',
		cycle: { label: 'octobre-décembre', year: 2026, cancelled: false },
		programme: { slug: 'ateliers' },
		animators: ['Camille Animatrice'],
		members: []
	});
	expect(group.seances).toHaveLength(10);
	expect(new Set(group.seances.map(({ minutes }) => minutes))).toEqual(new Set([120]));
	const days = group.seances.map(({ day }) => day);
	expect([days[4], days[5], days.at(-1)]).toEqual(['2026-11-04', '2026-11-18', '2026-12-16']);
	expect((await workshop.journal()).at(-1)).toBe('plan group');
});

test('a second group joins the cycle of that name, written with spaces around it', async () => {
	const first = done(await plan({ cycleLabel: 'janvier-mars', year: 2027 }));
	const second = done(
		await plan({ cycleLabel: ' janvier-mars ', year: 2027, groupLabel: 'B', animators: [] })
	);
	const [cycle, ...others] = await act((db) => showSeason(db, 2027, TODAY));
	expect(others).toEqual([]);
	expect(cycle!.groups.map(({ id }) => id).sort()).toEqual([first.id, second.id].sort());
	done(await plan({ cycleLabel: 'janvier-mars', year: 2028 }));
	expect(await act((db) => showSeason(db, 2027, TODAY))).toHaveLength(1);
});

describe('a refused plan leaves neither group, nor cycle, nor line in the journal', () => {
	test.each([
		['the name of another group of the cycle', { cycleLabel: 'mai-juin' }, 'group-exists'],
		['the same name with spaces', { cycleLabel: 'mai-juin', groupLabel: ' A ' }, 'group-exists'],
		['an end before its start', { startsAt: '19:00', endsAt: '17:00' }, 'hours'],
		['no séance', { seances: 0 }, 'count'],
		['no name for the cycle', { cycleLabel: ' ' }, 'label-missing'],
		['a day that does not exist', { firstDay: '2026-02-30' }, 'day'],
		[
			'an animator that nobody knows',
			{ groupLabel: 'Z', animators: ['01900000-0000-7000-8000-000000000000'] },
			'unknown-animator'
		]
	] as [string, Partial<NewGroup>, string][])('%s', async (_story, change, refusal) => {
		await plan({ cycleLabel: 'mai-juin' });
		const before = [await planned(), await workshop.journal()];
		expect(await plan({ groupLabel: 'A', ...change })).toMatchObject({ refusal });
		expect([await planned(), await workshop.journal()]).toEqual(before);
	});

	test('a programme or a colleague of another centre', async () => {
		const { programmeId, staffId } = await world.asOperator([], async (db) => {
			const centre = done(await startCentre(db, { slug: 'la-digue', name: 'La Digue' }));
			const member = { name: 'Dominique', role: 'animateur' as const, centreId: centre.id };
			const { staffId: added } = await addStaffMember(db, member);
			return { programmeId: (await listProgrammes(db))[0]!.id, staffId: added };
		});
		const before = [await planned(), await workshop.journal()];
		expect(await plan({ programmeId, groupLabel: 'C' })).toMatchObject({
			refusal: 'unknown-programme'
		});
		expect(await plan({ animators: [staffId], groupLabel: 'C' })).toMatchObject({
			refusal: 'unknown-animator'
		});
		expect([await planned(), await workshop.journal()]).toEqual(before);
	});
});

test('an animator chosen twice leads the group once', async () => {
	const { id } = done(
		await plan({
			groupLabel: 'twice',
			startsAt: '10:00',
			endsAt: '12:00',
			animators: [workshop.animatorId, workshop.animatorId]
		})
	);
	expect((await act((db) => showGroup(db, id)))!.animators).toEqual(['Camille Animatrice']);
});

test('those who may lead a group are the team of the centre today, by name', async () => {
	const add = (name: string, role: 'direction' | 'accueil' | 'animateur', centreId: string) =>
		world.asOperator([centreId], (db) => addStaffMember(db, { name, role, centreId }));
	await add('Alix Directrice', 'direction', workshop.centreId);
	await add('Bo Accueil', 'accueil', workshop.centreId);
	const gone = await add('Cleo Partie', 'animateur', workshop.centreId);
	await world.owner.query('update memberships set ended_at = now() where id = $1', [
		gone.membershipId
	]);
	await add('Dany Ailleurs', 'animateur', await world.addCentre('la-criee'));
	const names = async (list: ReturnType<typeof listAnimators>) =>
		(await list).map(({ name }) => name);
	expect(await names(act(listAnimators))).toEqual(['Alix Directrice', 'Camille Animatrice']);
	// The operator sees every membership: the rule is the centre's, not only the database's.
	expect(await names(world.asOperator([workshop.centreId], listAnimators))).toEqual([
		'Alix Directrice',
		'Camille Animatrice'
	]);
});

test('a cycle cancelled with nobody enrolled stays visible in its season', async () => {
	const programmeId = workshop.programmes.get('fablab')!;
	const request = { programmeId, year: 2025, label: ' mars-avril ', reason: 'aucun inscrit' };
	const { id } = await act((db) => cancelCycle(db, request));
	expect(await act((db) => cancelCycle(db, request))).toEqual({ id });
	expect(await act((db) => showSeason(db, 2025, TODAY))).toEqual([
		{
			id,
			programmeId,
			label: 'mars-avril',
			firstDay: null,
			lastDay: null,
			cancelled: true,
			groups: [],
			overGroups: 0
		}
	]);
	expect((await workshop.journal()).filter((line) => line === 'cancel cycle')).toHaveLength(1);
});
