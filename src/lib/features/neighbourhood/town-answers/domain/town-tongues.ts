import type { PublicText } from '#lib/shared/public-text.ts';
import { TOWN_DEEDS, TOWN_STATES, type TownState } from './town-states.ts';

/** What the town makes of a problem, as a resident reads or hears it. */
export type TownTongue = {
	/** On a tag. */
	deeds: Readonly<Record<TownState, string>>;
	states: Readonly<Record<TownState, string>>;
	planned: (day: string) => string;
	/** After the state: the day of the answer. */
	answered: (day: string) => string;
	/** Before its own words, which stay as they were written. */
	says: string;
	echoes: (count: number) => string;
};

const FRENCH: TownTongue = {
	deeds: TOWN_DEEDS,
	states: TOWN_STATES,
	planned: (day) => `${TOWN_STATES.planned} le ${day}`,
	answered: (day) => `(réponse du ${day})`,
	says: 'La mairie dit\u00a0:',
	echoes: (count) => `${count} personnes le disent aussi`
};

/** Each text; one that is missing does not compile. */
export const TOWN_TONGUES: Readonly<Record<PublicText, TownTongue>> = {
	fr: FRENCH,
	facile: FRENCH,
	en: {
		deeds: {
			received: 'Received',
			planned: 'Planned',
			mended: 'Mended',
			'not-done': 'Will not be done'
		},
		states: {
			received: 'The town hall has received it',
			planned: 'The town hall plans to mend it',
			mended: 'It is mended',
			'not-done': 'The town hall will not do it'
		},
		planned: (day) => `The town hall plans to mend it on ${day}`,
		answered: (day) => `(answered on ${day})`,
		says: 'The town hall says:',
		echoes: (count) => `${count} people say so too`
	},
	ar: {
		deeds: {
			received: 'وصل',
			planned: 'مبرمَج',
			mended: 'تمّ الإصلاح',
			'not-done': 'لن يُنجَز'
		},
		states: {
			received: 'وصل إلى البلدية',
			planned: 'برمجت البلدية إصلاحه',
			mended: 'تمّ إصلاحه',
			'not-done': 'لن تقوم البلدية بذلك'
		},
		planned: (day) => `برمجت البلدية إصلاحه يوم ${day}`,
		answered: (day) => `(الجواب يوم ${day})`,
		says: 'تقول البلدية:',
		// From three to ten, and above, a name is counted otherwise.
		echoes: (count) => `يقول ذلك أيضًا ${count} ${count <= 10 ? 'أشخاص' : 'شخصًا'}`
	}
};
