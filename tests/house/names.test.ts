import { expect, test } from 'vitest';
import { projectFiles } from './project-files.ts';

/** Names that say nothing of what a file holds, and so end up holding everything. */
const EMPTY_WORDS = [
	'util',
	'utils',
	'helper',
	'helpers',
	'misc',
	'common',
	'manager',
	'service',
	'handler',
	'data2'
];
const WORD = '[a-z0-9]+';
const KEBAB = new RegExp(`^${WORD}(-${WORD})*$`);
const PASCAL = /^[A-Z][A-Za-z0-9]*$/;
/** What SvelteKit and the tools want to be called. */
const GIVEN_NAMES = /^(\+(page@?|layout|error|server)|app|README)$/;

const inFolders = projectFiles().filter((path) => /^(src|seeds|tests|bin|migrations)\//.test(path));
const fileName = (path: string) => path.slice(path.lastIndexOf('/') + 1);
const stem = (path: string) => fileName(path).split('.')[0]!;

/** In an address, the French word: a service of the town answers there. */
const IN_FRENCH = 'src/routes/service/';

test('no file or folder has a name that could hold anything', () => {
	const vague = inFolders.filter((path) =>
		path
			.replace(IN_FRENCH, '')
			.split('/')
			.some((part) => part.split(/[-.]/).some((word) => EMPTY_WORDS.includes(word.toLowerCase())))
	);
	expect(vague).toEqual([]);
});

test('code is named in kebab-case, components in PascalCase', () => {
	const misnamed = inFolders.filter((path) => {
		const name = stem(path);
		if (GIVEN_NAMES.test(name)) return false;
		return path.endsWith('.svelte') ? !PASCAL.test(name) : !KEBAB.test(name);
	});
	expect(misnamed).toEqual([]);
});

test('folders are named in kebab-case, but for a route’s parameters and the files it gives', () => {
	const folders = new Set(inFolders.flatMap((path) => path.split('/').slice(0, -1)));
	const FILE_ADDRESS =
		/^[a-z]+(?:-[a-z]+)*\.(pdf|docx|odt|xlsx|xml|txt|ics|rss|png|mp3|json|geojson|csv|pmtiles)$/;
	const misnamed = [...folders].filter(
		(name) =>
			!KEBAB.test(name) &&
			!FILE_ADDRESS.test(name) &&
			!/^\[[a-z]+(=[a-z]+)?\](\.(mp3|pdf|png))?$|^\[\[[a-z]+(=[a-z]+)?\]\]$|^\([a-z]+\)$|^\[\.\.\.[a-z]+\]$/.test(
				name
			)
	);
	expect(misnamed).toEqual([]);
});
