import { FAMILIES } from '#lib/features/desk/families/index.ts';
import { type PublishedGuide, proposeGuides } from '#lib/features/resources/guides/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';

/** As many as are read at a glance. */
const MOST_PROPOSED = 3;

const asChoice = ({ guide, titles }: PublishedGuide) => ({ value: guide, label: titles.fr! });

/** The guides to choose among: those for what somebody asks, then all the others by family. */
export async function offeredGuides(
	db: Db,
	{ words, family }: { words: string; family: string } = { words: '', family: '' }
) {
	const { proposed, others } = await proposeGuides(db, { words, family, most: MOST_PROPOSED });
	const byFamily = Map.groupBy(others, ({ families }) => families[0]);
	return {
		proposed: proposed.map(asChoice),
		others: FAMILIES.flatMap(({ code, label }) => {
			const own = byFamily.get(code);
			return own ? [{ label, options: own.map(asChoice) }] : [];
		})
	};
}
export type OfferedGuides = Awaited<ReturnType<typeof offeredGuides>>;
