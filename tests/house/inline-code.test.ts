import { expect, test } from 'vitest';
import { projectFiles, textOf } from './project-files.ts';

// What the pages' policy (vite.config.ts) would refuse, seen before a browser refuses it.
const pages = projectFiles().filter((path) => /^src\/.*\.(svelte|html)$/.test(path));

/** The markup of a component: neither its script nor its styles, which become files. */
function markupOf(path: string): string {
	return textOf(path).replaceAll(/<(script|style)\b[^>]*>[\s\S]*?<\/\1>/g, '');
}

function written(pattern: RegExp): string[] {
	return pages.filter((path) => pattern.test(markupOf(path)));
}

test('no style is written on an element, where the policy refuses it', () => {
	expect(pages.length).toBeGreaterThan(50);
	expect(written(/<[a-z][^>]*\s(style=|style:[a-z-]+[=\s/>|])/i)).toEqual([]);
});

test('no script is written on an element or in a page', () => {
	expect(written(/<[a-z][^>]*\son[a-z]+=["'][^{]/i)).toEqual([]);
	expect(pages.filter((path) => path.endsWith('.html') && /<script/.test(textOf(path)))).toEqual(
		[]
	);
});

test('the policy makes no exception', () => {
	expect(textOf('vite.config.ts')).not.toMatch(/unsafe-(inline|eval|hashes)/);
	expect(textOf('src/serve/answer-headers.ts')).not.toMatch(/unsafe-/);
});
