import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const TEMPLATE = 'content/documents/document.typ';

/**
 * The project's folder, from sources as from the built application: the nearest one above this
 * file that holds the template.
 */
export function projectFolder(): string {
	let folder = dirname(fileURLToPath(import.meta.url));
	while (!existsSync(join(folder, TEMPLATE))) {
		const above = dirname(folder);
		if (above === folder) throw new Error(`${TEMPLATE} is not above ${import.meta.url}`);
		folder = above;
	}
	return folder;
}

/** Where the compiler may read: the template, and nothing else of the machine. */
export function templateFolder(): string {
	return join(projectFolder(), 'content/documents');
}

/** In the order of the template; the first three are one family. */
const FONTS = [
	...['text-regular', 'text-bold', 'text-italic'],
	...['arabic-regular', 'arabic-bold', 'signs', 'emoji']
];

/**
 * Our own fonts, under names that no machine has (content/documents/fonts/README.md): with them
 * every machine draws the same bytes.
 */
export function readFonts(): Buffer[] {
	return FONTS.map((name) => readFileSync(join(templateFolder(), `fonts/declic-${name}.ttf`)));
}
