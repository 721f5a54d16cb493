import { expect, test } from 'vitest';
import { readContentLines } from './content-list.ts';
import { courseContents } from './course-contents.ts';

test('what is done keeps the order of the list, with its days; what was withdrawn comes after', () => {
	const seen = courseContents(
		['La souris', 'Word', 'Internet'],
		[
			{ day: '2026-11-10', contents: ['Word', 'Le télécopieur'] },
			{ day: '2026-11-17', contents: ['La souris', 'Word'] }
		]
	);
	expect(seen).toEqual({
		done: [
			{ content: 'La souris', days: ['2026-11-17'] },
			{ content: 'Word', days: ['2026-11-10', '2026-11-17'] },
			{ content: 'Le télécopieur', days: ['2026-11-10'] }
		],
		left: ['Internet']
	});
});

test('a list is typed one content a line, bullets, blanks and repeats left out', () => {
	expect(readContentLines('- La souris\r\n\n  • Word \nword\n')).toEqual(['La souris', 'word']);
	expect(readContentLines(' \n')).toEqual([]);
	expect(readContentLines('x'.repeat(121))).toMatchObject({ refusal: 'too-long' });
	const many = Array.from({ length: 61 }, (_, nth) => `Contenu ${nth}`).join('\n');
	expect(readContentLines(many)).toMatchObject({ refusal: 'too-many' });
});
