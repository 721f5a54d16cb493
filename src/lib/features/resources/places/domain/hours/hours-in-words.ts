import { clockName } from '#lib/shared/french-dates.ts';
import type { PlaceFacts } from '../facts/place.ts';

const NAMES: Record<string, string> = {
	Mo: 'lundi',
	Tu: 'mardi',
	We: 'mercredi',
	Th: 'jeudi',
	Fr: 'vendredi',
	Sa: 'samedi',
	Su: 'dimanche',
	PH: 'jours fériés'
};
const DAY = `(?:${Object.keys(NAMES).join('|')})`;
const RULE = new RegExp(
	String.raw`^(${DAY}(?:[-,]${DAY})*) (off|\d\d:\d\d-\d\d:\d\d(?:, ?\d\d:\d\d-\d\d:\d\d)*)$`
);

/** When a place is open, as somebody says it; null: nobody knows. */
export function hoursTold({ hours, hoursSaid }: Pick<PlaceFacts, 'hours' | 'hoursSaid'>) {
	return hours ? hoursInWords(hours) : hoursSaid;
}

/** Hours that OpenStreetMap writes, in words; as they are written, where they say more than a week. */
export function hoursInWords(hours: string): string {
	if (hours === '24/7') return 'Jour et nuit';
	const rules = hours.split(';').flatMap((rule) => rule.trim() || []);
	const said = rules.map(ruleInWords);
	if (said.includes(null)) return hours;
	const text = said.join('\u00a0; ');
	return `${text[0]?.toUpperCase() ?? ''}${text.slice(1)}`;
}

function ruleInWords(rule: string): string | null {
	const [, days, spans] = RULE.exec(rule) ?? [];
	if (!days || !spans) return null;
	const named = listed(
		days.split(',').map((group) => {
			const [first, last] = group.split('-') as [string, string?];
			return last ? `${NAMES[first]} au ${NAMES[last]}` : NAMES[first]!;
		})
	);
	if (spans === 'off') return days === 'PH' ? 'fermé les jours fériés' : `${named} fermé`;
	const told = listed(
		spans.split(',').map((span) => {
			const [from, until] = span.trim().split('-').map(clockName);
			return `de ${from} à ${until}`;
		})
	);
	return days === 'PH' ? `les jours fériés ${told}` : `${named} ${told}`;
}

/** « lundi, mardi et jeudi ». */
function listed(words: string[]): string {
	return [words.slice(0, -1).join(', '), ...words.slice(-1)].filter(Boolean).join(' et ');
}
