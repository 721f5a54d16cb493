import type { Door, Subject } from './doors.ts';
import type { PersonalKind } from './personal-kinds.ts';
import type { OwnWords } from './own-words.ts';

type Emergency = { number: string; words: string; isByMessage?: boolean };

/** What the pages of somebody who speaks of her neighbourhood say, in a text. */
export type SayWords = {
	example: string;
	/** Above the telephones. */
	call: string;
	/** Leaves the page before somebody looks over her shoulder. */
	quit: string;
	quitHint: string;
	entrance: {
		title: string;
		lead: string;
		/** What is promised, one sentence a line; and nothing else is. */
		promise: readonly string[];
		/** What the three doors are called together. */
		doors: string;
		/** News and services, apart. */
		apart: string;
		whose: string;
		whoseHint: string;
		/** After the name of the centre that reads. */
		reads: (centre: string) => string;
		other: string;
		closed: string;
		closedLead: readonly string[];
	};
	doors: Readonly<Record<Door, { label: string; sense: string }>>;
	emergency: { title: string; lead: string; numbers: readonly Emergency[]; neighbours: string };
	form: FormWords;
	preview: PreviewWords;
	own: OwnWords;
};

/** A point of the map, touched instead of a street that is written. */
export type PointWords = {
	open: string;
	title: string;
	how: string;
	here: string;
	kept: string;
	remove: string;
	removed: string;
	failed: string;
};

type FormWords = {
	back: string;
	needed: string;
	subject: string;
	subjects: Readonly<Record<Subject, string>>;
	words: Readonly<Record<Door, string>>;
	wordsHint: string;
	where: string;
	whereHint: string;
	point: PointWords;
	ends: string;
	endsHint: (days: number) => string;
	young: string;
	youngHint: string;
	adult: string;
	answer: string;
	answerHint: string;
	optional: string;
	trap: string;
	readAgain: string;
	next: string;
	refused: string;
	mistake: string;
	errors: Readonly<
		Record<
			| 'words'
			| 'long'
			| 'subject'
			| 'where'
			| 'ends'
			| 'adult'
			| 'answer'
			| 'place'
			| 'heavy'
			| 'large'
			| 'unopened'
			| 'noPhoto'
			| 'iphoneFormat'
			| 'crowded',
			string
		>
	>;
	already: readonly string[];
};

type PreviewWords = {
	title: string;
	lead: string;
	shown: string;
	/** Of what is nobody else’s business: the team alone reads it. */
	ownShown: string;
	ownHint: string;
	/** Before what was masked and why. */
	masked: string;
	maskedWhy: string;
	kinds: Readonly<Record<PersonalKind, string>>;
	where: string;
	whereAsk: string;
	asTyped: (street: string) => string;
	nowhere: string;
	/** Near that street, or nowhere nearer than in its town. */
	near: (street: string, town: string) => string;
	until: (day: string) => string;
	photo: string;
	photoHint: readonly string[];
	answerBy: Readonly<Record<'mail' | 'phone', string>>;
	never: string;
	withAdult: string;
	send: string;
	correct: string;
	kept: string;
};
