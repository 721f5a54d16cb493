import { posix } from 'node:path';
import { params } from '../../src/params.ts';

/** The route of a file: `src/routes/equipe/centres/+page.server.ts` is « /equipe/centres ». */
export function routeOf(path: string): string {
	return posix.dirname(path).slice('src/routes'.length) || '/';
}

type Matcher = { route: string; parts: string[] };

/** Finds the route of an address; null: none of ours. Where two would do, words win over holes. */
export function matcherOf(routes: readonly string[]): (pathname: string) => string | null {
	const matchers = routes.map((route) => ({ route, parts: route.split('/') }));
	return (pathname) => {
		const parts = pathname.replace(/(?<=.)\/$/, '').split('/');
		const fitting = matchers.filter((matcher) => fits(matcher, parts));
		return fitting.toSorted((one, other) => holes(one) - holes(other))[0]?.route ?? null;
	};
}

const holes = ({ parts }: Matcher) => parts.filter((part) => part.startsWith('[')).length;

function fits({ parts }: Matcher, written: readonly string[]): boolean {
	return (
		parts.length === written.length &&
		parts.every((part, nth) => part === written[nth] || fills(part, written[nth]!))
	);
}

function fills(part: string, written: string): boolean {
	const [, matcher, ending = ''] = /^\[\w+(?:=(\w+))?\](\.\w+)?$/.exec(part) ?? [];
	const hole = written.slice(0, written.length - ending.length);
	if (!part.startsWith('[') || hole === '' || !written.endsWith(ending)) return false;
	if (matcher === undefined) return true;
	const read = params[matcher as keyof typeof params]['~standard'].validate(hole);
	return !('issues' in read);
}
