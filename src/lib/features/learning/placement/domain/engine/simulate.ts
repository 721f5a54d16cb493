import { type ByDomain, DOMAINS, type Grade, type Group } from '../bank.ts';
import type { Conversation } from './choose-question.ts';
import type { Model, ModelItem } from './model.ts';
import { type Placement, place } from './place.ts';
import { likeliestGroup } from './verdict.ts';

/** An invented person: her true levels, and what chance decides for each item of the bank. */
export type InventedPerson = { id: number; theta: ByDomain<number>; u: number[] };

/** What became of one invented person, her true group and mean beside. */
type Played = { grades: Grade[]; last: Placement; group: Group; mean: number };

/**
 * An invented person answers until there is no next question: « alone » when chance falls below the
 * probability of it, « with help » below that of at least help, « not yet » otherwise.
 */
function playPerson(model: Model, person: InventedPerson, timed: Timed): Played {
	const conversation: Conversation = { seed: person.id, answers: [], skipped: [] };
	const placeNow = () => timed(() => place(model, conversation));
	let last = placeNow();
	while (last.next !== null) {
		const at = model.at.get(last.next)!;
		const answer = answerOf(model.items[at]!, person, person.u[at]!);
		conversation.answers.push({ item: last.next, answer });
		last = placeNow();
	}
	const { weights, cuts } = model.bank;
	const mean = DOMAINS.reduce((sum, domain) => sum + weights[domain] * person.theta[domain], 0);
	const group = mean < cuts[0] ? 0 : mean < cuts[1] ? 1 : 2;
	return { grades: conversation.answers.map(({ answer }) => answer), last, group, mean };
}

/** Runs a step and notes how long it took. */
type Timed = <T>(step: () => T) => T;

function answerOf({ a, b, domain }: ModelItem, { theta }: InventedPerson, u: number): Grade {
	const reaches = (threshold: number) => u < 1 / (1 + Math.exp(-a * (theta[domain] - threshold)));
	return reaches(b[1]) ? 2 : reaches(b[0]) ? 1 : 0;
}

export type SimulatedFigures = {
	people: number;
	rightAtStop: number;
	firmShare: number;
	firmRight: number;
	medianQuestions: number;
	max: number;
	firstRight: number;
	twoFailures: number;
	coverage80: number;
	p99Ms: number;
};

/**
 * How well a bank places invented people whose levels are known. Right is the likeliest group at
 * the end, firm or not, being the true one; coverage is the true mean inside the 80 % interval.
 */
export function simulatePlacement(
	model: Model,
	people: InventedPerson[],
	now: () => number
): SimulatedFigures {
	const durations: number[] = [];
	const timed: Timed = (step) => {
		const start = now();
		const result = step();
		durations.push(now() - start);
		return result;
	};
	const played = people.map((person) => playPerson(model, person, timed));
	const firm = played.filter(({ last }) => last.group.firm);
	const lengths = played.map(({ grades }) => grades.length);
	return {
		people: people.length,
		rightAtStop: share(played, isRight),
		firmShare: share(played, ({ last }) => last.group.firm),
		firmRight: share(firm, isRight),
		medianQuestions: ranked(lengths, 0.5),
		max: Math.max(0, ...lengths),
		firstRight: share(played, ({ grades }) => grades.length > 0 && grades[0] !== 0),
		twoFailures: share(played, ({ grades }) =>
			grades.some((grade, at) => at > 0 && grade === 0 && grades[at - 1] === 0)
		),
		coverage80: share(
			played,
			({ last, mean }) => last.mean.low80 <= mean && mean <= last.mean.high80
		),
		p99Ms: ranked(durations, 0.99)
	};
}

function isRight({ last, group }: Played): boolean {
	return likeliestGroup(last.group.probabilities) === group;
}

function share<T>(some: T[], isOne: (one: T) => boolean): number {
	return some.length === 0 ? 0 : some.filter(isOne).length / some.length;
}

/** The value under which a share of the others lie. */
function ranked(values: number[], rank: number): number {
	const sorted = values.toSorted((one, other) => one - other);
	return sorted[Math.min(Math.ceil(rank * sorted.length), sorted.length) - 1] ?? 0;
}
