import * as v from 'valibot';
import { refuseConfidential } from '#lib/features/house/confidential/index.ts';
import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { takeTurn } from '#lib/platform/database/take-turn.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { type Refusal, refuse } from '#lib/shared/refuse.ts';
import {
	type CentrePage,
	CentrePageShape,
	EMPTY_PAGE,
	missingInPage,
	PAGE_TEXT_LABELS
} from '../domain/centre-page.ts';
import { pageIn, readPageVersion } from './read-page.ts';
import { readPhotos } from './read-photos.ts';
import type { PublicText } from '#lib/shared/public-text.ts';

const MEANWHILE = refuse(
	'changed-meanwhile',
	'Cette page a changé entre-temps\u00a0: relisez-la, puis recommencez.'
);
const UNKNOWN_VERSION = refuse('unknown-version', 'Cette version n’existe plus.');

/**
 * Writes a version of the centre's page, which residents do not read yet. `from` is the version that was
 * on the screen, null before the first: when a colleague wrote meanwhile, nothing is. A version that is
 * written names no photo but those that stand.
 */
export async function writePage(db: Db, { from, change }: { from: string | null; change: Change }) {
	await takeTurn(db, `centre page ${centreOf(db)}`);
	const last = await lastVersion(db);
	if ((last?.id ?? null) !== from) return MEANWHILE;
	const page = await change(await standing(db, last?.content ?? EMPTY_PAGE));
	if ('refusal' in page) return page;
	const said = v.safeParse(CentrePageShape, await standing(db, page));
	if (!said.success) return refuse('not-a-page', 'Quelque chose ne va pas\u00a0: relisez la page.');
	const secret = refuseConfidential(writtenIn(page));
	if (secret) return secret;
	const { id } = await db
		.insertInto('centre_page_versions')
		.values({
			...{ centre_id: centreOf(db), content: JSON.stringify(said.output) },
			...recordedBy(db)
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	await writeJournal(db, { action: 'write', kind: 'centre-page', id });
	return { id };
}

/** What is written upon what was there, or why it is not. */
type Change = (was: CentrePage) => CentrePage | Refusal | Promise<CentrePage | Refusal>;

async function standing(db: Db, page: CentrePage): Promise<CentrePage> {
	return { ...page, photos: (await readPhotos(db, page.photos)).map(({ id }) => id) };
}

/** What somebody typed, by the field it was typed in. */
function writtenIn({ texts, specialDays, street }: CentrePage): Record<string, string> {
	const told = Object.entries(texts).map(([name, text]) => [
		PAGE_TEXT_LABELS[name as PublicText],
		Object.values(text).flat().join('\n')
	]);
	const why = specialDays.map((day) => day.why).join('\n');
	return { ...Object.fromEntries(told), Pourquoi: why, Rue: street };
}

async function lastVersion(db: Db): Promise<{ id: string; content: CentrePage } | null> {
	const row = await db
		.selectFrom('centre_page_versions')
		.where('centre_id', '=', centreOf(db))
		.select(['id', 'content'])
		.orderBy('id', 'desc')
		.limit(1)
		.executeTakeFirst();
	return row ? { id: row.id, content: pageIn(row.content) } : null;
}

/** Residents read that version from now on: the last one, or one of before. */
export async function publishPage(db: Db, versionId: string) {
	const page = await readPageVersion(db, versionId);
	if (!page) return UNKNOWN_VERSION;
	const [missing] = missingInPage(page.content);
	if (missing) return refuse('missing', `Il manque quelque chose avant de publier. ${missing}`);
	return publication(db, versionId);
}

/** The page is taken back: residents find the name of the centre and its telephone. Twice is once. */
export async function takeDownPage(db: Db) {
	return publication(db, null);
}

async function publication(db: Db, versionId: string | null) {
	const { id } = await db
		.insertInto('centre_page_publications')
		.values({ centre_id: centreOf(db), version_id: versionId, ...recordedBy(db) })
		.returning('id')
		.executeTakeFirstOrThrow();
	const action = versionId ? 'publish' : 'take-down';
	await writeJournal(db, { action, kind: 'centre-page', id });
	return { published: versionId };
}
