import { describe, expect, test } from 'vitest';
import { progressOf } from '../../domain/gain/progress.ts';
import { resumePlacement, stopPlacement } from './end-placement.ts';
import { erasePastAnswers } from '../levels/erase-placements.ts';
import { keepGain } from './keep-gain.ts';
import { done, TODAY, useParlour } from '../placement.fixture.ts';
import { readGain } from './read-gain.ts';
import { startPlacement, undoPlacement } from './start-placement.ts';

const parlour = useParlour();
const { act, count, world } = parlour;

/** A conversation held that day, all its answers alike, and ended. */
async function talked(personId: string, moment: 'before' | 'after', value: string, day: string) {
	const asked = { personId, moment, way: 'with-animator', day, seed: 7 } as const;
	const { id } = done(await act((db) => startPlacement(db, asked)));
	for (let nth = 0; nth < 5; nth += 1) await parlour.pass(id, value);
	done(await act((db) => stopPlacement(db, id)));
	return id;
}

/** What the job does once the end is committed. */
const keep = (id: string) => world.as('operator', parlour.centreId, (db) => keepGain(db, id));

describe('a course between two conversations', () => {
	test('is a progress said in words, kept once though the job runs twice', async () => {
		const personId = await parlour.addResident('Andrieu');
		await talked(personId, 'before', 'pas-encore', '2026-09-15');
		const after = await talked(personId, 'after', 'seule', TODAY);
		const live = (await act((db) => readGain(db, after)))!;
		expect(progressOf(live)).toBe('likely');
		const before = await count('placement_gains');
		await Promise.all([keep(after), keep(after)]);
		expect(await count('placement_gains')).toBe(before + 1);
		const kept = (await act((db) => readGain(db, after)))!;
		expect(progressOf(kept)).toBe('likely');
	});

	test('keeps its measure when the answers are erased, even if no job had run', async () => {
		const personId = await parlour.addResident('Boulet');
		await talked(personId, 'before', 'aide', '2026-02-10');
		const after = await talked(personId, 'after', 'seule', '2026-04-20');
		const live = (await act((db) => readGain(db, after)))!;
		await world.as('operator', parlour.centreId, (db) => erasePastAnswers(db, TODAY));
		const { rows } = await world.owner.query(
			'select from placement_answers where placement_id = $1',
			[after]
		);
		expect(rows).toEqual([]);
		const kept = (await act((db) => readGain(db, after)))!;
		expect(progressOf(kept)).toBe(progressOf(live));
		kept.forEach((p, at) => expect(p).toBeCloseTo(live[at]!, 5));
	});

	test('gone on with, is measured again', async () => {
		const personId = await parlour.addResident('Cuvelier');
		await talked(personId, 'before', 'aide', '2026-09-15');
		const after = await talked(personId, 'after', 'aide', TODAY);
		await keep(after);
		const first = (await act((db) => readGain(db, after)))!;
		done(await act((db) => resumePlacement(db, after)));
		expect(await act((db) => readGain(db, after))).toBeNull();
		await parlour.pass(after, 'seule');
		done(await act((db) => stopPlacement(db, after)));
		await keep(after);
		expect(await act((db) => readGain(db, after))).not.toEqual(first);
	});

	test('says nothing when one of them was a mistake, or somebody was never asked before', async () => {
		const personId = await parlour.addResident('Delattre');
		const before = await talked(personId, 'before', 'aide', '2026-09-15');
		const after = await talked(personId, 'after', 'seule', TODAY);
		await keep(after);
		done(await act((db) => undoPlacement(db, before)));
		expect(await act((db) => readGain(db, after))).toBeNull();
		const alone = await talked(await parlour.addResident('Evrard'), 'after', 'seule', TODAY);
		await keep(alone);
		expect(await act((db) => readGain(db, alone))).toBeNull();
	});

	test('is measured from either end: the first conversation may be finished last', async () => {
		const personId = await parlour.addResident('Fontaine');
		const before = await talked(personId, 'before', 'aide', '2026-09-15');
		const after = await talked(personId, 'after', 'seule', TODAY);
		const rows = await count('placement_gains');
		await keep(before);
		expect(await count('placement_gains')).toBe(rows + 1);
		expect(await act((db) => readGain(db, after))).not.toBeNull();
	});
});

test('the desk sees no measure, and its end queues the job with identifiers alone', async () => {
	const personId = await parlour.addResident('Guilbert');
	await talked(personId, 'before', 'aide', '2026-09-15');
	const after = await talked(personId, 'after', 'seule', TODAY);
	await keep(after);
	const seen = await world.as('accueil', parlour.centreId, (db) =>
		db.selectFrom('placement_gains').selectAll().execute()
	);
	expect(seen).toEqual([]);
	const { rows } = await world.owner.query(
		"select data from pgboss.job where name = 'keep-gain' and data ->> 'placementId' = $1",
		[after]
	);
	expect(rows).toEqual([{ data: { placementId: after, centreId: parlour.centreId } }]);
});
