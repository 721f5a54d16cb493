import { columnLabel, columnValue } from './column-words.ts';
import { FACT_COLUMNS, type VerifiedBy, type Way } from '../facts/place.ts';

type Done = {
	id: string;
	at: Temporal.Instant;
	/** Null: of another team, or nobody of a team. */ by: string | null;
};

/** Something that was done to a place. */
export type PastDeed = Done &
	(
		| {
				what: 'change';
				way: Way;
				before: Record<string, unknown>;
				after: Record<string, unknown>;
		  }
		| { what: 'show'; isShown: boolean }
		| { what: 'verify'; way: VerifiedBy }
		| { what: 'photo'; shows: string }
	);

const WAYS: Record<Exclude<Way, 'team'>, string> = {
	import: 'd’après un fichier',
	owner: 'par le lieu lui-même',
	ambassador: 'd’après un ambassadeur',
	merge: 'en réunissant deux fiches',
	undo: 'en défaisant une réunion ou un import',
	partner: 'd’après un partenaire'
};
const MOST_TOLD = 120;

/** What was done, in a sentence without who nor when; and what each column said before. */
export function tellPast(deed: PastDeed): { words: string; details: string[] } {
	const by = 'way' in deed && deed.way !== 'team' ? ` ${WAYS[deed.way]}` : '';
	switch (deed.what) {
		case 'show':
			return { words: deed.isShown ? 'Montré à tous' : 'Caché', details: [] };
		case 'verify':
			return { words: `Tout est juste${by}`, details: [] };
		case 'photo':
			return { words: `Photo ajoutée\u00a0: ${deed.shows}`, details: [] };
		case 'change': {
			const columns = columnsTold(deed.after);
			if (Object.keys(deed.before).length === 0)
				return { words: `Fiche ajoutée${by}`, details: [] };
			return {
				words: `Corrigé${by}\u00a0: ${columns.map(columnLabel).join(', ') || 'la date'}`,
				details: columns.map(
					(column) =>
						`${columnLabel(column)}\u00a0: ${cut(columnValue(column, deed.before[column]))} → ${cut(columnValue(column, deed.after[column]))}`
				)
			};
		}
	}
}

/** The columns that a change is about, in the order of a card; the day it was made is told beside. */
export function columnsTold(after: Record<string, unknown>): string[] {
	return FACT_COLUMNS.filter((column) => column !== 'updated_on' && Object.hasOwn(after, column));
}

const cut = (text: string) => (text.length > MOST_TOLD ? `${text.slice(0, MOST_TOLD)}…` : text);
