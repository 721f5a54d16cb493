import type { Draft, DraftPerson } from './draft.ts';
import { offerName } from './draft-view.ts';
import { consequencesOf } from './move-consequences.ts';

export type MoveView = {
	name: string;
	/** Where she is now, in words. */
	now: string;
	seat: string | null;
	lacksCommitment: boolean;
	companions: { entryId: string; name: string }[];
	targets: { value: string; label: string; isFull: boolean; alone: string[]; together: string[] }[];
	marks: { id: string; words: string }[];
};

/** The value of a choice that is no slot. */
export const NO_SEAT = 'aucune';

/** Where somebody may be moved, and what each choice would do, alone or with those who come with her. */
export function moveView(draft: Draft, person: DraftPerson): MoveView {
	const party = draft.people.filter(
		(one) => person.party !== null && one.party === person.party && one !== person
	);
	const seat = draft.offers.find(({ id }) => id === person.seat);
	const targets = [...draft.offers.filter(({ id }) => id !== person.seat), null].filter(
		(target) => target !== null || person.seat !== null
	);
	return {
		name: person.name,
		now: seat ? `Dans le groupe du ${offerName(seat)}.` : 'Sans place pour l’instant.',
		seat: person.seat,
		lacksCommitment: person.lacksCommitment,
		companions: party.map(({ entryId, name }) => ({ entryId, name })),
		targets: targets.map((target) => {
			const alone = consequencesOf(draft, [person], target);
			const together = consequencesOf(draft, [person, ...party], target);
			return {
				value: target?.id ?? NO_SEAT,
				label: target ? offerName(target) : 'Aucun groupe pour l’instant',
				isFull: alone.isFull,
				alone: alone.sentences,
				together: together.isFull
					? ['Il n’y a pas assez de places pour toutes ces personnes.']
					: together.sentences
			};
		}),
		marks: draft.marks
			.filter(({ entryId }) => entryId === person.entryId)
			.map(({ id, kind, offerId }) => ({ id, words: markWords(draft, kind, offerId) }))
	};
}

function markWords({ offers }: Draft, kind: string, offerId: string | null): string {
	const offer = offers.find(({ id }) => id === offerId);
	const name = offer ? offerName(offer) : 'un créneau retiré';
	if (kind === 'join') return 'Dans le brouillon, sans engagement pour l’instant.';
	if (kind === 'later') return 'En attente d’un prochain cycle.';
	return kind === 'stay'
		? `Sa place est gardée\u00a0: ${name}.`
		: `Jamais dans ce groupe\u00a0: ${name}.`;
}
