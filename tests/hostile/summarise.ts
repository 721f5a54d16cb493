import { loadavg } from 'node:os';
import { lateAllowed } from '../gate/late-allowed.ts';
import type { ErrorLog } from './error-log.ts';
import { unexpectedIn } from './flood.ts';
import type { Flood } from './flood-the-site.ts';
import { type Judge, sentenceOf } from './judge.ts';
import type { StallLog } from './stall-log.ts';
import type { Watched } from './watch-health.ts';

/** Of the application and those that it starts, but for the database, whatever is sent. */
const MOST_MEMORY_MB = 700;
/**
 * What a night asks of a machine of two cores, in nineteen answers of twenty. Under the flood, whoever sends
 * two gigabytes works on the same cores: what is measured is that too.
 */
const HEALTH_MS = { attack: 50, flood: 200 };
type Told = {
	seed: number;
	minutes: number;
	seconds: number;
	idle: number;
	judge: Judge;
	floods: readonly Flood[];
	underAttack: Watched;
	underFlood: Watched;
	secretsKept: readonly string[];
	log: ErrorLog;
	stalls: StallLog;
};

/** What happened, for eyes and for programmes. */
export function summariseAttack(told: Told) {
	const { seed, minutes, seconds, idle, judge, floods, underAttack, underFlood } = told;
	const falls = [...judge.falls.values()];
	const statuses = floods.map(({ what, statuses: all }) => [what, countOf(all)]);
	const json = {
		seed,
		seconds,
		requests: judge.requests(),
		byRole: Object.fromEntries(
			[...judge.counted].map(([who, all]) => [who, Object.fromEntries(all)])
		),
		falls: falls.length,
		floods: Object.fromEntries(statuses) as Record<string, Record<string, number>>,
		mostMemory: Math.round(Math.max(underAttack.mostMemory ?? 0, underFlood.mostMemory ?? 0)),
		idleHealth: rounded(idle),
		underAttack: timesOf(underAttack),
		underFlood: timesOf(underFlood),
		longestStall: told.stalls.longest(),
		loadAverage: loadavg()[0]!.toFixed(1)
	};
	const late = lateAllowed(idle);
	const problems = [
		...falls
			.flatMap((fall) => [`FELL     ${sentenceOf(fall)}`, told.log.of(fall.errorId)])
			.filter(Boolean),
		...told.secretsKept.map((table) => `SECRET   kept in ${table}`),
		...floods.flatMap(({ what, statuses: all }) =>
			unexpectedIn(all).map((one) => `FLOOD    ${what} are answered ${one}`)
		),
		...told.stalls.tooLong().map((one) => `STALL    ${one}`),
		...memoryProblems('the flood', underFlood),
		...memoryProblems('the attack', underAttack),
		...healthProblems('the flood', underFlood, HEALTH_MS.flood + late),
		...healthProblems('the attack', underAttack, HEALTH_MS.attack + late)
	];
	const roles = Object.entries(json.byRole).map(
		([who, all]) => `${who.padEnd(18)} ${countsIn(all)}`
	);
	const table = [
		'',
		...roles,
		...statuses.map(([what, all]) => `${String(what).padEnd(18)} ${countsIn(all as Counts)}`),
		`${'in all'.padEnd(18)} ${json.requests} sent in ${seconds} s`,
		`${'most memory'.padEnd(18)} ${json.mostMemory} MB`,
		`${'of which'.padEnd(18)} attacked: ${underAttack.memoryParts}; flooded: ${underFlood.memoryParts}`,
		`${'longest stall'.padEnd(18)} ${json.longestStall} ms of work`,
		`${'/health'.padEnd(18)} idle ${json.idleHealth} ms; attacked ${wordsOf(underAttack)}; flooded ${wordsOf(underFlood)}`,
		'',
		...problems,
		`To play it again: npm run attack -- --seed ${seed} --minutes ${minutes}`
	].join('\n');
	return { json, table, isSound: problems.length === 0 };
}

function memoryProblems(during: string, { mostMemory, memoryParts }: Watched): string[] {
	if ((mostMemory ?? 0) < MOST_MEMORY_MB) return [];
	return [
		`MEMORY   ${Math.round(mostMemory!)} MB under ${during}, ${MOST_MEMORY_MB} at most (${memoryParts})`
	];
}

function healthProblems(during: string, { nearly, unwell }: Watched, most: number): string[] {
	const ms = `${rounded(nearly)} ms under ${during}, ${rounded(most)} at most`;
	return [
		...(nearly <= most ? [] : [`HEALTH   ${ms}`]),
		...(unwell === 0 ? [] : [`HEALTH   said ${unwell} times under ${during} that it is unwell`])
	];
}

type Counts = Record<string, number>;

const rounded = (value: number) => Math.round(value * 10) / 10;

function countOf(all: readonly (number | string)[]): Counts {
	const counts: Counts = {};
	for (const one of all) counts[one] = (counts[one] ?? 0) + 1;
	return counts;
}

const countsIn = (counts: Counts) =>
	Object.entries(counts)
		.toSorted(([one], [other]) => (one < other ? -1 : 1))
		.map(([answer, count]) => `${answer}: ${count}`)
		.join('   ');

function timesOf({ median, nearly, longest, count, mostMemory }: Watched) {
	return {
		asked: count,
		median: rounded(median),
		p95: rounded(nearly),
		longest: rounded(longest),
		mostMemory: mostMemory === null ? null : Math.round(mostMemory)
	};
}

const wordsOf = ({ median, nearly, longest }: Watched) =>
	`middle ${rounded(median)}, p95 ${rounded(nearly)}, slowest ${rounded(longest)} ms`;
