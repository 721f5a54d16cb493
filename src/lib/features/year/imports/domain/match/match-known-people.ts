import { askWhetherKnown } from './plan-import-questions.ts';
import type { KnownPerson } from './plan-import-known.ts';
import type { DraftPerson, Question } from '../register.ts';

/** Somebody the centre already has under the same name, and what else the two have in common. */
export type Candidate = {
	person: DraftPerson;
	known: KnownPerson;
	birthYear: 'same' | 'different' | 'missing';
	samePhone: boolean;
	/** Enrolled in a group of the centre that the register speaks of, for this person. */
	sameGroup: boolean;
	/** An anonymous subject first met in the season of the register. */
	sameSeason: boolean;
	/** An import wrote her, and somebody corrected her name or her birth year on screen since. */
	correctedSince: boolean;
};

export type PeopleMatch = { known: Map<DraftPerson, KnownPerson>; questions: Question[] };

/**
 * The same name is the same person when the birth year says so; where one is missing, when the
 * phone or the group says so; otherwise it is asked, and meanwhile they are two (docs/registers.md:
 * "doubt is asked, never guessed"). A known person is never two people of one register.
 */
export function matchKnownPeople(
	candidates: Candidate[],
	answers: Record<string, string>
): PeopleMatch {
	const known = new Map<DraftPerson, KnownPerson>();
	const taken = new Set<string>();
	const pair = ({ person, known: match }: Candidate) => {
		known.set(person, match);
		taken.add(match.id);
	};
	const isFree = ({ person, known: match }: Candidate) =>
		!known.has(person) && !taken.has(match.id);
	const possible = candidates.filter(
		({ birthYear, correctedSince }) => correctedSince || birthYear !== 'different'
	);
	const sure = possible.filter(isSure).toSorted(surestFirst);
	const sureOf = Map.groupBy(sure, ({ person }) => person);
	for (const candidate of sure) {
		const rivals = sureOf.get(candidate.person)!.filter(isFree);
		if (isFree(candidate) && !hasRival(candidate, rivals)) pair(candidate);
	}
	const questions: Question[] = [];
	for (const doubts of Map.groupBy(possible.filter(isFree), ({ person }) => person).values()) {
		const free = doubts.filter(isFree);
		if (free.length === 0) continue;
		const question = askWhetherKnown(
			free[0]!.person,
			free.map((doubt) => doubt.known)
		);
		questions.push(question);
		const answer = answers[question.id];
		const chosen = free.find(
			({ known: match }) => answer === match.id || (answer === 'same' && free.length === 1)
		);
		if (chosen) pair(chosen);
	}
	return { known, questions };
}

function isSure({ birthYear, samePhone, sameGroup, correctedSince }: Candidate): boolean {
	return correctedSince || birthYear === 'same' || samePhone || sameGroup;
}

function weight({ birthYear, samePhone, sameGroup }: Candidate): number {
	return (birthYear === 'same' ? 4 : 0) + (samePhone ? 2 : 0) + (sameGroup ? 1 : 0);
}

/** Among records that fit as well: the subject of this season, else a name, else a subject. */
function nearness({ sameSeason, known }: Candidate): number {
	return sameSeason ? 2 : known.named ? 1 : 0;
}

/** Identifiers are in order of writing: homonyms nothing tells apart keep the order of the file. */
function surestFirst(a: Candidate, b: Candidate): number {
	return weight(b) - weight(a) || nearness(b) - nearness(a) || a.known.id.localeCompare(b.known.id);
}

/** Two records fit equally well and no common group tells which: that is a doubt. */
function hasRival(candidate: Candidate, others: Candidate[]): boolean {
	const fits = (other: Candidate) =>
		other !== candidate &&
		weight(other) === weight(candidate) &&
		nearness(other) === nearness(candidate);
	return !candidate.sameGroup && others.some(fits);
}
