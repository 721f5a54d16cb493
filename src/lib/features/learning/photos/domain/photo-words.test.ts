import { expect, test } from 'vitest';
import { refusePhotoWords } from './photo-words.ts';

const words = { alternative: 'Un écran', consentOn: '2018-03-15', consentNote: 'classeur' };

test('a photo with its consent and its description is not refused', () => {
	expect(refusePhotoWords(words, '2018-03-15')).toBeNull();
});

test.each(['', '2018-3-15', '2018-02-30', '0001-01-01', '2018-03-16', '15/03/2018', '2018-03-15T'])(
	'« %s » is no day of consent on the 15th of March 2018',
	(consentOn) => {
		expect(refusePhotoWords({ ...words, consentOn }, '2018-03-15')).toMatchObject({
			refusal: 'no-consent'
		});
	}
);
