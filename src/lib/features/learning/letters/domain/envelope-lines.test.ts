import fc from 'fast-check';
import { expect, test } from 'vitest';
import { envelopeLines, envelopeName } from './envelope-lines.ts';

const at = (town: string) => ({ delivery: ['12 rue de l’Église'], postcode: '62230', town });
const LEA = { givenName: 'Léa', familyName: 'Lebœuf' };

test('her name, the address as she gave it, the town as sorting machines read it', () => {
	expect(envelopeLines(LEA, at('Saint-Étienne-au-Mont'))).toEqual([
		'Léa Lebœuf',
		'12 rue de l’Église',
		'62230 SAINT ETIENNE AU MONT'
	]);
	expect(envelopeLines(LEA, at('L’Œuvre-lès-Ça')).at(-1)).toBe('62230 L OEUVRE LES CA');
});

test.each([
	['Marie-Antoinette', 'de La Rochefoucauld', 'Marie-Antoinette de La Rochefoucauld'],
	[
		'Marie-Antoinette Élise',
		'de La Rochefoucauld-Liancourt',
		'M.-A. É. de La Rochefoucauld-Liancourt'
	],
	['Marie Antoinette', `de ${'X'.repeat(33)}`, `de ${'X'.repeat(33)}`],
	['Marie', 'X'.repeat(60), 'X'.repeat(38)]
])('%s %s is written so that the line holds', (givenName, familyName, line) => {
	expect(envelopeName({ givenName, familyName })).toBe(line);
});

test('whatever the name and the town, six lines at most, of 38 signs at most', () => {
	const words = fc.string({ minLength: 1, maxLength: 120 });
	fc.assert(
		fc.property(words, words, fc.string({ minLength: 1, maxLength: 32 }), (given, family, town) => {
			const person = { givenName: given, familyName: family };
			const lines = envelopeLines(person, { ...at(town), delivery: ['a', 'b', 'c', 'd'] });
			expect(lines).toHaveLength(6);
			for (const line of lines) expect(line.length).toBeLessThanOrEqual(38);
		})
	);
});
