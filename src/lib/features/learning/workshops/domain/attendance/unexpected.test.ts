import { expect, test } from 'vitest';
import { UNEXPECTED_FIELDS } from './sheet-form.ts';
import { readUnexpected, typedUnexpected } from './unexpected.ts';

function sheet(...rows: Partial<Record<keyof typeof UNEXPECTED_FIELDS, string>>[]): FormData {
	const form = new FormData();
	for (const row of rows) {
		for (const [key, name] of Object.entries(UNEXPECTED_FIELDS)) {
			form.append(name, row[key as keyof typeof row] ?? '');
		}
	}
	return form;
}

test('blank lines are nobody; a name is enough', () => {
	expect(readUnexpected(new FormData())).toEqual([]);
	const form = sheet({}, { prenom: ' Odile ', nom: 'Hardelot' }, { nom: '  ' });
	expect(typedUnexpected(form)).toEqual([
		{ prenom: ' Odile ', nom: 'Hardelot', naissance: '', telephone: '' }
	]);
	expect(readUnexpected(form)).toEqual([{ givenName: 'Odile', familyName: 'Hardelot', phone: '' }]);
});

test('each keeps her own year and telephone, in the order of the lines', () => {
	const rows = [
		{ prenom: 'Odile', nom: 'Hardelot', naissance: '1948' },
		{ prenom: 'Luc', nom: 'Wimereux', telephone: '06 39 98 00 01' }
	];
	expect(readUnexpected(sheet(...rows))).toEqual([
		{ givenName: 'Odile', familyName: 'Hardelot', birthYear: 1948, phone: '' },
		{ givenName: 'Luc', familyName: 'Wimereux', phone: '06 39 98 00 01' }
	]);
});

test.each([
	[{ prenom: 'Odile' }, 'Odile\u00a0: Donnez le nom.'],
	[{ prenom: 'Odile', nom: 'Hardelot', naissance: '48' }, 'Odile Hardelot\u00a0: Écrivez l’année'],
	[{ telephone: '06 39 98 00 01' }, 'Personne ajoutée\u00a0: Donnez le']
])('a line half filled is refused, and says whose', (row, message) => {
	expect(readUnexpected(sheet(row))).toMatchObject({
		refusal: 'unexpected',
		message: expect.stringContaining(message)
	});
});

test('as many as a room never holds are a mistake', () => {
	const rows = Array.from({ length: 31 }, () => ({ prenom: 'Odile', nom: 'Hardelot' }));
	expect(readUnexpected(sheet(...rows))).toHaveProperty('refusal', 'unexpected');
});
