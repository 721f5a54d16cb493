import type { Block, TableBlock, WrittenDocument } from '#lib/shared/document/blocks.ts';
import { plainDay } from '#lib/shared/french-dates.ts';
import { type DraftGroup, groupsOf } from './draft-groups.ts';
import { BAND_WORDS } from './draft-reasons.ts';
import { type Draft, type DraftPerson, leftForLater } from './draft.ts';
import { offerName, sizeWords } from './draft-view.ts';
import { needName } from '../offers/needs.ts';
import { weeklySlotName } from '../offers/slot-key.ts';

/** Lines left empty in a group for people placed by hand, whatever its seats. */
const MOST_BLANKS = 5;
/** Letters that a note by hand takes. */
const NOTE = 22;

/**
 * A draft to work on with a pencil: each group with its free seats, then who waits and when she can
 * come. A sheet is left on a table: a first name and an initial, when she can come, and no level of
 * anybody.
 */
export function draftPaper(
	draft: Draft,
	{ programme, author, day }: { programme: string; author: string; day: string }
): WrittenDocument {
	const nameOf = shortNames(draft.people);
	const title = `Brouillon des groupes, ${programme}`;
	const later = leftForLater(draft);
	const out = draft.people.filter(({ seat, entryId }) => seat === null && !later.has(entryId));
	const blocks: Block[] = [
		{ kind: 'heading', level: 1, text: title },
		{
			kind: 'paragraph',
			tone: 'lead',
			text: `À partir du ${plainDay(draft.startsOn)}. Rien n’est décidé avant la signature.`
		},
		...groupsOf(draft).flatMap((group) => groupBlocks(group, nameOf)),
		...waitingBlocks(out, nameOf),
		{ kind: 'blank', label: 'Notes\u00a0:', lines: 3 }
	];
	return { title, author, asOf: day, isLargePrint: false, pictures: {}, blocks };
}

function groupBlocks(
	{ offer, members, band }: DraftGroup,
	nameOf: (person: DraftPerson) => string
): Block[] {
	const level = offer.format === 'open' ? 'Tous niveaux ensemble' : band ? BAND_WORDS[band] : '';
	const leaders = offer.animators.map(({ name }) => name).join(', ');
	const blanks = Math.min(MOST_BLANKS, offer.capacity - members.length);
	// Said by the table itself: a heading is never left at the foot of a page without it.
	const facts = [level, sizeWords(members.length, offer), leaders].filter(Boolean).join(' · ');
	return [
		{ kind: 'heading', level: 2, text: offerName(offer) },
		tableOf(facts, 'Note', [
			...members.map((person) => lineOf(person, nameOf)),
			...Array.from({ length: Math.max(0, blanks) }, () => ['', '', ''])
		])
	];
}

function waitingBlocks(
	out: readonly DraftPerson[],
	nameOf: (person: DraftPerson) => string
): Block[] {
	if (out.length === 0) return [];
	const lines = out.map((person) => lineOf(person, nameOf));
	return [
		{ kind: 'heading', level: 2, text: `Sans place pour l’instant (${out.length})` },
		tableOf('Sans place pour l’instant', 'Groupe', lines)
	];
}

function tableOf(caption: string, last: string, rows: string[][]): TableBlock {
	const columns = [
		{ label: 'Prénom', isNumber: false, handwritten: 16 },
		{ label: 'Peut venir', isNumber: false },
		{ label: last, isNumber: false, handwritten: NOTE }
	];
	return { kind: 'table', caption, columns, rows };
}

function lineOf(person: DraftPerson, nameOf: (person: DraftPerson) => string): string[] {
	const { wish, lacksCommitment } = person;
	const known = wish
		? [
				wish.slots.map(weeklySlotName).join(', ') || 'aucun créneau',
				...wish.needs.map(needName),
				...(wish.staysHere ? ['au centre seulement'] : [])
			].join('\u00a0; ')
		: 'à demander';
	const when = lacksCommitment ? `${known}\u00a0; sans engagement` : known;
	return [nameOf(person), when, ''];
}

/** « Odette V. », or the whole name where two people would be called the same. */
function shortNames(people: readonly DraftPerson[]): (person: DraftPerson) => string {
	const short = ({ name }: DraftPerson) => {
		const [given = name, ...family] = name.split(' ');
		const initial = family[0]?.[0];
		return initial ? `${given} ${initial}.` : given;
	};
	const times = Map.groupBy(people, short);
	return (person) => (times.get(short(person))!.length > 1 ? person.name : short(person));
}
