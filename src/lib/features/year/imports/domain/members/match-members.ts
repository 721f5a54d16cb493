import { fingerprint } from '../fingerprint.ts';
import { type KnownMember, newMember } from './known-member.ts';
import { type Doubt, likenessOf, sharedMarks } from './member-likeness.ts';
import type { MemberLine } from './member-list.ts';
import { MembersIndex } from './members-index.ts';
import { french } from '../notebook.ts';
import type { Problem, Question } from '../register.ts';

/** A question, and the name that the screen shows beside it: questions travel further than names. */
export type MemberQuestion = Question & { who: string };

export type MembersMatch = {
	/** Whose each line is, in the order of the list; the new ones are marked so. */
	owners: { line: MemberLine; member: KnownMember }[];
	/** Lines nobody has decided of: nothing is written of them. */
	aside: MemberLine[];
	questions: MemberQuestion[];
	problems: Problem[];
};

/**
 * Whose each line is. Somebody new is only somebody whom nothing resembles; a doubt waits for an
 * answer, and until then nothing is written of the line: neither a double, nor a mix of two people.
 */
export async function matchMembers(
	lines: readonly MemberLine[],
	known: KnownMember[],
	answers: Record<string, string>,
	{ newId, breathe }: { newId: () => string; breathe: () => Promise<void> }
): Promise<MembersMatch> {
	const index = new MembersIndex();
	for (const one of known) {
		await breathe();
		index.add(one);
	}
	const match: MembersMatch = { owners: [], aside: [], questions: [], problems: [] };
	for (const line of lines) {
		await breathe();
		const { sure, doubts } = candidatesOf(line, index);
		let member = sure.length === 1 ? sure[0] : pickByMarks(line, sure);
		if (!member && sure.length + doubts.length > 0) {
			const question = askWhose(line, [
				...sure.map((one) => ({ known: one, because: 'même nom et même année' })),
				...doubts
			]);
			match.questions.push(question);
			const answer = answers[question.id];
			member = [...sure, ...doubts.map((doubt) => doubt.known)].find(
				(one) => choiceOf(one) === answer
			);
			if (!member && answer !== 'new') {
				match.aside.push(line);
				continue;
			}
		}
		if (member) {
			if (member.line) match.problems.push(saidTwice(line, member.line));
			member.line ??= line;
			for (const { number } of line.phones) member.phones.add(number);
			for (const { address } of line.emails) member.emails.add(address);
			for (const number of line.numbers) member.numbers.add(number);
			index.learn(member);
		} else {
			member = newMember(line, newId());
			index.add(member);
		}
		match.owners.push({ line, member });
	}
	return match;
}

function candidatesOf(line: MemberLine, index: MembersIndex) {
	const sort = (members: KnownMember[]) => {
		const sure: KnownMember[] = [];
		const doubts: Doubt[] = [];
		for (const known of members) {
			const { likeness, because } = likenessOf(line, known);
			if (likeness === 'same') sure.push(known);
			if (likeness === 'doubt') doubts.push({ known, because });
		}
		return { sure, doubts };
	};
	const near = index.near(line);
	const found = sort(near);
	if (found.sure.length > 0) return found;
	return sort([...new Set([...near, ...index.almost(line)])]);
}

/** Homonyms of one year: her number or her phone says which, or nobody does. */
function pickByMarks(line: MemberLine, sure: KnownMember[]): KnownMember | undefined {
	const marked = sure.filter((known) => Object.values(sharedMarks(line, known)).some(Boolean));
	return marked.length === 1 ? marked[0] : undefined;
}

/** A new person has no identifier yet that would be the same at the next reading: her line is. */
function choiceOf(known: KnownMember): string {
	return known.isNew ? `line-${known.line!.line}` : known.id;
}

function askWhose(line: MemberLine, doubts: Doubt[]): MemberQuestion {
	const { file, sheet, cell } = line.place;
	return {
		id: `member-${fingerprint([file, sheet, cell].join('\u0000'))}`,
		kind: 'same-person',
		place: line.place,
		who: nameAndYear(line),
		text: french(`Ligne ${line.line}\u00a0: est-ce quelqu’un que vous avez déjà\u00a0?`),
		choices: [
			...doubts.map(({ known, because }) => ({
				value: choiceOf(known),
				label: french(
					`Oui\u00a0: ${nameAndYear(known)}${known.isNew ? `, ligne ${known.line!.line}` : ''} (${because})`
				)
			})),
			{ value: 'new', label: 'Non, une autre personne' },
			{ value: 'aside', label: 'Je ne sais pas\u00a0: laisser cette ligne de côté' }
		],
		assumed: 'aside'
	};
}

function nameAndYear(person: {
	familyName: string;
	givenName: string;
	birthYear?: number | null;
}): string {
	const year = person.birthYear ? `, ${person.birthYear}` : '';
	return `${person.familyName} ${person.givenName}${year}`;
}

function saidTwice(line: MemberLine, first: MemberLine): Problem {
	return {
		...line.place,
		message: french(
			`La même personne que la ligne ${first.line}\u00a0: elle n’est comptée qu’une fois.`
		)
	};
}
