import { expect, test } from 'vitest';
import { projectFiles, textOf } from './project-files.ts';

/** Each draws what the application wrote itself, but for the first, which a process of its own runs. */
const WITH_SHARP = [
	'src/lib/platform/pictures/draw-anew.ts',
	'src/lib/platform/documents/package/chart-picture.ts',
	'src/lib/platform/documents/posters/draw-picture.ts'
];

const product = projectFiles().filter(
	(path) => /^src\/.*\.ts$/.test(path) && !/\.(?:test|fixture)\.ts$/.test(path)
);

test('a picture that somebody sends is opened in a process of its own, and nowhere else', () => {
	const opening = product.filter((path) => /from 'sharp'|import\('sharp'\)/.test(textOf(path)));
	expect(opening.toSorted()).toEqual(WITH_SHARP.toSorted());
	const asking = product.filter((path) =>
		/^import \{ drawAnew\b|import \{ drawAnew,/m.test(textOf(path))
	);
	expect(asking).toEqual(['src/lib/platform/pictures/redraw-worker.ts']);
});

test('a page that takes a picture asks for the formats that are read, so that an iPhone sends one of them', () => {
	const doors = projectFiles().filter(
		(path) => path.endsWith('.svelte') && textOf(path).includes('accept="image/')
	);
	for (const path of doors) {
		expect(textOf(path), path).toContain('accept="image/jpeg,image/png,image/webp"');
	}
	expect(doors.length).toBeGreaterThan(5);
});
