import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import * as v from 'valibot';
import { asActing } from '#lib/platform/database/acting.ts';
import type { DB } from '#lib/platform/database/schema.ts';
import { projectFolder } from '#lib/platform/documents/pdf/document-files.ts';
import { type Guide, GuideShape } from '../domain/guide.ts';
import { digestsOf } from './digests.ts';

type ShippedFile = { guide: string; bytes: Buffer };

async function readFiles(): Promise<ShippedFile[]> {
	const folder = join(projectFolder(), 'content/guides');
	const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).toSorted();
	return Promise.all(
		names.map(async (name) => ({
			guide: name.slice(0, -'.json'.length),
			bytes: await readFile(join(folder, name))
		}))
	);
}

const parse = ({ bytes }: ShippedFile) => v.parse(GuideShape, JSON.parse(bytes.toString()));

/** The guides of the product, by their name in an address. Throws where one has not their shape. */
export async function readGuides(): Promise<Guide[]> {
	return (await readFiles()).map(parse);
}

/**
 * Keeps the guides of this release beside those of the releases before: what the team read of an older
 * one is shown until it has read the new. Those already kept are not read again.
 */
export async function keepShippedGuides(
	database: Kysely<DB>,
	at: Temporal.Instant
): Promise<{ kept: number }> {
	const files = (await readFiles()).map((file) => ({
		...file,
		digest: createHash('sha256').update(file.bytes).digest('hex')
	}));
	const acting = { staffId: null, role: 'operator' as const, centres: [], at };
	return asActing(database, acting, async (db) => {
		const known = await db
			.selectFrom('guide_versions')
			.where('file_digest', 'is not', null)
			.select('file_digest')
			.execute();
		const digests = new Set(known.map(({ file_digest }) => file_digest));
		const fresh = files.filter(({ digest }) => !digests.has(digest));
		if (fresh.length === 0) return { kept: 0 };
		const rows = fresh.map((file) => {
			const content = parse(file);
			return {
				guide: file.guide,
				file_digest: file.digest,
				content: JSON.stringify(content),
				digests: JSON.stringify(digestsOf(content)),
				recorded_at: at.toString()
			};
		});
		await db
			.insertInto('guide_versions')
			.values(rows)
			.onConflict((conflict) => conflict.doNothing())
			.execute();
		return { kept: rows.length };
	});
}
