import { expect, test } from 'vitest';
import { withVersion, versionInForce } from './calibrate-version.ts';
import { expertBank } from './calibrate.fixture.ts';
import { filterItems, readItemFilter } from './item-filter.ts';
import { itemSheets } from './item-sheet.ts';

test('each accepted calibration leads to the next; one of another bank leads nowhere', () => {
	const accepted = [
		{ from: '1', to: '1+a', acceptedAt: '2026-11-24' },
		{ from: '1+a', to: '1+b', acceptedAt: '2026-12-24' }
	];
	expect(versionInForce('1', accepted)).toBe('1+b');
	expect(versionInForce('2', accepted)).toBe('2');
	expect(versionInForce('1', [])).toBe('1');
	const circle = [...accepted, { from: '1+b', to: '1', acceptedAt: '2027-01-24' }];
	expect(versionInForce('1', circle)).toBe('1+b');
});

test('a version changes the figures it knows, and leaves the bank it comes from as it was', () => {
	const bank = expertBank(2);
	const [first] = bank.items;
	const frozen = {
		name: '1+a',
		items: [{ id: first!.id, a: 2, b: [0, 1] as [number, number], bSd: 0.2 }]
	};
	const { version, items } = withVersion(bank, frozen);
	expect([version, items[0]!.a, items[1]]).toEqual(['1+a', 2, bank.items[1]]);
	expect(bank).toEqual(expertBank(2));
});

test('words are found without their accents, and an unknown filter hides nothing', () => {
	const all = itemSheets();
	const found = (query: string, retired: string[] = []) =>
		filterItems(all, readItemFilter(new URLSearchParams(query)), new Set(retired));
	expect(found('domaine=autre&moitie=C')).toEqual(all);
	expect(found('mots=telephone portable sonne').map(({ id }) => id)).toEqual(['communication-1']);
	expect(found('etat=retired', ['software-1']).map(({ id }) => id)).toEqual(['software-1']);
	expect(found('etat=asked', ['software-1'])).toHaveLength(all.length - 1);
});
