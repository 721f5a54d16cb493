import { expect, test } from 'vitest';
import { FILE_PAGES } from '../../src/serve/body-limit.ts';
import { projectFiles, textOf } from './project-files.ts';

const SAMPLES: Record<string, string> = {
	uuid: '0198f2a4-7c11-7aaa-8bbb-0123456789ab',
	annee: '2026',
	slug: 'tricot-du-jeudi',
	texte: 'facile',
	porte: 'probleme'
};

/** An address of a folder of pages. */
const addressOf = (folder: string) =>
	folder
		.replace(/^src\/routes/, '')
		.replace(/\[(?:\w+=)?(\w+)\]/g, (_, kind: string) => SAMPLES[kind]!);

test('files are taken by the pages whose actions read one, and by no other', () => {
	const readers = projectFiles().filter(
		(path) =>
			/^src\/routes\/.*(?:\+page\.server|-actions|dropped-list)\.ts$/.test(path) &&
			/instanceof (?:File|Blob)|\breceivePhoto\(/.test(textOf(path))
	);
	const pages = readers.flatMap((path) =>
		path.endsWith('dropped-list.ts')
			? projectFiles().filter(
					(page) => page.endsWith('+page.server.ts') && /\bdropList\b/.test(textOf(page))
				)
			: [path]
	);
	const addresses = new Set(pages.map((path) => addressOf(path.replace(/\/[^/]+$/, ''))));
	expect(addresses.size).toBe(FILE_PAGES.length);
	for (const address of addresses) {
		expect(
			FILE_PAGES.filter((page) => page.test(address)),
			address
		).toHaveLength(1);
	}
});
