import type { Db } from '#lib/platform/database/acting.ts';
import type { WrittenDocument } from '#lib/shared/document/blocks.ts';
import { reportBlocks } from '../domain/document-blocks.ts';
import { networkDocument } from '../domain/network-document.ts';
import { countNetworkPeople } from './count-network-people.ts';
import { loadPaperDrawing } from './draw-for-paper.ts';
import { listNetworkCounts } from './list-network-counts.ts';
import { listNetworkDesks } from './list-network-desks.ts';
import { listNetworkFree } from './list-network-free.ts';

/** All that the coordination sees of a year: counts, and none too small to be told. */
export async function showNetworkYear(db: Db, year: number) {
	return {
		year,
		centres: await listNetworkCounts(db, year),
		free: await listNetworkFree(db, year),
		once: await countNetworkPeople(db, year),
		...(await listNetworkDesks(db, year))
	};
}

/** The same as a document with its charts, to keep, send or correct. */
export async function writtenNetworkYear(
	db: Db,
	year: number,
	paper: { author: string; today: string }
): Promise<WrittenDocument> {
	const { author, today: asOf } = paper;
	const document = networkDocument(await showNetworkYear(db, year), { author, asOf });
	const drawing = await loadPaperDrawing({ isLargePrint: false });
	return {
		title: document.title,
		author,
		asOf,
		isLargePrint: false,
		blocks: reportBlocks(document, { drawing, hasPicture: () => false }),
		pictures: {}
	};
}
