import { expect, test } from 'vitest';
import { projectFiles, textOf } from './project-files.ts';

/** The skip link of every page leads there (src/lib/design/SkipLink.svelte). */
const ANCHOR = 'contenu';

/** A field takes its name as its identifier: two of one page would be called the same. */
const NAMED = new RegExp(`\\bname\\s*[=:]\\s*\\{?\\s*(["'\`])${ANCHOR}\\1`);

test('no field of a form is called as the anchor of the page', () => {
	expect(textOf('src/lib/design/SkipLink.svelte')).toContain(`to = '${ANCHOR}'`);
	const components = projectFiles().filter((path) => /^src\/.*\.svelte$/.test(path));
	expect(components.length).toBeGreaterThan(50);
	expect(components.filter((path) => NAMED.test(textOf(path)))).toEqual([]);
});

test('it is seen however it is written, and a longer name is another one', () => {
	const fields = [
		'<Field name="contenu" label="Quoi" />',
		"<input name={'contenu'} />",
		"{ name: 'contenu', label }"
	];
	expect(fields.every((field) => NAMED.test(field))).toBe(true);
	expect(NAMED.test('<input name="contenus" /><main id="contenu">')).toBe(false);
});
