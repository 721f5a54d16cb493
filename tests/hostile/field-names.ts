import { projectFiles, textOf } from '../house/project-files.ts';
import { NOBODY } from './values.ts';

const isSource = (path: string) => /^src\/(?:routes|lib)\/.*\.(?:ts|svelte)$/.test(path);

/** Every name that a form of ours may send; of these files alone, if they are said. */
export function fieldNames(isAsked: (path: string) => boolean = () => true): string[] {
	const sources = projectFiles().filter((path) => isSource(path) && isAsked(path));
	return [...new Set(sources.flatMap(namesIn))];
}

const known = new Map<string, string[]>();

/** Those that a file says; each is read once, however often it is asked. */
function namesIn(path: string): string[] {
	const names =
		known.get(path) ??
		[...textOf(path).matchAll(/\bname="([\w-]+)"|\.get(?:All)?\('([\w-]+)'\)/g)].map(
			([, one, other]) => one ?? other!
		);
	known.set(path, names);
	return names;
}

/** An address of that route, well written, of nothing that is. */
export function exampleOf(route: string): string {
	return route
		.replaceAll(/\/\[\[\w+=\w+\]\]/g, '')
		.replaceAll('[...ailleurs]', 'nulle-part')
		.replaceAll(/\[\w+=uuid\]/g, NOBODY)
		.replaceAll(/\[\w+=annee\]/g, '2026')
		.replaceAll(/\[\w+=slug\]/g, 'atelier-numerique')
		.replaceAll(/\[\w+\]/g, 'x'.repeat(43));
}
