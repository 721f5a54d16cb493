import { expect, test } from 'vitest';
import { projectFiles, textOf } from './project-files.ts';
import { digestOf, namesOfTheStudy } from './study-names.ts';

const texts = projectFiles().filter((path) =>
	/\.(ts|mjs|cjs|svelte|css|sql|json|md|html|svg|csv)$/.test(path)
);

test('nobody named in the study appears, in the code or in the invented network', () => {
	const named = texts.flatMap((path) =>
		namesOfTheStudy(textOf(path)).map((name) => `${path} ${name}`)
	);
	expect(named).toEqual([]);
});

test('a name is recognised whatever its case and accents, and only whole', () => {
	const digests = new Set([digestOf('lefevre')]);
	expect(namesOfTheStudy('Mme LEFÈVRE-Durand', digests)).toEqual(['lefevre']);
	expect(namesOfTheStudy('Lefèvres', digests)).toEqual([]);
});
