import { expect, test } from 'vitest';
import { isOwnPicture, pictureAddress, pictureName } from './own-picture.ts';
import { guidePaper } from './guide-paper.ts';
import { guideToPrint, TEXT } from './guide.fixture.ts';

const ID = '0198f2a4-7c11-7aaa-8bbb-0123456789ab';

test('a step names it among the drawings, of which none is called so', () => {
	expect(isOwnPicture(pictureName(ID))).toBe(true);
	for (const name of ['form', 'image', 'image-de-la-borne', `x-${pictureName(ID)}`]) {
		expect(isOwnPicture(name)).toBe(false);
	}
});

test('its address says whose page shows it', () => {
	expect(pictureAddress('caf', ID, 'brel')).toBe(`/guides/caf/images/${ID}?centre=brel`);
	expect(pictureAddress('caf', ID, null)).toBe(`/guides/caf/images/${ID}`);
});

test('on paper its step keeps its words', () => {
	const steps = TEXT.steps.map((step) => ({ ...step, picture: pictureName(ID) }));
	const { blocks } = guidePaper(guideToPrint({ text: { ...TEXT, steps } }), {
		...{ size: 'a4', isLarge: false, author: 'Centre', day: '2026-11-30' }
	});
	expect(JSON.stringify(blocks)).toContain('Lisez la lettre 1.');
});
