import { describe, expect, test } from 'vitest';
import { resumePlacement, stopPlacement } from './end-placement.ts';
import { listPlacements } from './list-placements.ts';
import { done, useParlour } from '../placement.fixture.ts';
import { readPlacement } from './read-placement.ts';

const parlour = useParlour();
const { act, begin, answer } = parlour;

const stop = async (id: string) => done(await act((db) => stopPlacement(db, id)));
const resume = async (id: string) => done(await act((db) => resumePlacement(db, id)));

/** How many ends were written, and how many of them taken back. */
async function endsOf(id: string): Promise<[number, number]> {
	const { rows } = await parlour.world.owner.query<{ ends: number; undos: number }>(
		`select count(*)::int as ends, count(u.ending_id)::int as undos
		from placement_endings e left join placement_ending_undos u on u.ending_id = e.id
		where e.placement_id = $1`,
		[id]
	);
	return [rows[0]!.ends, rows[0]!.undos];
}

describe('an end that is taken back', () => {
	test('stays on record; the last one that was not counts', async () => {
		const { id, personId } = await begin('Abrassart');
		await answer(id, 'aide', 1);
		await stop(id);
		await resume(id);
		expect((await act((db) => readPlacement(db, id)))!.ended).toBeNull();
		expect((await act((db) => listPlacements(db, personId)))[0]!.ending).toBeNull();
		await answer(id, 'aide', 2);
		await stop(id);
		const [line] = await act((db) => listPlacements(db, personId));
		expect(line!.ending).toMatchObject({ how: 'stopped', questionCount: 3 });
		expect(await endsOf(id)).toEqual([2, 1]);
	});

	test('again and again, at the same moment or twice, leaves one end at most', async () => {
		const { id } = await begin('Bacquet');
		await answer(id, 'seule', 1);
		for (let nth = 0; nth < 3; nth += 1) {
			await Promise.all([stop(id), stop(id), stop(id)]);
			await Promise.all([resume(id), resume(id)]);
		}
		await stop(id);
		expect(await endsOf(id)).toEqual([4, 3]);
	});

	test('is one whoever writes: PostgreSQL takes no second end that stands', async () => {
		const { id } = await begin('Cailleux');
		await stop(id);
		const again = (follows: string) =>
			parlour.world.owner.query(
				`insert into placement_endings (placement_id, centre_id, how, question_count, is_firm,
					group_probabilities, mean, low80, high80, domains, recorded_at, follows_id)
				select placement_id, centre_id, how, question_count, is_firm, group_probabilities, mean,
					low80, high80, domains, recorded_at, ${follows}
				from placement_endings where placement_id = $1 and follows_id is null`,
				[id]
			);
		await expect(again('null')).rejects.toThrow(/duplicate key/);
		await expect(again('id')).rejects.toThrow(/foreign key/);
		await resume(id);
		await again('id');
		await expect(again('id')).rejects.toThrow(/duplicate key/);
	});

	test('is never removed by the application', async () => {
		const { id } = await begin('Dassonville');
		await stop(id);
		const removed = act((db) =>
			db.deleteFrom('placement_endings').where('placement_id', '=', id).execute()
		);
		await expect(removed).rejects.toThrow(/permission denied/);
		expect(await endsOf(id)).toEqual([1, 0]);
	});
});
