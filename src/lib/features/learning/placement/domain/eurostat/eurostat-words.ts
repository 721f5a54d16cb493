import { counted } from '#lib/shared/french-plural.ts';
import { type Domain, DOMAINS } from '../bank.ts';
import { BANK } from '../bank/bank-file.ts';
import type { Half } from '../bank/bank-halves.ts';
import type { Said } from '../conversation/conversation.ts';
import { DOMAIN_NAMES } from '../conversation/domain-names.ts';
import { EUROSTAT_ACTIVITIES } from '../bank/eurostat-activities.ts';
import { inseeMarks } from './eurostat-insee.ts';
import { knownActivities } from './eurostat-known.ts';
import { type AreaLevel, eurostatRange, type OverallLevel } from './eurostat-level.ts';

const AREA_NAMES: Record<AreaLevel, string> = {
	none: 'aucune compétence',
	basic: 'de base',
	above: 'plus que de base'
};
const OVERALL_NAMES: Record<OverallLevel, string> = {
	none: 'aucune compétence',
	low: 'compétences faibles',
	basic: 'compétences de base',
	above: 'plus que les compétences de base'
};

const MARK_NAMES = { 0: '0', 1: '1', 2: '2' } as const;
const UNKNOWN = 'on ne peut pas le dire';

export type EurostatTold = {
	overall: string;
	/** « Illectronisme » as INSEE counts it, yes, no, or not known. */
	insee: string;
	rows: { domain: Domain; name: string; eurostat: string; insee: string }[];
	known: string;
	/** The lists are from memory: said wherever a figure is. */
	status: string;
};

/**
 * What the answers of a conversation say in the two public measures, for the year’s report: a range
 * when activities were not asked; null when there is no answer, or no more.
 */
export function tellEurostat(said: readonly Said[], half: Half): EurostatTold | null {
	if (said.every(({ answer }) => answer === null)) return null;
	const asked = BANK.items.filter((item) => item.half === half);
	const known = knownActivities(said, asked);
	const { least, most } = eurostatRange(known);
	const [fewest, greatest] = [inseeMarks(least), inseeMarks(most)];
	return {
		overall: between(OVERALL_NAMES, least.overall, most.overall),
		insee: tellInsee(fewest.lacksAll, greatest.lacksAll),
		rows: DOMAINS.map((domain) => ({
			domain,
			name: DOMAIN_NAMES[domain],
			eurostat: between(AREA_NAMES, least.areas[domain], most.areas[domain]),
			insee: between(MARK_NAMES, fewest.marks[domain], greatest.marks[domain])
		})),
		known: `${counted(known.size, 'activité connue', 'activités connues')} sur ${EUROSTAT_ACTIVITIES.length}\u00a0: ce qui n’a pas été demandé n’est ni compté, ni refusé.`,
		status: 'Ils sont indicatifs\u00a0: la liste des activités reste à confirmer.'
	};
}

/** One level, the two it lies between, or nothing known: the whole scale is no range to tell. */
function between<Level extends string | number>(
	names: Record<Level, string>,
	least: Level,
	most: Level
): string {
	if (least === most) return names[least];
	const scale = Object.values<string>(names);
	if (names[least] === scale[0] && names[most] === scale.at(-1)) return UNKNOWN;
	return `de « ${names[least]} » à « ${names[most]} »`;
}

function tellInsee(atLeast: boolean, atMost: boolean): string {
	if (!atLeast) return 'une compétence au moins\u00a0: pas d’illectronisme';
	return atMost ? 'aucune compétence\u00a0: illectronisme' : UNKNOWN;
}
