import type { Line } from './line.ts';

type Target = {
	/** What is promised, in words that `--check` prints. */
	says: string;
	isMet(line: Line): boolean;
};

const atMost = (limit: number): Target => ({
	says: `≤ ${limit}`,
	isMet: ({ value }) => value <= limit
});
const atLeast = (limit: number): Target => ({
	says: `≥ ${limit}`,
	isMet: ({ value }) => value >= limit
});
/** At most `times` the bare SQL and some milliseconds, whatever the machine. */
const beside = (times: number, milliseconds: number): Target => ({
	says: `≤ ${times} × SQL + ${milliseconds} ms`,
	isMet: ({ value, baseline }) => value <= times * (baseline ?? 0) + milliseconds
});
/** At most that share of the naive way. */
const asShareOf = (share: number): Target => ({
	says: `≤ ${share} × the naive way`,
	isMet: ({ value, baseline }) => value <= share * (baseline ?? 0)
});
const all = (...targets: Target[]): Target => ({
	says: targets.map(({ says }) => says).join(' and '),
	isMet: (line) => targets.every((target) => target.isMet(line))
});

const TARGETS: Record<string, Target> = {
	'year-report': all(atMost(100), beside(1.5, 1)),
	'network-year': atMost(250),
	'search/use case': beside(1.5, 1),
	'search/http p95': atMost(30),
	'request/saved p95': atMost(60),
	'sheet/of 250 requests': atMost(80),
	'load/16 pages': atLeast(350),
	'load/16 p95': atMost(80),
	'import/50000 rows': atMost(20),
	'reminders/400 families p95': atMost(60),
	'reminders/a day among 1000000': atMost(2),
	'reminders/a day among 1000000, memory': atMost(200),
	'reminders-sent/a second, four processes': atLeast(200),
	'reminders-sent/backlog of 50000, a second': all(atLeast(48), atMost(51)),
	'report/pdf': atMost(500),
	'annex/100000 rows': atMost(15),
	'annex/100000 rows memory': atMost(150),
	'letters/1000': atMost(10),
	'detector/hostile': atLeast(1),
	'guides/guide p95': atMost(20),
	'guides/easy guide p95': atMost(20),
	'guides/guide in Arabic p95': atMost(20),
	'guides/guide, all included': atMost(60),
	'guides/easy guide, all included': atMost(60),
	'guides/guide in Arabic, all included': atMost(60),
	'guides/search among 500 p95': atMost(15),
	'guides/sound, first asked': atMost(1000),
	'guides/sound, from disk': atMost(20),
	'guides/sound, ten seconds': atMost(40),
	'public/centre p95': atMost(30),
	'public/home p95': atMost(30),
	'public/town p95': atMost(30),
	'public/centre, all included': atMost(100),
	'public/home, all included': atMost(100),
	'public/32 visitors': atLeast(800),
	'kiosk/touch to next step p95': atMost(150),
	'kiosk/home, all included': atMost(60),
	'kiosk/scripts': atMost(20),
	'places/search p95': all(atMost(20), beside(1.5, 0)),
	'places/list, all included': atMost(60),
	'places/map, all included': atMost(400),
	'places/map, ours': atMost(30),
	'places/first drawing ×4': atMost(2500),
	'places/doubles among 20000': all(atMost(100), asShareOf(0.2)),
	'places/doubles once a place is corrected': asShareOf(0.5),
	'places/import of 10000': atMost(20),
	'places/tiles a second': atLeast(1000),
	'expression/quarter p95': beside(1.5, 1),
	'expression/page of a quarter p95': atMost(30),
	'expression/list, all included': atMost(60),
	'doubles/200000 named': atMost(60),
	seed: atMost(240)
};

/**
 * Every page that lists something is held to the same: twice its SQL, and ten milliseconds to draw
 * it. That of the report draws charts besides.
 */
const PAGE = beside(2, 10);
const IS_LIST = /^page\/(?!report\/)/;

/** Groups (docs/groups.md): by the number of people, then by what is measured. */
const GROUPS: Record<string, Record<string, number>> = {
	30: { 'all goals': 1, preview: 1000 },
	120: { 'all goals': 5, preview: 1000 },
	500: { 'most placed': 20, 'all goals': 40, preview: 1000 },
	3000: { memory: 1024 }
};

function targetOfGroups(name: string): Target | null {
	const [, people, what] = /^groups\/(\d+) people.*\/(.+)$/.exec(name) ?? [];
	const limit = people && what ? GROUPS[people]?.[what] : undefined;
	return limit === undefined ? null : atMost(limit);
}

/** The week of a centre is open all day: sixty milliseconds, and sixty kilobytes for the fullest. */
function targetOfWeek(name: string): Target | null {
	return /^week\/(.* p95|heaviest .*)$/.test(name) ? atMost(60) : null;
}

/** What a measure is held to, by its name; the others are told, and held to nothing. */
export function targetOf(name: string): Target | null {
	return (
		TARGETS[name] ??
		targetOfGroups(name) ??
		targetOfWeek(name) ??
		(IS_LIST.test(name) ? PAGE : null)
	);
}
