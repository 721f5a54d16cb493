import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

const WRITTEN_BY_US = [
	'{src,seeds,tests,bin,migrations,content,docs,static,deploy}/**/*',
	'.ci/*',
	'*',
	'.*'
];
const NOT_OURS =
	/^(node_modules|build|data|\.svelte-kit|\.git|test-results|playwright-report)(\/|$)/;

// The rules of the house are checked in one process, where the tree is walked and read once.
let files: readonly string[] | undefined;
const texts = new Map<string, string>();

/** Every file of the repository, as paths from its root with slashes. */
export function projectFiles(): readonly string[] {
	files ??= globSync(WRITTEN_BY_US, { cwd: root, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => `${entry.parentPath}/${entry.name}`.slice(root.length).replaceAll('\\', '/'))
		.filter((path) => !NOT_OURS.test(path))
		.sort();
	return files;
}

export function textOf(path: string): string {
	const known = texts.get(path);
	if (known !== undefined) return known;
	const text = readFileSync(`${root}${path}`, 'utf8');
	texts.set(path, text);
	return text;
}

/** Code that is read like prose, so without tests, generated types and content. */
export function isProductCode(path: string): boolean {
	return (
		/^src\/.*\.(ts|svelte)$/.test(path) &&
		!/\.(test|fixture)\.ts$|\/test-[^/]+\.ts$/.test(path) &&
		path !== 'src/lib/platform/database/schema.ts'
	);
}

/** The TypeScript of a file: all of it, or the scripts of a component. */
export function scriptOf(path: string): string {
	if (!path.endsWith('.svelte')) return textOf(path);
	return [...textOf(path).matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)]
		.map(([, code]) => code)
		.join('\n');
}

/** What a console shows is cut by nobody, and some have no sign for the narrow space. */
const CONSOLE =
	/^src\/(backup|cli|serve)\/|^src\/lib\/platform\/(auth|backup|database|jobs|postgres)\/|^src\/lib\/platform\/(secrets|settings)\.ts$/;
/** Words that are recognised in what people type, values that a standard writes so, and spaces set in what is read. */
const READ_NOT_SHOWN =
	/^content\/(families|heard-requests|[a-z-]+-words|place-standard\/labels)\.json$|^src\/lib\/features\/(house\/confidential\/domain\/|house\/papers\/domain\/parse-|desk\/partners\/domain\/sent-person)/;

/** Code and content whose words somebody reads on a screen or on paper. */
export function isShown(path: string): boolean {
	return (
		(isProductCode(path) || /^content\/.*\.json$/.test(path)) &&
		!CONSOLE.test(path) &&
		!READ_NOT_SHOWN.test(path)
	);
}
