import {
	readGuide,
	tellChange,
	workOnGuide,
	writeGuide,
	listGuides
} from '#lib/features/resources/guides/index.server.ts';
import { type Db } from '#lib/platform/database/acting.ts';
import { accepted } from './accepted.ts';
import { actAs, OPERATOR } from './act-as.ts';
import { daysBefore, momentOf } from './moment.ts';
import type { Telling } from './telling.ts';

/** Nobody has read them yet: the list of the team has something to read. */
const DRAFTS = new Set(['quoi-acheter', 'reseau-social']);
/** Read long ago: to look at again since last week. */
const OLD = new Set(['horaires-de-train']);
const READ_BEFORE = 24;

/** The team of a centre read the guides; one was told to have changed, one has the centre's own words. */
export async function writeGuides(db: Db, telling: Telling): Promise<void> {
	const { team, today, timeZone, now } = telling;
	for (const { guide, texts } of await listGuides(db)) {
		if (DRAFTS.has(guide)) continue;
		const by = guide === 'violences' ? team.famille : team.pedagogique;
		const day = daysBefore(today, OLD.has(guide) ? 372 : READ_BEFORE);
		await actAs(db, by, momentOf(day, '14:10', timeZone, now));
		const work = (await workOnGuide(db, guide))!;
		accepted(
			await readGuide(db, {
				...{ guide, versionId: work.versionId, texts, today: day },
				pages: work.pages.map(({ id }) => id),
				lookAgainOn: Temporal.PlainDate.from(day).add({ days: 365 }).toString()
			})
		);
	}
	await actAs(db, team.accueil, momentOf(daysBefore(today, 3), '10:40', timeZone, now));
	accepted(
		await tellChange(db, {
			...{ guide: 'declaration-trimestrielle-caf', text: 'fr', step: 3, what: 'screen' },
			words: 'Le bouton n’est plus au même endroit.'
		})
	);
	await ownWords(db, telling);
	await actAs(db, OPERATOR, now);
}

/** The centre's copy of a guide: the same steps, and whom to ask here. */
async function ownWords(db: Db, { team, today, timeZone, now }: Telling): Promise<void> {
	const guide = 'imprimer-un-document';
	await actAs(db, team.technique, momentOf(daysBefore(today, 9), '16:30', timeZone, now));
	const { versionId } = (await workOnGuide(db, guide))!;
	const written = accepted(
		await writeGuide(db, {
			...{ guide, from: versionId },
			change: (was) => {
				const { fr } = was.texts;
				const [first, ...others] = fr.steps;
				const stuck = 'Demandez à l’accueil\u00a0: l’imprimante est à côté.';
				return {
					...was,
					texts: { ...was.texts, fr: { ...fr, steps: [{ ...first!, stuck }, ...others] } }
				};
			}
		})
	);
	accepted(
		await readGuide(db, {
			...{ guide, versionId: written.id, texts: ['fr'], pages: [] },
			...{ today: daysBefore(today, 9), lookAgainOn: daysBefore(today, -300) }
		})
	);
}
