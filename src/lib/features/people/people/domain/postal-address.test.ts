import { expect, test } from 'vitest';
import { readPostalAddress, writtenAddress } from './postal-address.ts';

test('an address is typed as it is written on an envelope, without the name', () => {
	expect(readPostalAddress('Appt 12, étage 3\r\n  14  rue de l’Église ,\n62230 Outreau\n')).toEqual(
		{
			delivery: ['Appt 12, étage 3', '14 rue de l’Église'],
			postcode: '62230',
			town: 'Outreau'
		}
	);
});

test.each(['', '  \n\t\n'])('nothing typed is no address', (typed) => {
	expect(readPostalAddress(typed)).toBeNull();
});

test.each([
	['12, rue des Lilas 62230 Outreau', '12, rue des Lilas'],
	['12, rue des Lilas, 62 230 Outreau', '12, rue des Lilas'],
	['12 rue des Lilas\nF-62230 Outreau', '12 rue des Lilas'],
	['12 rue du 8 mai 1945 62230 Outreau', '12 rue du 8 mai 1945']
])('%s is understood', (typed, street) => {
	expect(readPostalAddress(typed)).toEqual({
		delivery: [street],
		postcode: '62230',
		town: 'Outreau'
	});
});

test.each([
	['12 rue des Lilas', /code postal et la ville/],
	['12 rue des Lilas\nOutreau', /code postal et la ville/],
	['12 rue des Lilas\n6223 Outreau', /code postal et la ville/],
	['62230 Outreau', /manque la rue/],
	['a\nb\nc\nd\ne\n62230 Outreau', /cinq lignes/],
	[`${'x'.repeat(39)}\n62230 Outreau`, /dépasse 38 signes/],
	[`1 rue\n62230 ${'y'.repeat(33)}`, /trop long/]
])('%j is refused, and says what to do', (typed, message) => {
	expect(readPostalAddress(typed)).toEqual({
		refusal: 'address',
		message: expect.stringMatching(message)
	});
});

test('lines of 38 signs and six lines with the name are the limit, and pass', () => {
	const typed = [...['a', 'b', 'c'], 'x'.repeat(38), `62230 ${'y'.repeat(32)}`].join('\n');
	const read = readPostalAddress(typed);
	if (!read || 'refusal' in read) throw new Error('refused');
	expect(writtenAddress(read)).toBe(typed);
});
