import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const pages = `${root}.svelte-kit/output/server/`;

/** As a browser that has never been here receives them (docs/performance.md). */
const KILOBYTES = 60;
const FILES = 40;
/** Two sheets carry everything of a group, and of a project. */
const HEAVIER: Readonly<Record<string, number>> = {
	'/equipe/ateliers/groupes/[groupe=uuid]': 62,
	'/equipe/projets/[projet=uuid]': 62
};

type Route = { id: string; page: { layouts: (number | undefined)[]; leaf: number } | null };
type Built = {
	manifest: { client: { imports: string[]; stylesheets: string[] }; routes: Route[] };
};

/** The files that a part of a page names, of those lists. */
function named(node: number, list: 'imports' | 'stylesheets'): string[] {
	const text = readFileSync(`${pages}nodes/${node}.js`, 'utf8');
	return JSON.parse(new RegExp(`export const ${list} = (\\[.*?\\]);`).exec(text)?.[1] ?? '[]');
}

const kilobytes = (file: string) => {
	const whole = `${root}build/client/${file}`;
	const packed = statSync(`${whole}.br`, { throwIfNoEntry: false }) ?? statSync(whole);
	return packed.size / 1000;
};

test('each page of the team, and each exercise, carries 60 kB of script at most, in forty files', async () => {
	const { manifest } = (await import(`${pages}manifest-full.js`)) as Built;
	const told: Record<string, string> = {};
	let seen = 0;
	for (const { id, page } of manifest.routes) {
		if (!page || !/^\/(equipe|exercices\/)/.test(id)) continue;
		seen += 1;
		const nodes = [...page.layouts, page.leaf].filter((node) => node !== undefined);
		const all = (list: 'imports' | 'stylesheets') => [
			...new Set([...manifest.client[list], ...nodes.flatMap((node) => named(node, list))])
		];
		const scripts = all('imports');
		const weight = scripts.reduce((sum, file) => sum + kilobytes(file), 0);
		const files = scripts.length + all('stylesheets').length;
		if (weight > (HEAVIER[id] ?? KILOBYTES) || files > FILES)
			told[id] = `${weight.toFixed(1)} kB, ${files} files`;
	}
	expect(told).toEqual({});
	expect(seen).toBeGreaterThan(150);
});
