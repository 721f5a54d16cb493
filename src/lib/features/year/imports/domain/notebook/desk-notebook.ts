import type { AnswerKind, Origin } from '#lib/features/desk/requests/index.ts';
import type { FamilyCode } from '#lib/features/desk/families/index.ts';
import type { SecretKind } from '../read/cells/mask-workbook.ts';
import type { CellPlace, PlainDate } from '../register.ts';

/** What a column of the desk's notebook may be. */
export type DeskRole =
	| 'date'
	| 'time'
	| 'words'
	| 'who'
	| 'full-name'
	| 'given-name'
	| 'sent-by'
	| 'answer'
	| 'minutes'
	| 'channel'
	| 'ignored';

/** What each role of a column is called on screen. */
export const DESK_ROLE_NAMES: Record<DeskRole, string> = {
	date: 'Date',
	time: 'Heure (non gardée)',
	words: 'Demande',
	who: 'Pour qui, en mots (gardé avec la demande)',
	'full-name': 'Nom (non gardé, sert à reconnaître)',
	'given-name': 'Prénom (non gardé, sert à reconnaître)',
	'sent-by': 'Envoyé par',
	answer: 'Réponse donnée',
	minutes: 'Durée, en minutes',
	channel: 'Venue ou téléphone',
	ignored: 'À laisser de côté'
};

export type DeskColumn = { index: number; header: string; role: DeskRole; sample: string };

/** One request of the notebook, as its line says. */
export type DeskLine = {
	line: number;
	place: CellPlace;
	day: PlainDate;
	words: string;
	/** Proposed, and how sure: the colleague decides. */
	family: FamilyCode;
	confidence: number;
	channel: 'comes' | 'phones';
	origin: Origin;
	/** As written; empty when nobody is. */
	sentBy: string;
	answers: AnswerKind[];
	answerWords: string;
	minutes?: number;
	/** Kinds of what was masked in the line, which is then kept only once somebody says so. */
	masked: SecretKind[];
	/** The name written in a column of names: only to recognise somebody. */
	name: string;
};

export type DeskLayout = { fingerprint: string; place: CellPlace; columns: DeskColumn[] };
