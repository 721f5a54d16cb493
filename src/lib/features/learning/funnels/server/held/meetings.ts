import type { Holds } from '#lib/platform/database/holds.ts';

/** Where a course is told, and what became of it: of nobody. */
export const MEETINGS = {
	information_meetings: {
		word: 'réunion d’information',
		sense: 'Where a course is told, before anybody commits herself: a day, a place, seats.',
		keeps: 'réunion d’information\u00a0: jour, heures, lieu, places',
		purpose: 'inviter',
		typed: ['place']
	},
	information_meeting_cancellations: {
		word: 'réunion annulée',
		sense: 'It does not take place; those invited are invited again.',
		keeps: 'réunion annulée',
		purpose: 'prévenir',
		goes: 'réunion rétablie'
	},
	meeting_changes: {
		word: 'réunion changée',
		sense: 'What it was before it moved: whoever was invited by then is to be told.',
		keeps: 'jour, heures et lieu d’une réunion avant qu’elle change',
		purpose: 'prévenir',
		typed: ['place']
	}
} satisfies Holds['tables'];
