import type { Moment } from './excel-dates.ts';

const DAYS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];
const MONTHS = [
	['janv.', 'janvier'],
	['févr.', 'février'],
	['mars', 'mars'],
	['avr.', 'avril'],
	['mai', 'mai'],
	['juin', 'juin'],
	['juil.', 'juillet'],
	['août', 'août'],
	['sept.', 'septembre'],
	['oct.', 'octobre'],
	['nov.', 'novembre'],
	['déc.', 'décembre']
];

type Token = { kind: 'day' | 'month' | 'year' | 'hour' | 'minute' | 'second'; width: number };

const LONG_DATE = 'dddd d mmmm yyyy';
const PIECES = /"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|am\/pm|a\/p|s+\.0+|y+|m+|d+|h+|s+|./giu;
const KINDS: Record<string, Token['kind']> = {
	y: 'year',
	m: 'month',
	d: 'day',
	h: 'hour',
	s: 'second'
};

/** `time` starts again at midnight, `elapsed` goes past 24 hours. */
export type DateKind = 'date' | 'time' | 'elapsed' | 'none';

/** What a number format (ECMA-376 part 1, 18.8.31) shows of a number: a day, a time, or neither. */
export function dateKindOf(code: string): DateKind {
	const pieces = parseDateFormat(code);
	if (pieces.some((piece) => typeof piece === 'string' && /^[0#?@]$/.test(piece))) return 'none';
	const kinds = pieces.filter((piece) => typeof piece !== 'string').map(({ kind }) => kind);
	if (kinds.length === 0) return 'none';
	if (kinds.some((kind) => kind === 'day' || kind === 'month' || kind === 'year')) return 'date';
	return /\[[hms]+\]/i.test(code) ? 'elapsed' : 'time';
}

/** The date as the French spreadsheet shows it: "11/01", "jeu. 11 janv.", "11/01/2018 09:00". */
export function formatMoment(moment: Moment, code: string): string {
	return parseDateFormat(code)
		.map((piece) => (typeof piece === 'string' ? piece : tokenText(piece, moment)))
		.join('');
}

/** Tokens and the literal text between them; only the first section of a format concerns dates. */
function parseDateFormat(code: string): (Token | string)[] {
	// The system's long date is stored as a marker, not as the format it will take.
	const wanted = /^\[\$-f800\]/i.test(code) ? LONG_DATE : code.replace(/general|standard/gi, '');
	const pieces: (Token | string)[] = [];
	for (const [piece] of wanted.matchAll(PIECES)) {
		if (piece === ';') break;
		pieces.push(readPiece(piece));
	}
	return minutesApart(pieces);
}

function readPiece(piece: string): Token | string {
	if (piece.startsWith('"') && piece.length > 1) return piece.slice(1, -1);
	if (piece.startsWith('\\')) return piece.slice(1);
	if (/^\[[hms]+\]$/i.test(piece)) return tokenOf(piece.slice(1, -1));
	if (/^[ymdhs]/i.test(piece)) return tokenOf(piece.replace(/\W.*$/, ''));
	const invisible = /^(?:\[.*\]|_.|\*.|am\/pm|a\/p)$/i.test(piece);
	return invisible ? '' : piece;
}

function tokenOf(letters: string): Token {
	return { kind: KINDS[letters.charAt(0).toLowerCase()]!, width: letters.length };
}

/** `m` is a month, unless it follows hours or comes before seconds. */
function minutesApart(pieces: (Token | string)[]): (Token | string)[] {
	const tokens = pieces.filter((piece) => typeof piece !== 'string');
	return pieces.map((piece) => {
		if (typeof piece === 'string' || piece.kind !== 'month') return piece;
		const at = tokens.indexOf(piece);
		const isMinute = tokens[at - 1]?.kind === 'hour' || tokens[at + 1]?.kind === 'second';
		return isMinute ? { ...piece, kind: 'minute' } : piece;
	});
}

function tokenText({ kind, width }: Token, moment: Moment): string {
	const day = Temporal.PlainDate.from(moment.date);
	const padded = (value: number) => String(value).padStart(Math.min(width, 2), '0');
	if (kind === 'year') return width > 2 ? String(day.year) : String(day.year).slice(-2);
	if (kind === 'month') return width < 3 ? padded(day.month) : monthName(day.month, width);
	if (kind === 'day') return width < 3 ? padded(day.day) : dayName(day.dayOfWeek, width);
	if (kind === 'hour') return padded(Math.floor(moment.seconds / 3600));
	if (kind === 'minute') return padded(Math.floor(moment.seconds / 60) % 60);
	return padded(moment.seconds % 60);
}

function monthName(month: number, width: number): string {
	return MONTHS[month - 1]![width === 3 ? 0 : 1]!;
}

function dayName(dayOfWeek: number, width: number): string {
	const name = DAYS[dayOfWeek - 1]!;
	return width === 3 ? `${name.slice(0, 3)}.` : name;
}
