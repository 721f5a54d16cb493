import * as v from 'valibot';
import { type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { takeTurn } from '#lib/platform/database/take-turn.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { type Guide, GuideShape } from '../domain/guide.ts';
import { below, type VersionLine, workedOn } from '../domain/layers.ts';
import { digestsOf } from './digests.ts';
import { listVersions, ownLayer } from './list-versions.ts';
import { readContent } from './show-guide.ts';
import { UNKNOWN_GUIDE } from './guide-refusal.ts';

/**
 * Writes a guide anew, in the layer of whoever writes: a centre's copy leaves the network's as it is.
 * `from` is the version that was read: when a colleague wrote meanwhile, nothing is.
 */
export async function writeGuide(
	db: Db,
	{ guide, from, change }: { guide: string; from: string; change: (was: Guide) => unknown }
) {
	await takeTurn(db, `guide ${guide}`);
	const versions = (await listVersions(db, guide)).get(guide) ?? [];
	const current = workedOn(versions);
	if (!current) return UNKNOWN_GUIDE;
	if (current.id !== from) {
		return refuse(
			'changed-meanwhile',
			'Un collègue a changé ce guide entre-temps\u00a0: relisez-le, puis recommencez.'
		);
	}
	const was = await readContent(db, current.id);
	const said = v.safeParse(GuideShape, change(was));
	if (!said.success) {
		return refuse('not-a-guide', 'Il manque quelque chose\u00a0: relisez chaque étape du guide.');
	}
	const layer = ownLayer(db);
	return insert(db, {
		guide,
		content: said.output,
		base: current.layer === layer ? await baseOf(db, current) : was
	});
}

/** A copy is left: what stands below is said again. Twice is once. */
export async function leaveCopy(db: Db, guide: string) {
	await takeTurn(db, `guide ${guide}`);
	const versions = (await listVersions(db, guide)).get(guide) ?? [];
	const layer = ownLayer(db);
	if (!below(versions, layer)) return UNKNOWN_GUIDE;
	if (workedOn(versions)?.layer !== layer) return { left: guide };
	await insert(db, { guide, content: null, base: null });
	return { left: guide };
}

/** What changed below was looked at: the copy stays as it is, compared from now on with what stands below. */
export async function keepCopy(db: Db, guide: string) {
	await takeTurn(db, `guide ${guide}`);
	const versions = (await listVersions(db, guide)).get(guide) ?? [];
	const [current, under] = [workedOn(versions), below(versions, ownLayer(db))];
	if (!current || !under || current.layer !== ownLayer(db)) return UNKNOWN_GUIDE;
	const [content, base] = [await readContent(db, current.id), await readContent(db, under.id)];
	return insert(db, { guide, content, base });
}

async function baseOf(db: Db, { id }: VersionLine): Promise<Guide | null> {
	const { base } = await db
		.selectFrom('guide_versions')
		.where('id', '=', id)
		.select('base')
		.executeTakeFirstOrThrow();
	return base as unknown as Guide | null;
}

async function insert(
	db: Db,
	{ guide, content, base }: { guide: string; content: Guide | null; base: Guide | null }
): Promise<{ id: string }> {
	const { id } = await db
		.insertInto('guide_versions')
		.values({
			guide,
			centre_id: db.acting.centres[0] ?? null,
			content: content && JSON.stringify(content),
			base: base && JSON.stringify(base),
			digests: content && JSON.stringify(digestsOf(content)),
			...recordedBy(db)
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	await writeJournal(db, { action: content ? 'write-guide' : 'leave-guide', kind: 'guide', id });
	return { id };
}
