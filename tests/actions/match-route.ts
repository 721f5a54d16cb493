import { posix } from 'node:path';
import { params } from '../../src/params.ts';

/** The route of a file: `src/routes/equipe/centres/+page.server.ts` is « /equipe/centres ». */
export function routeOf(path: string): string {
	return posix.dirname(path).slice('src/routes'.length) || '/';
}

type Matcher = { route: string; parts: string[] };

/** Finds the route of an address; null: none of ours. Where two would do, words win over holes. */
export function matcherOf(routes: readonly string[]): (pathname: string) => string | null {
	const matchers = routes.flatMap((route) => waysOf(route).map((parts) => ({ route, parts })));
	return (pathname) => {
		const parts = pathname.replace(/(?<=.)\/$/, '').split('/');
		const fitting = matchers.filter((matcher) => fits(matcher, parts));
		return fitting.toSorted((one, other) => holes(one) - holes(other))[0]?.route ?? null;
	};
}

/** An address may leave out a part in double brackets. */
function waysOf(route: string): string[][] {
	const parts = route.split('/');
	const at = parts.findIndex((part) => part.startsWith('[['));
	return at === -1 ? [parts] : [parts.toSpliced(at, 1), parts.with(at, parts[at]!.slice(1, -1))];
}

const isRest = (part: string | undefined) => part?.startsWith('[...') ?? false;
/** Whatever is left of an address fits a rest: anything else fits better. */
const holes = ({ parts }: Matcher) =>
	parts.reduce((sum, part) => sum + (isRest(part) ? 100 : Number(part.startsWith('['))), 0);

function fits({ parts }: Matcher, written: readonly string[]): boolean {
	if (isRest(parts.at(-1))) {
		return fits({ route: '', parts: parts.slice(0, -1) }, written.slice(0, parts.length - 1));
	}
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
