import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Centre } from '#lib/features/house/centres/index.server.ts';
import { addPerson } from '#lib/features/people/people/index.server.ts';
import { addProcedure } from '#lib/features/reminders/procedures/index.server.ts';
import { type Rule, USUAL_RULES } from '#lib/features/reminders/rules/index.ts';
import { changeRule } from '#lib/features/reminders/rules/index.server.ts';
import { asActing, type Db } from '#lib/platform/database/acting.ts';
import { log } from '#lib/platform/log.ts';
import { A_TUESDAY } from '../../../../../../../tests/database/test-database.ts';
import { done } from '../../../../../../../tests/database/story-centre.ts';
import { useFourCentres } from '../four-centres.fixture.ts';
import { planAllCentres } from './plan-reminders-of-all.ts';

const four = useFourCentres();
const { world, here, there, beyond, island, network } = four;
let now = A_TUESDAY;

/** Each on a day of its own, on which the four were planned already by the usual rules. */
let told = 0;
beforeEach(async () => {
	vi.restoreAllMocks();
	await world.owner.query('delete from reminder_rules');
	now = A_TUESDAY.add({ hours: 24 * told++ });
	await planAt(now);
	await planAt(now.add({ minutes: 1 }));
});

/** Plans them at that instant; tells which were planned by themselves. */
async function planAt(instant: Temporal.Instant, centres: readonly Centre[] = network) {
	now = instant;
	four.listen();
	await planAllCentres({ database: four.database, now: () => now }, centres);
	return four.openedAlone();
}

const minuteLater = () => planAt(now.add({ minutes: 1 }));

function act<T>(centre: Centre, work: (db: Db) => Promise<T>) {
	const acting = {
		staffId: null,
		role: 'referent-famille' as const,
		centres: [centre.id],
		at: now
	};
	return asActing(world.app, acting, work);
}

/** Somebody of that centre with a date to be reminded, so many days from now. */
async function dateIn(days: number, centre: Centre) {
	const today = now.toZonedDateTimeISO(centre.timeZone).toPlainDate();
	return act(centre, async (db) => {
		const { id: personId } = done(
			await addPerson(db, { familyName: 'Datée', givenName: 'Jeanne' })
		);
		const kind = 'declaration-trimestrielle-caf';
		const asked = {
			personId,
			kind,
			dueOn: today.add({ days }).toString(),
			today: today.toString()
		};
		done(await addProcedure(db, { ...asked, rhythm: 'once', companionId: null, bring: '' }));
		return personId;
	});
}

/** What that centre does of dates from now on. */
async function remind(centre: Centre, change: Partial<Rule>) {
	const rule = { ...USUAL_RULES['demarche-due'], ...change };
	done(await act(centre, (db) => changeRule(db, 'demarche-due', rule)));
}

async function stepsOf(personId: string) {
	const { rows } = await world.owner.query<{ step: string }>(
		'select step from reminders where person_id = $1 order by leaves_at',
		[personId]
	);
	return rows.map(({ step }) => step);
}

async function beatenNow() {
	const { rows } = await world.owner.query<{ id: string }>(
		`select centre_id as id from reminder_beats where work = 'plan' and beaten_at = $1`,
		[now.toString()]
	);
	return four.namesOf(rows.map(({ id }) => id)).length;
}

describe('a minute in which nothing changed', () => {
	test('plans no centre by itself, and each is alive', async () => {
		expect(await minuteLater()).toEqual([]);
		expect(await beatenNow()).toBe(4);
	});

	test('asks as much of four centres as of two', async () => {
		await dateIn(10, here);
		await minuteLater();
		await planAt(now.add({ minutes: 1 }), [here, there]);
		const ofTwo = four.statements();
		await minuteLater();
		expect(four.statements()).toBe(ofTwo);
	});

	test('whatever is ahead and planned', async () => {
		await dateIn(10, here);
		expect(await minuteLater()).toEqual(['ici']);
		expect(await minuteLater()).toEqual([]);
	});
});

describe('a change', () => {
	test('in one centre is planned at once, and the others are only alive', async () => {
		const her = await dateIn(10, there);
		expect(await minuteLater()).toEqual(['la']);
		expect(await stepsOf(her)).toEqual(['P7D', 'P1D']);
		expect(await beatenNow()).toBe(4);
	});

	test('in two of them, in both', async () => {
		const both = [await dateIn(10, here), await dateIn(10, island)];
		expect(await minuteLater()).toEqual(['ici', 'ile']);
		for (const her of both) expect(await stepsOf(her)).toEqual(['P7D', 'P1D']);
	});

	test('of a rule plans its centre whole, until the change is a while ago', async () => {
		const far = await dateIn(20, beyond);
		await planAt(now.add({ minutes: 1 }));
		await planAt(now.add({ minutes: 20 }));
		expect(await minuteLater()).toEqual([]);
		const before = ['P14D', 'P1D'];
		await remind(beyond, { before });
		expect(await minuteLater()).toEqual(['plus-loin']);
		expect(await stepsOf(far)).toEqual(before);
		await planAt(now.add({ minutes: 20 }));
		expect(await minuteLater()).toEqual([]);
	});

	test('of what a centre does not remind opens it for nothing', async () => {
		await remind(there, { isOn: false });
		await planAt(now.add({ minutes: 1 }));
		await planAt(now.add({ minutes: 20 }));
		const her = await dateIn(10, there);
		expect(await minuteLater()).toEqual([]);
		expect(await stepsOf(her)).toEqual([]);
	});

	test('further than its centre looks opens it for nothing, though another looks that far', async () => {
		await remind(beyond, { before: ['P1M'] });
		await planAt(now.add({ minutes: 1 }));
		await planAt(now.add({ minutes: 20 }));
		await dateIn(25, here);
		expect(await minuteLater()).toEqual([]);
	});
});

test('a centre whose day begins is planned whole, the others are looked at', async () => {
	// Further than its rule looks today, near enough tomorrow: nothing of it changes meanwhile.
	const tomorrow = await dateIn(15, island);
	await planAt(now.add({ minutes: 1 }));
	expect(await stepsOf(tomorrow)).toEqual([]);
	const midnight = now
		.toZonedDateTimeISO(island.timeZone)
		.add({ days: 1 })
		.startOfDay()
		.toInstant();
	await planAt(midnight.subtract({ minutes: 1 }));
	expect(await stepsOf(tomorrow)).toEqual([]);
	expect(await planAt(midnight)).toEqual(['ile']);
	expect(await stepsOf(tomorrow)).toEqual(['P7D', 'P1D']);
});

describe('a look that fails', () => {
	const breakLook = () =>
		world.owner
			.query(`create policy one_at_a_time on procedures as restrictive for select to declic_app
			using (1 / (2 - least(cardinality(acting_centres()), 2)) = 1)`);
	const mendLook = () => world.owner.query('drop policy one_at_a_time on procedures');

	test('is told, and each centre is planned by itself', async () => {
		const logged = vi.spyOn(log, 'error').mockReturnValue();
		const her = await dateIn(10, here);
		await breakLook();
		expect(await minuteLater()).toEqual(['ici', 'la', 'plus-loin', 'ile']);
		await mendLook();
		expect(await stepsOf(her)).toEqual(['P7D', 'P1D']);
		expect(await beatenNow()).toBe(4);
		expect(logged).toHaveBeenCalledOnce();
	});

	test('for one centre alone, leaves the others to be looked at together', async () => {
		const lost = { ...there, timeZone: 'Nulle/Part' };
		const her = await dateIn(10, here);
		const planning = planAt(now.add({ minutes: 1 }), [here, lost, beyond, island]);
		await expect(planning).rejects.toThrow('planning failed');
		expect(four.transactions().toSorted()).toEqual([1, 1, 4]);
		expect(await stepsOf(her)).toEqual(['P7D', 'P1D']);
		expect(await beatenNow()).toBe(3);
	});
});
