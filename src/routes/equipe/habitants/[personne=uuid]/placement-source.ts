import type { PersonEvent } from '#lib/features/people/people/index.ts';
import { listPlacements, listToldLevels } from '#lib/features/learning/placement/index.server.ts';
import {
	CERTAINTY_NAMES,
	LEVEL_NAMES,
	SOURCE_NAMES,
	verdictTitle,
	WAY_NAMES
} from '#lib/features/learning/placement/index.ts';
import { mayRead } from '#lib/features/house/staff/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';

/** Conversations held and levels said: for those who follow her, never for the desk. */
export async function placementEvents(db: Db, personId: string): Promise<PersonEvent[]> {
	if (!mayRead(db, 'placement')) return [];
	const conversations = (await listPlacements(db, personId)).map((line) => ({
		id: line.id,
		at: line.recordedAt,
		kind: 'placement',
		title: line.ending ? 'Nous avons fait connaissance' : 'Conversation commencée',
		detail: line.ending
			? `${verdictTitle(line.ending.verdict)}, ${WAY_NAMES[line.way]}`
			: WAY_NAMES[line.way],
		origin: 'Positionnement',
		href: `/equipe/positionnements/${line.id}${line.ending ? '/resultat' : ''}`
	}));
	const words = (await listToldLevels(db, personId)).map((word) => ({
		id: word.id,
		at: word.recordedAt,
		kind: 'level',
		title: `${LEVEL_NAMES[word.level]} (${CERTAINTY_NAMES[word.certainty]})`,
		detail: `dit par ${SOURCE_NAMES[word.source]}`,
		origin: 'Positionnement'
	}));
	return [...conversations, ...words];
}
