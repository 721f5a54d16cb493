import { beforeAll, expect, test } from 'vitest';
import type { World } from '#lib/platform/world.ts';
import { done } from '../../../../../../tests/database/story-centre.ts';
import { publishGuides } from '../../../../../../tests/database/publish-guides.ts';
import { A_TUESDAY } from '../../../../../../tests/database/test-database.ts';
import { countView, viewsOf, writeViews } from './count-views.ts';
import { PRINTING, useGuides } from './guides.fixture.ts';
import { holds } from './holds.ts';
import { listRemarks, settleRemark, tellChange } from './tell-change.ts';

const { world, centres, visitor, network, brel } = useGuides();

beforeAll(() => publishGuides(world, [PRINTING, 'meteo']));

const CHANGED = { guide: PRINTING, text: 'fr', step: 2, what: 'screen', words: '' } as const;

test('what a reader of a centre’s page tells reaches its team and the network, and no other', async () => {
	done(await visitor((db) => tellChange(db, { ...CHANGED, words: 'Autre bouton.' }), centres.brel));
	const heard = await brel((db) => listRemarks(db, PRINTING));
	expect(heard).toMatchObject([{ step: 2, what: 'screen', words: 'Autre bouton.', settled: null }]);
	expect(await network((db) => listRemarks(db, PRINTING))).toHaveLength(1);
	expect(await world.as('animateur', centres.digue, (db) => listRemarks(db, PRINTING))).toEqual([]);
	expect(await visitor((db) => listRemarks(db, PRINTING), centres.brel)).toEqual([]);
	const { rows } = await world.owner.query('select recorded_by from guide_remarks');
	expect(rows).toEqual([{ recorded_by: null }]);
});

test('settled, then not after all; what does not exist is said', async () => {
	const [remark] = await brel((db) => listRemarks(db, PRINTING));
	const settle = (isSettled: boolean, id = remark!.id) =>
		brel((db) => settleRemark(db, { id, isSettled }));
	done(await settle(true));
	expect((await brel((db) => listRemarks(db, PRINTING)))[0]!.settled).not.toBeNull();
	done(await settle(false));
	expect((await brel((db) => listRemarks(db, PRINTING)))[0]!.settled).toBeNull();
	expect(await settle(true, centres.brel)).toMatchObject({ refusal: 'unknown-remark' });
	expect(await visitor((db) => tellChange(db, { ...CHANGED, guide: 'inconnu' }))).toMatchObject({
		refusal: 'unknown-guide'
	});
});

test('a year after it was settled, a remark goes; one that waits stays', async () => {
	done(await visitor((db) => tellChange(db, { ...CHANGED, guide: 'meteo' }), centres.brel));
	await world.owner.query(`update guide_remarks set settled_at = $1 where guide = $2`, [
		A_TUESDAY.subtract({ hours: 24 * 364 }).toString(),
		'meteo'
	]);
	const night = (at: Temporal.Instant) =>
		world.asOperator(
			[centres.brel],
			(db) => holds.erasePast!(db, { timeZone: 'Europe/Paris', today: '2026-11-24' }),
			at
		);
	expect(await night(A_TUESDAY)).toEqual({ guide_remarks: 0 });
	expect(await night(A_TUESDAY.add({ hours: 48 }))).toEqual({ guide_remarks: 1 });
	expect(await brel((db) => listRemarks(db, PRINTING))).toHaveLength(1);
});

test('views add up by day and place, whoever counts at once, and nothing says who', async () => {
	const clock = { database: world.app, now: () => A_TUESDAY } as World;
	const other = { database: world.app.withTables(), now: () => A_TUESDAY } as unknown as World;
	const centre = { id: centres.brel, timeZone: 'Europe/Paris' };
	for (const one of [clock, other]) {
		countView(one, { guide: PRINTING, text: 'fr', place: 'desk', centre });
		countView(one, { guide: PRINTING, text: 'fr', place: 'page', centre: null });
	}
	countView(clock, { guide: PRINTING, text: 'fr', place: 'desk', centre });
	await Promise.all([writeViews(clock), writeViews(other)]);
	await writeViews(clock);
	const { rows } = await world.owner.query(
		`select place, views, day::text, centre_id from guide_views order by place`
	);
	expect(rows).toEqual([
		{ place: 'desk', views: 3, day: '2026-11-24', centre_id: centres.brel },
		{ place: 'page', views: 2, day: '2026-11-24', centre_id: null }
	]);
	const seen = (centreId: string) =>
		world.as('animateur', centreId, (db) => viewsOf(db, PRINTING, '2026-11-01'));
	expect(await seen(centres.brel)).toEqual([
		{ place: 'desk', views: 3 },
		{ place: 'page', views: 2 }
	]);
	expect(await seen(centres.digue)).toEqual([{ place: 'page', views: 2 }]);
});

test('what the database could not take is counted with the next', async () => {
	const broken = { database: world.app, now: () => A_TUESDAY } as World;
	countView(broken, { guide: 'meteo', text: 'fr', place: 'page', centre: null });
	await world.owner.query('alter table guide_views rename to away');
	await expect(writeViews(broken)).rejects.toThrow('guide_views');
	await world.owner.query('alter table away rename to guide_views');
	await writeViews(broken);
	const { rows } = await world.owner.query(`select views from guide_views where guide = 'meteo'`);
	expect(rows).toEqual([{ views: 1 }]);
});
