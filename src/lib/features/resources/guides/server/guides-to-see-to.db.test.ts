import { beforeAll, expect, test } from 'vitest';
import { publishGuides } from '../../../../../../tests/database/publish-guides.ts';
import { useTestDatabase } from '../../../../../../tests/database/test-database.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { askAlone } from '#lib/platform/database/ask-in-one.ts';
import { guidesToSeeTo, lookAtGuides } from './guides-to-see-to.ts';
import { listGuides } from './list-guides.ts';
import { settleRemark, tellChange } from './tell-change.ts';
import { workOnGuide } from './work-on-guide.ts';
import { writeGuide } from './write-guide.ts';

const world = useTestDatabase();
let centreId: string;
const act = <T>(work: (db: Db) => Promise<T>) => world.as('animateur', centreId, work);
const TODAY = '2026-11-24';
const waiting = (today = TODAY) =>
	act(async (db) => guidesToSeeTo(db, today, await askAlone(db, lookAtGuides)));

beforeAll(async () => {
	centreId = await world.addCentre('jacques-brel');
	await publishGuides(world, ['carte-vitale', 'meteo'], '2027-01-15');
});

/** The same, counted on the list that the team reads. */
const onTheList = (today = TODAY) =>
	act(async (db) => {
		const lines = await listGuides(db);
		return {
			toRead: lines.filter(({ shown }) => shown !== 'this').length,
			toLookAgain: lines.filter(({ lookAgainOn }) => lookAgainOn && lookAgainOn <= today).length,
			remarks: lines.reduce((sum, { remarks }) => sum + remarks, 0),
			changedBelow: lines.filter(({ hasChangedBelow }) => hasChangedBelow).length
		};
	});

test('a date to look again raises a task, that day and not the day before', async () => {
	expect(await waiting('2027-01-14')).toMatchObject({ toLookAgain: 0 });
	expect(await waiting('2027-01-15')).toMatchObject({ toLookAgain: 2 });
	expect(await waiting('2027-01-15')).toEqual(await onTheList('2027-01-15'));
});

test('what a reader told waits until somebody settles it', async () => {
	const told = await act((db) =>
		tellChange(db, { guide: 'meteo', text: 'fr', step: null, what: 'screen', words: '' })
	);
	expect(told).not.toHaveProperty('refusal');
	expect(await waiting()).toMatchObject({ remarks: 1 });
	const { rows } = await world.owner.query<{ id: string }>('select id from guide_remarks');
	await act((db) => settleRemark(db, { id: rows[0]!.id, isSettled: true }));
	expect(await waiting()).toMatchObject({ remarks: 0 });
});

test('read again elsewhere, or written, it is counted anew: a copy waits for what changed above', async () => {
	const before = await waiting();
	const { versionId } = (await act((db) => workOnGuide(db, 'meteo')))!;
	await act((db) =>
		writeGuide(db, { guide: 'meteo', from: versionId, change: (was) => ({ ...was, minutes: 12 }) })
	);
	expect(await waiting()).toEqual({ ...before, changedBelow: 0 });
	await world.owner.query(
		`insert into guide_versions (guide, content, digests, recorded_at)
		select guide, jsonb_set(content, '{minutes}', '30'), digests, now() from guide_versions
		where guide = 'meteo' and centre_id is null`
	);
	expect(await waiting()).toMatchObject({ changedBelow: 1 });
	expect(await waiting()).toEqual(await onTheList());
});
