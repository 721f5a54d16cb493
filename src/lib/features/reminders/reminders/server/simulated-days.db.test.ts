import { expect, test } from 'vitest';
import { expectReminded } from './expect-days.fixture.ts';
import { useReminders } from './reminders.fixture.ts';
import { simulateDays } from './simulate-days.fixture.ts';

const centre = useReminders();

test('five weeks of thirty families: every date is reminded as planned, whoever dies meanwhile', async () => {
	const simulated = await simulateDays(centre, {
		...{ from: '2027-01-04', days: 35, families: 30, kills: 8 }
	});
	expect(simulated.kills).toBeGreaterThanOrEqual(5);
	expect(simulated.dates.length).toBeGreaterThan(5);
	await expectReminded(centre, simulated);
}, 60_000);
