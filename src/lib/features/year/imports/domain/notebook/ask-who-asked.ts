import { normalisePersonName } from '#lib/shared/person-name.ts';
import { cleanName } from '../read/people/clean-name.ts';
import type { DeskLine } from './desk-notebook.ts';
import { fingerprint } from '../fingerprint.ts';
import type { KnownMember } from '../members/known-member.ts';
import type { MemberQuestion } from '../members/match-members.ts';
import { french } from '../notebook.ts';

/** Of one name: nobody reads more of them, and 3,000 lines that name 15,000 homonyms would fill the memory. */
const MOST_ALIKE = 20;

/**
 * A request is anonymous, unless its line names somebody whom the centre knows and the colleague
 * says that it is she (anonymous by default).
 */
export async function askWhoAsked(
	lines: readonly DeskLine[],
	known: readonly KnownMember[],
	{ answers, breathe }: { answers: Record<string, string>; breathe: () => Promise<void> }
): Promise<{ chosen: Map<DeskLine, string>; questions: MemberQuestion[] }> {
	const byName = Map.groupBy(known, ({ nameKey }) => nameKey);
	const chosen = new Map<DeskLine, string>();
	const questions: MemberQuestion[] = [];
	for (const line of lines) {
		await breathe();
		if (line.name === '') continue;
		const who = cleanName(line.name).name;
		const named = byName.get(normalisePersonName(who, '')) ?? [];
		const alike = named.slice(0, MOST_ALIKE);
		if (alike.length === 0) continue;
		const others = named.length - alike.length;
		const { file, sheet, cell } = line.place;
		const id = `asked-${fingerprint([file, sheet, cell].join('\u0000'))}`;
		questions.push({
			id,
			kind: 'same-person',
			place: line.place,
			who,
			text: french(
				`Ligne ${line.line}\u00a0: cette demande est-elle de cette personne\u00a0?${others > 0 ? ` ${toldOfOthers(others)}` : ''}`
			),
			choices: [
				{ value: 'anonymous', label: 'Non, la demande reste anonyme' },
				...alike.map((person) => ({
					value: person.id,
					label: french(
						`Oui\u00a0: ${person.familyName} ${person.givenName}${person.birthYear ? `, ${person.birthYear}` : ''}`
					)
				}))
			],
			assumed: 'anonymous'
		});
		const person = alike.find((one) => one.id === answers[id]);
		if (person) chosen.set(line, person.id);
	}
	return { chosen, questions };
}

const toldOfOthers = (others: number): string =>
	others > 1
		? `${others} autres personnes portent ce nom et ne sont pas proposées ici\u00a0: pour l’une d’elles, laissez la demande anonyme.`
		: 'Une autre personne porte ce nom et n’est pas proposée ici\u00a0: pour elle, laissez la demande anonyme.';
