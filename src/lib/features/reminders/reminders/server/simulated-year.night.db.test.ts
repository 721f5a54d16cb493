import { expect, test } from 'vitest';
import { expectReminded } from './expect-days.fixture.ts';
import { useReminders } from './reminders.fixture.ts';
import { simulateDays } from './simulate-days.fixture.ts';

const centre = useReminders();

test('a year of two thousand families and a hundred deaths: every date, once, and never after STOP', async () => {
	const simulated = await simulateDays(centre, {
		...{ from: '2027-01-04', days: 365, families: 2000, kills: 115 }
	});
	expect(simulated.kills).toBeGreaterThanOrEqual(100);
	expect(simulated.dates.length).toBeGreaterThan(6000);
	expect(simulated.families.filter(({ stoppedAt }) => stoppedAt).length).toBeGreaterThan(50);
	await expectReminded(centre, simulated);
}, 1_800_000);
