/** French as it is printed: spaces that do not break, counts, elisions, durations. */
import { agreed } from '#lib/shared/french-plural.ts';

export const NBSP = '\u00a0';
const NARROW_NBSP = '\u202f';

/** Groups thousands by a narrow space that does not break ("2 500"; Imprimerie nationale). */
export function formatCount(count: number): string {
	const [whole = '', decimals] = String(Math.abs(count)).split('.');
	const grouped = whole.replace(/\B(?=(\d{3})+$)/g, NARROW_NBSP);
	return `${count < 0 ? '−' : ''}${grouped}${decimals ? `,${decimals}` : ''}`;
}

/** A count with its noun, as it is printed: « 1 séance », « 32 séances », « 2 500 présences ». */
export function counted(count: number, one: string, many: string): string {
	return `${formatCount(count)} ${agreed(count, one, many)}`;
}

const ASPIRATED = /^(hall|hameau|handicap|haut|haie|huit|hors|hip|hobby|hackathon)/;
const VOWEL = /^(?!onze|onzieme|oui\b)[aeiouœ]/;

/** « de » before a consonant, « d’ » before a vowel or a mute h (Grevisse): « d’avril », « de mai ». */
export function withDe(words: string): string {
	const bare = words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
	const elides = VOWEL.test(bare) || (bare.startsWith('h') && !ASPIRATED.test(bare));
	return elides ? `d’${words}` : `de ${words}`;
}

/** Where somebody comes from: « d’Outreau », « du Portel », « des Attaques » (Grevisse). */
export function fromPlace(commune: string): string {
	const [, article, rest] = /^(Les?) (.+)$/.exec(commune) ?? [];
	if (rest === undefined) return withDe(commune);
	return `${article === 'Le' ? 'du' : 'des'} ${rest}`;
}

/** « a », « a et b », « a, b et c » (Grevisse: no comma before « et »). */
export function enumerated(words: string[]): string {
	if (words.length < 2) return words.join('');
	return `${words.slice(0, -1).join(', ')} et ${words.at(-1)}`;
}

/** A duration given in minutes, the short way: « 48 h », « 1 h 30 » (Imprimerie nationale). */
export function formatDuration(minutes: number): string {
	const hours = Math.floor(minutes / 60);
	const rest = minutes % 60;
	if (hours === 0 && rest > 0) return `${rest}${NBSP}min`;
	if (rest === 0) return `${formatCount(hours)}${NBSP}h`;
	return `${formatCount(hours)}${NBSP}h${NBSP}${String(rest).padStart(2, '0')}`;
}

/** A duration given in minutes, as it is read aloud: « 48 heures », « 1 h 30 » (study-2.6). */
export function spokenDuration(minutes: number): string {
	if (minutes % 60 !== 0) return formatDuration(minutes);
	return counted(minutes / 60, 'heure', 'heures');
}

/** A rate between 0 and 1 as a whole percentage: « 84 % » (Imprimerie nationale). */
export function formatRate(rate: number): string {
	return `${Math.round(rate * 100)}${NBSP}%`;
}

const MONTHS =
	'janvier février mars avril mai juin juillet août septembre octobre novembre décembre';
export const MONTH_NAMES: readonly string[] = MONTHS.split(' ');

/** A sum of money given in cents: « 12,50 € », « 8 € » (Imprimerie nationale). */
export function formatEuros(cents: number): string {
	const whole = Math.round(cents);
	const [euros, rest] = [Math.floor(whole / 100), whole % 100];
	return `${formatCount(euros)}${rest === 0 ? '' : `,${String(rest).padStart(2, '0')}`}${NBSP}€`;
}

/** A plain day in full: « 1er janvier 2019 » (Imprimerie nationale). */
export function formatDay(day: string): string {
	const [year = '', month = '', date = ''] = day.split('-');
	const number = Number(date) === 1 ? '1er' : String(Number(date));
	return `${number} ${MONTH_NAMES[Number(month) - 1] ?? ''} ${year}`;
}

/** A label with its colon, held to it by a space that does not break (Imprimerie nationale). */
export function withColon(label: string): string {
	return `${label}${NBSP}:`;
}
