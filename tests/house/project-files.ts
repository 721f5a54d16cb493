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

/** Every file of the repository, as paths from its root with slashes. */
export function projectFiles(): string[] {
	return globSync(WRITTEN_BY_US, { cwd: root, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => `${entry.parentPath}/${entry.name}`.slice(root.length).replaceAll('\\', '/'))
		.filter((path) => !NOT_OURS.test(path))
		.sort();
}

export function textOf(path: string): string {
	return readFileSync(`${root}${path}`, 'utf8');
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
