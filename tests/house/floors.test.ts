import { dirname, join } from 'node:path/posix';
import { expect, test } from 'vitest';
import { isProductCode, projectFiles, textOf } from './project-files.ts';

/** As many as are read at a glance. */
const MOST_FILES = 40;
const FLOOR = /^src\/lib\/features\/[^/]+\/[^/]+\/(?:domain|server|ui)\//;

const files = projectFiles().filter((path) => FLOOR.test(path));
const floorOf = (path: string) => FLOOR.exec(path)![0];
/** Where a file stands in its floor: « read/cells », or « » at its root. */
const folderOf = (path: string) => dirname(path).slice(floorOf(path).length);

test('a floor holds forty files at most, or folders that do', () => {
	const crowded = Map.groupBy(files, dirname)
		.entries()
		.filter(([, all]) => all.length > MOST_FILES)
		.map(([folder, all]) => `${folder}: ${all.length}`);
	expect([...crowded]).toEqual([]);
});

test('the folders of a floor stand in one order: none needs one that needs it', () => {
	const needs = new Map<string, Set<string>>();
	for (const path of files.filter((one) => isProductCode(one) && one.endsWith('.ts'))) {
		const own = floorOf(path) + folderOf(path);
		for (const [, asked] of textOf(path).matchAll(/ from '(\.[^']+)'/g)) {
			const found = join(dirname(path), asked!);
			if (!FLOOR.test(found) || floorOf(found) !== floorOf(path)) continue;
			const other = floorOf(found) + folderOf(found);
			if (other === own) continue;
			needs.set(own, (needs.get(own) ?? new Set()).add(other));
		}
	}
	expect([...needs.keys()].filter((folder) => reaches(needs, folder, folder))).toEqual([]);
});

/** Whether `wanted` is needed by `folder`, near or far. */
function reaches(needs: Map<string, Set<string>>, folder: string, wanted: string): boolean {
	const seen = new Set<string>();
	const ahead = [...(needs.get(folder) ?? [])];
	for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
		if (next === wanted) return true;
		if (seen.has(next)) continue;
		seen.add(next);
		ahead.push(...(needs.get(next) ?? []));
	}
	return false;
}
