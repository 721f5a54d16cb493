import { describe, expect, test } from 'vitest';
import { AUDIT, type Audit, conformity } from './accessibility-audit.ts';

const checked = (count: number): Audit['checked'] =>
	Array.from({ length: count }, (_, nth) => ({ criterion: `1.${nth}`, how: 'essai' as const }));
const audited = { ...AUDIT, auditedBy: 'Un cabinet', notApplicable: ['2.1', '2.2'] };

describe('the state that the statement declares', () => {
	test.each([
		['all the criteria that apply', 104, 'total'],
		['half of them', 52, 'partial'],
		['fewer', 51, 'none']
	] as const)('%s', (_what, count, state) => {
		expect(conformity({ ...audited, checked: checked(count) })).toEqual({
			...{ state, met: count, applicable: 104 }
		});
	});

	test('without an audit by somebody else, it is not conform, whatever was checked', () => {
		const own = { ...audited, auditedBy: null, checked: checked(104) };
		expect(conformity(own).state).toBe('none');
	});
});

describe('the audit file', () => {
	test('names each criterion once, as RGAA numbers them', () => {
		const named = [
			...AUDIT.checked.map(({ criterion }) => criterion),
			...AUDIT.notApplicable,
			...AUDIT.unmet.map(({ criterion }) => criterion)
		];
		expect(new Set(named).size).toBe(named.length);
		expect(named.filter((one) => !/^(?:[1-9]|1[0-3])\.\d{1,2}$/.test(one))).toEqual([]);
	});

	test('says what to do where something does not work', () => {
		expect(AUDIT.unmet.filter(({ what, instead }) => !what || !instead)).toEqual([]);
	});
});
