import { REMINDER_TEXTS } from '#lib/features/reminders/texts/index.ts';

/** What is reminded; each has its models in `content/reminder-texts.json`. */
export const KINDS = [
	'demarche-due',
	'seance-day-before',
	'seance-moved',
	'seance-cancelled',
	'seance-restored',
	'own-cancellation',
	'seat-freed',
	'removed-by-staff',
	'information-meeting',
	'openbar-seat',
	'call-back',
	'come-back',
	'thing-to-return'
] as const;
export type Kind = (typeof KINDS)[number];

/** Whether it is a family's affair: hers is followed by the référent famille, and told to whom her household chose. */
export const isFamilys = (kind: Kind) => kind === 'demarche-due';

export type Rule = {
	isOn: boolean;
	/** Before the date, as ISO 8601 durations of whole days. */
	before: readonly string[];
	/** The hour in the centre's zone: « 10:00 ». */
	at: string;
	/** So many a day in the centre, of this kind; null: as many as there are. */
	mostADay: number | null;
};

/** What is told as soon as it happens: it has no day before. */
const TOLD_AT_ONCE: ReadonlySet<Kind> = new Set([
	'seance-moved',
	'seance-cancelled',
	'seance-restored',
	'own-cancellation',
	'seat-freed',
	'removed-by-staff'
]);
/** Whether it is told as soon as it happens. */
export const isToldAtOnce = (kind: Kind) => TOLD_AT_ONCE.has(kind);

const rule = (before: readonly string[], at = '10:00', isOn = true): Rule => ({
	...{ isOn, before, at, mostADay: null }
});

/**
 * Until a centre says otherwise. Whoever cancels herself, or is offered a seat, is spoken to: an SMS in
 * the place of that is for a centre to choose.
 */
export const USUAL_RULES: Readonly<Record<Kind, Rule>> = {
	'demarche-due': rule(['P7D', 'P1D']),
	'seance-day-before': rule(['P1D']),
	'seance-moved': rule(['P0D']),
	'seance-cancelled': rule(['P0D']),
	'seance-restored': rule(['P0D']),
	'own-cancellation': rule(['P0D'], '10:00', false),
	'seat-freed': rule(['P0D'], '10:00', false),
	'removed-by-staff': rule(['P0D'], '10:00', false),
	'information-meeting': rule(['P1D']),
	'openbar-seat': rule(['P1D']),
	'call-back': rule(['P0D'], '09:00'),
	'come-back': rule(['P1D']),
	'thing-to-return': rule(['P1D'])
};

/** The durations that a centre may choose, as its screen says them. */
export const BEFORE_NAMES: Readonly<Record<string, string>> = {
	P1M: 'Un mois avant',
	P14D: 'Deux semaines avant',
	P7D: 'Une semaine avant',
	P3D: 'Trois jours avant',
	P2D: 'Deux jours avant',
	P1D: 'La veille',
	P0D: 'Le jour même'
};

const titles = new Map(REMINDER_TEXTS.map(({ code, title }) => [code, title]));
/** What the team calls a kind; its code where nothing names it. */
export const kindTitle = (kind: string): string => titles.get(kind) ?? kind;

/** Whether a text names a kind of ours. */
export const isKind = (text: string): text is Kind => (KINDS as readonly string[]).includes(text);
