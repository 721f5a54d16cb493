import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CentrePhoto, earlier, showPhotos, withPhoto } from './centre-photo.ts';

const PHOTO: CentrePhoto = {
	...{ id: 'un', shows: 'La porte du centre.', showsEn: 'The door.', showsAr: null },
	...{ width: 1200, height: 800 }
};

describe('a photo as a page shows it', () => {
	const shown = (language: 'fr' | 'en' | 'ar') =>
		showPhotos([PHOTO], { language, at: '/centres/jacques-brel/photo' })[0];

	test('is told in the language of the page where somebody wrote it', () => {
		expect(shown('en')).toMatchObject({ alt: 'The door.', language: 'en' });
		expect(shown('fr')).toMatchObject({ alt: 'La porte du centre.', language: 'fr' });
	});

	test('is told in French elsewhere, and says that it is French', () => {
		expect(shown('ar')).toEqual({
			...{ src: '/centres/jacques-brel/photo/un', alt: 'La porte du centre.', language: 'fr' },
			...{ width: 1200, height: 800 }
		});
	});
});

describe('the order of a page', () => {
	test('a fourth photo is refused with what to do, and one is never there twice', () => {
		expect(withPhoto(['un', 'deux'], 'trois')).toEqual(['un', 'deux', 'trois']);
		expect(withPhoto(['un', 'deux', 'trois'], 'quatre')).toMatchObject({
			refusal: 'enough-photos',
			message: expect.stringContaining('ôtez-en une')
		});
		expect(withPhoto(['un', 'deux', 'trois'], 'deux')).toEqual(['un', 'deux', 'trois']);
	});

	test('one that goes up passes the one before it; nothing is lost, whichever it is', () => {
		expect(earlier(['un', 'deux', 'trois'], 'trois')).toEqual(['un', 'trois', 'deux']);
		expect(earlier(['un', 'deux'], 'un')).toEqual(['un', 'deux']);
		const ids = fc.uniqueArray(fc.string(), { maxLength: 3 });
		fc.assert(
			fc.property(ids, fc.string(), (photos, other) => {
				for (const id of [...photos, other]) {
					expect(earlier(photos, id).toSorted()).toEqual(photos.toSorted());
				}
			})
		);
	});
});
