import { describe, expect, test } from 'vitest';
import type { NewGroup } from '../../domain/groups/group-plan.ts';
import { cancelCycle } from '../groups/cancel-cycle.ts';
import { cancelSeance, restoreSeance } from './cancel-seance.ts';
import { planGroup } from '../groups/plan-group.ts';
import { atOnce, done, useWorkshop } from '../workshop.fixture.ts';

const workshop = useWorkshop();
const { act, world } = workshop;
let weeks = 0;

/** A course of two Tuesdays in a month of its own, with the animator of the centre. */
function course(change: Partial<NewGroup> = {}): NewGroup {
	return {
		programmeId: workshop.programmes.get('ateliers')!,
		year: 2027,
		cycleLabel: 'janvier-mars',
		groupLabel: crypto.randomUUID().slice(0, 8),
		firstDay: Temporal.PlainDate.from('2027-01-05')
			.add({ weeks: 4 * weeks })
			.toString(),
		seances: 2,
		startsAt: '14:00',
		endsAt: '16:00',
		animators: [workshop.animatorId],
		skipped: [],
		...change
	};
}
const nextMonth = () => {
	weeks += 1;
};
const plan = (change?: Partial<NewGroup>) => act((db) => planGroup(db, course(change)));
const bookings = async () =>
	(await world.owner.query<{ seance_id: string }>('select seance_id from bookings')).rows.map(
		({ seance_id }) => seance_id
	);

describe('an animator', () => {
	test('leads one group at a time: the second is refused, with who has her and when', async () => {
		nextMonth();
		const first = done(await plan({ groupLabel: 'Matin' }));
		const before = [await bookings(), await workshop.journal()];
		const day = course().firstDay;
		expect(await plan({ startsAt: '15:00', endsAt: '17:00' })).toEqual({
			refusal: 'taken',
			message: expect.stringMatching(
				/^Camille Animatrice n’est pas libre le mardi .*de 14\u00a0h à 16\u00a0h \(Ateliers informatiques, Matin, prévu par Camille Animatrice\)\. Et 1 autre date ne va pas\./
			)
		});
		expect([await bookings(), await workshop.journal()]).toEqual(before);
		expect((await workshop.seances(first.id)).length).toBe(2);
		done(await plan({ startsAt: '16:00', endsAt: '18:00', firstDay: day }));
	});

	test('whose séance is cancelled is free, and taken again when it is restored', async () => {
		nextMonth();
		const first = done(await plan());
		const [one] = await workshop.seances(first.id);
		done(await act((db) => cancelSeance(db, { seanceId: one! })));
		expect(await bookings()).not.toContain(one);
		done(await act((db) => restoreSeance(db, one!)));
		expect(await bookings()).toContain(one);
	});

	test('taken meanwhile, the cancelled séance is not restored and stays cancelled', async () => {
		nextMonth();
		const first = done(await plan());
		const [one] = await workshop.seances(first.id);
		done(await act((db) => cancelSeance(db, { seanceId: one! })));
		done(await plan({ seances: 1, groupLabel: 'Prise' }));
		const before = await workshop.journal();
		expect(await act((db) => restoreSeance(db, one!))).toEqual({
			refusal: 'taken',
			message: expect.stringContaining('Prise')
		});
		const { rowCount } = await world.owner.query(
			'select from seance_cancellations where seance_id = $1',
			[one]
		);
		expect([rowCount, await workshop.journal()]).toEqual([1, before]);
	});

	test('is free when the whole cycle is cancelled', async () => {
		nextMonth();
		const own = course({ cycleLabel: 'sans suite' });
		const first = done(await act((db) => planGroup(db, own)));
		await act((db) =>
			cancelCycle(db, { programmeId: own.programmeId, year: own.year, label: own.cycleLabel })
		);
		const kept = new Set(await bookings());
		expect((await workshop.seances(first.id)).filter((id) => kept.has(id))).toEqual([]);
		done(await plan());
	});

	test('of a past season was perhaps in two groups at once: nothing is refused', async () => {
		const past = { year: 2025, cycleLabel: 'mars', firstDay: '2025-03-04' };
		done(await plan(past));
		const second = done(await plan(past));
		const kept = new Set(await bookings());
		expect((await workshop.seances(second.id)).filter((id) => kept.has(id))).toEqual([]);
	});

	test('chosen by two colleagues at the same moment has one group, and the other is told', async () => {
		nextMonth();
		const [one, other] = await atOnce(
			workshop,
			(db) => planGroup(db, course({ groupLabel: 'La première' })),
			(db) => planGroup(db, course({ groupLabel: 'La seconde', cycleLabel: 'autre' }))
		);
		done(one);
		expect(other).toEqual({
			refusal: 'taken',
			message: expect.stringContaining('La première')
		});
	});

	test('takes nobody’s hours over the change of summer time: two hours stay two hours', async () => {
		const summer = { cycleLabel: 'été', firstDay: '2027-03-27', seances: 2 };
		const { id } = done(await plan(summer));
		const { rows } = await world.owner.query(
			`select to_char(lower(during) at time zone 'UTC', 'MM-DD HH24:MI') as starts,
				extract(epoch from upper(during) - lower(during))::int / 60 as minutes
			from bookings where seance_id = any($1) order by during`,
			[await workshop.seances(id)]
		);
		expect(rows).toEqual([
			{ starts: '03-27 13:00', minutes: 120 },
			{ starts: '04-03 12:00', minutes: 120 }
		]);
	});
});
