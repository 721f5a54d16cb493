import type { FamilyCode } from '#lib/features/desk/families/index.ts';
import { foldText } from '#lib/shared/person-name.ts';
import { type Entitlement, isEntitledFor } from './partner-kinds.ts';

/** A partner of the directory with all that it may be found by. */
export type Findable = {
	kind: string;
	families: readonly FamilyCode[];
	entitledBy: Entitlement | null;
	names: readonly string[];
	/** What it is, what it is for: found too, after the names. */
	about: readonly string[];
};

type Asked = { typed: string; family: FamilyCode; entitledOnly: boolean };

/**
 * The partners to choose from: those who answer to every word typed, by their names before what they
 * are for; then those who do what is asked, before those who do anything, before the others. A
 * handover is proposed to those entitled for that family alone.
 */
export function shortlist<One extends Findable>(
	partners: readonly One[],
	{ typed, family, entitledOnly }: Asked
): One[] {
	const words = foldText(typed).split(' ').filter(Boolean);
	return partners
		.filter((one) => !entitledOnly || isEntitledFor(one, family))
		.flatMap((one) => {
			const rank = rankOf(one, words);
			return rank === null ? [] : [{ one, rank: rank * 3 + distance(one, family) }];
		})
		.toSorted((first, next) => first.rank - next.rank)
		.map(({ one }) => one);
}

function rankOf({ names, about }: Findable, words: readonly string[]): number | null {
	if (beginWith(names, words)) return 0;
	return beginWith([...names, ...about], words) ? 1 : null;
}

function beginWith(texts: readonly string[], words: readonly string[]): boolean {
	const said = ` ${texts.map(foldText).join(' ')}`;
	return words.every((word) => said.includes(` ${word}`));
}

function distance({ families }: Findable, family: FamilyCode): number {
	if (families.includes(family)) return 0;
	return families.length === 0 ? 1 : 2;
}
