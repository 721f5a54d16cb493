import type { Quarter, QuarterKind } from '#lib/features/people/quarters/index.ts';
import { plain, wordsOf } from '../read/cells/plain-words.ts';
import { isNothing } from '../read/people/person-cells.ts';
import type { CellPlace } from '../register.ts';
import type { MemberLine } from './member-list.ts';

/** What a list calls a priority quarter without naming it, or none: named later, on the centre's page. */
const UNNAMED: Partial<Record<QuarterKind, string>> = {
	qpv: 'Quartier prioritaire (à préciser)',
	other: 'Hors quartier prioritaire'
};

/**
 * Gives each line its quarter of the centre's own list: by its name, else by yes or no. A name that the
 * centre does not have is reported and left. Gives the quarters that have to be added for those who say
 * yes or no without a name.
 */
export function tellQuarters(
	lines: readonly MemberLine[],
	known: readonly Quarter[],
	{ newId, report }: { newId: () => string; report: (place: CellPlace, message: string) => void }
): Quarter[] {
	const added: Quarter[] = [];
	const byName = new Map(known.map((quarter) => [nameKey(quarter.name), quarter]));
	const unknown = new Set<string>();
	for (const line of lines) {
		if (!line.quarterSaid) continue;
		const { text, place } = line.quarterSaid;
		const named = byName.get(nameKey(text));
		if (named) {
			line.quarter = { ...named, isByKind: false };
			continue;
		}
		const answer = readYesNo(text);
		if (answer) {
			const kind = answer === 'yes' ? 'qpv' : 'other';
			line.quarter = { ...unnamed(kind), isByKind: true };
		} else if (!isNothing(text) && !unknown.has(nameKey(text))) {
			unknown.add(nameKey(text));
			report(
				place,
				`Le quartier «\u202f${text}\u202f» n’est pas dans la liste du centre\u00a0: ajoutez-le dans «\u202fQuartiers\u202f», puis redonnez le fichier.`
			);
		}
	}
	return added;

	/** The only priority quarter of the centre is the one that « oui » says. */
	function unnamed(kind: 'qpv' | 'other'): Quarter {
		const name = UNNAMED[kind]!;
		const priority = known.filter((quarter) => quarter.kind === 'qpv');
		const found =
			(kind === 'qpv' && priority.length === 1 ? priority[0] : undefined) ??
			byName.get(nameKey(name));
		if (found) return found;
		const quarter = { id: newId(), name, kind };
		added.push(quarter);
		byName.set(nameKey(name), quarter);
		return quarter;
	}
}

/** « Quartier Ramsès » and « QPV ramses » are one quarter. */
function nameKey(name: string): string {
	const words = wordsOf(name);
	const own = words.filter((word) => !/^(quartier|qpv|qv)$/.test(word));
	return (own.length > 0 ? own : words).join(' ');
}

function readYesNo(text: string): 'yes' | 'no' | undefined {
	const word = plain(text);
	if (/^(oui|o|x|1|vrai|yes|qpv\b.*)$/.test(word)) return 'yes';
	return /^(non|n|0|faux|no|hors.*)$/.test(word) ? 'no' : undefined;
}
