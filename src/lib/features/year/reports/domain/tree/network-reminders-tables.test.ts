import { expect, test } from 'vitest';
import type { NetworkReminders } from '../count/network-reminders.ts';
import { networkRemindersTables } from './network-reminders-tables.ts';

const plain = (words: string) => words.replaceAll(/[\u00a0\u202f]/g, ' ');
const centre = (name: string, told: Partial<NetworkReminders>): NetworkReminders => ({
	...{ centreId: name, name, sent: 0, delivered: 0, segments: 0, cents: 0, emails: 0, called: 0 },
	...{ answered: 0, stopped: 0, reminded: 0, remindedKept: 0, unreminded: 0, unremindedKept: 0 },
	...told
});
const hidden = { sent: null, delivered: null, segments: null, cents: null };

test('what is not told says so, whatever its size, and a total counts what is told', () => {
	const [left, dates] = networkRemindersTables(
		[
			centre('Brel', { sent: 1200, delivered: null, cents: 5880, answered: 40, stopped: null }),
			centre('Digue', { ...hidden, reminded: 30, remindedKept: null, unreminded: null })
		],
		2026
	);
	expect(left!.columns.map(({ label }) => label).slice(1, 3)).toEqual([
		'SMS envoyés',
		'dont reçus'
	]);
	expect(left!.rows.map((row) => row.map(plain))).toEqual([
		['Brel', '1 200', 'non dit', '0', '0', '40', 'moins de 11', '58,80 €'],
		['Digue', 'moins de 11', 'non dit', '0', '0', '0', '0', 'non dit'],
		['Total', 'au moins 1 200', 'non dit', '0', '0', '40', 'non dit', 'au moins 58,80 €']
	]);
	expect(dates!.rows.at(1)!.map(plain)).toEqual(['Digue', '30', 'non dit', 'moins de 11', '0']);
});

test('a network that reminds of nothing has no table, and one small number is enough for one', () => {
	expect(networkRemindersTables([centre('Brel', { unreminded: 40 })], 2026)).toEqual([]);
	expect(networkRemindersTables([], 2026)).toEqual([]);
	expect(networkRemindersTables([centre('Brel', { emails: null })], 2026)).toHaveLength(2);
});
