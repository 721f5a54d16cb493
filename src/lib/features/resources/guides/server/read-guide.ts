import { type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { guideFaults } from '../domain/check-guide.ts';
import type { TextName } from '../domain/guide.ts';
import { isRead, pageKey, workedOn } from '../domain/layers.ts';
import { digestsOf } from './digests.ts';
import { UNKNOWN_GUIDE } from './guide-refusal.ts';
import { listReadings, listVersions } from './list-versions.ts';
import { readContent } from './show-guide.ts';

export type GuideReading = {
	guide: string;
	/** The version that was on the screen. */
	versionId: string;
	texts: readonly TextName[];
	/** The facts, and the sheet, whose official page was opened today and says it. */
	pages: readonly string[];
	lookAgainOn: string;
	today: string;
};

/**
 * Somebody of the team read a guide, and says that it is right: from then on residents may read it. What a
 * gate refuses, or a page that nobody has opened, keeps it a draft.
 */
export async function readGuide(db: Db, reading: GuideReading) {
	const { guide, versionId, texts, today, lookAgainOn } = reading;
	const version = workedOn((await listVersions(db, guide)).get(guide) ?? []);
	if (!version) return UNKNOWN_GUIDE;
	if (version.id !== versionId) {
		return refuse(
			'changed-meanwhile',
			'Ce guide a changé pendant que vous le lisiez\u00a0: relisez-le tel qu’il est maintenant.'
		);
	}
	const content = await readContent(db, version.id);
	const named = texts.filter((text) => content.texts[text]);
	if (named.length === 0) return refuse('no-text', 'Cochez ce que vous avez relu.');
	if (!(lookAgainOn > today)) {
		return refuse('day', 'Dites quand le relire\u00a0: un jour à venir.');
	}
	const [fault] = guideFaults({ ...content, texts: content.texts }).filter(
		(said) => named.some((text) => said.startsWith(`${text}\u00a0:`)) || said.startsWith('fait ')
	);
	if (fault) return refuse('hard-to-read', `À corriger avant de le montrer\u00a0: ${fault}`);
	const digests = digestsOf(content);
	const known = await listReadings(db, guide);
	const unread = Object.entries(digests.pages).filter(
		([page, digest]) => !reading.pages.includes(page) && !known.pages.has(pageKey(guide, digest))
	);
	if (unread.length > 0) {
		return refuse(
			'unread-pages',
			`Ouvrez d’abord chaque page officielle, puis cochez-la\u00a0: il en reste ${unread.length}. Ce que personne n’a vérifié n’est pas montré.`
		);
	}
	const said = { guide, centre_id: db.acting.centres[0] ?? null, ...recordedBy(db) };
	const opened = Object.entries(digests.pages).filter(([page]) => reading.pages.includes(page));
	if (opened.length > 0) {
		await db
			.insertInto('guide_fact_readings')
			.values(opened.map(([, digest]) => ({ digest, read_on: today, ...said })))
			.execute();
	}
	await db
		.insertInto('guide_readings')
		.values(
			named.map((text) => ({
				...{ text, digest: digests.texts[text]!, look_again_on: lookAgainOn },
				...said
			}))
		)
		.execute();
	await writeJournal(db, { action: 'read-guide', kind: 'guide', id: version.id });
	return { isPublished: isRead(version, await listReadings(db, guide)) };
}
