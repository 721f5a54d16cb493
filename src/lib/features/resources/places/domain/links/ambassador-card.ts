import { refuse } from '#lib/shared/refuse.ts';
import { columnsOf, type PlaceColumns, type StepFree, wholeFacts } from '../facts/place.ts';
import { type PlaceRefusal, readFacts } from '../facts/read-facts.ts';
import { isRefuge } from '../facts/refuge.ts';
import { CARD_KINDS } from './card-kinds.ts';
import { streetAndTown } from './walk.ts';

/** What somebody notes in front of a door: few words, and never whose. */
export type TypedCard = {
	kind: string;
	name: string;
	street: string;
	number: string;
	whatFor: string;
	hours: string;
	/** Empty: she does not know. */
	stepFree: StepFree | '';
	phone: string;
	landmark: string;
};

/** What is kept of a card: the columns of a place, by name. */
export type CardFacts = Partial<PlaceColumns>;

/**
 * A card as it is proposed to the team; the same words always make the same facts. Of a refuge, known by its kind
 * or by any word of the card, the address is forgotten before anything is written.
 */
export function readCard(typed: TypedCard): CardFacts | PlaceRefusal {
	const chosen = CARD_KINDS.find(({ code }) => code === typed.kind);
	if (!chosen) return refuse('kind', 'Choisissez ce que c’est dans la liste.');
	const { street, town } = streetAndTown(typed.street.trim());
	const told = {
		name: typed.name,
		kind: chosen.proposed ?? chosen.code,
		street: [typed.number.trim(), street].filter(Boolean).join(' ') || null,
		town,
		landmark: typed.landmark || null,
		hoursSaid: typed.hours || null,
		stepFree: typed.stepFree || null,
		phone: typed.phone || null,
		summary: typed.whatFor.trim() || (chosen.proposed ? chosen.label : null)
	};
	const isHidden = isRefuge({ ...told, aliases: [typed.whatFor, typed.landmark] });
	const read = readFacts(
		wholeFacts({ ...told, isRefuge: isHidden }, { updatedOn: '2000-01-01', verifyMonths: 6 })
	);
	if ('refusal' in read) return read;
	const { name, kind, street: where, landmark, hoursSaid, stepFree, phone, summary } = read;
	const kept = { name, kind, street: where, town: read.town, landmark, hoursSaid, stepFree };
	return withoutNothing(
		columnsOf({ ...kept, phone, summary, isRefuge: read.isRefuge || undefined })
	);
}

function withoutNothing(facts: CardFacts): CardFacts {
	return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null));
}
