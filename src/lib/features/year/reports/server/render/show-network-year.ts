import type { Ask } from '#lib/platform/database/acting.ts';
import type { WrittenDocument } from '#lib/shared/document/blocks.ts';
import { together } from '#lib/shared/together.ts';
import { reportBlocks } from '../../domain/tree/document-blocks.ts';
import { networkDocument } from '../../domain/tree/network-document.ts';
import { countNetworkPeople } from '../count/count-network-people.ts';
import { loadPaperDrawing } from './draw-for-paper.ts';
import { listNetworkCounts } from '../count/list-network-counts.ts';
import { listNetworkDesks } from '../count/list-network-desks.ts';
import { listNetworkFree } from '../count/list-network-free.ts';
import { listNetworkKiosks } from '../count/list-network-kiosks.ts';
import { listNetworkReminders } from '../count/list-network-reminders.ts';
import { listNetworkVoices } from '../voices/list-network-voices.ts';
import { listNetworkSaid } from '../count/list-network-said.ts';

/**
 * All that the coordination sees of a year: counts, and none too small to be told. Each is long to
 * count and stands by itself: two connections count them side by side.
 */
export async function showNetworkYear(ask: Ask, year: number) {
	const [{ counted, free }, rest] = await Promise.all([
		ask((db) =>
			together({
				counted: countNetworkPeople(db, year),
				free: listNetworkFree(db, year)
			})
		),
		ask((db) =>
			together({
				centres: listNetworkCounts(db, year),
				desks: listNetworkDesks(db, year),
				said: listNetworkSaid(db, year),
				reminders: listNetworkReminders(db, year),
				kiosks: listNetworkKiosks(db, year),
				spoken: listNetworkVoices(db, year)
			})
		)
	]);
	const { desks, ...others } = rest;
	return { year, ...others, ...counted, free, ...desks };
}

/** The same as a document with its charts, to keep, send or correct. */
export async function writtenNetworkYear(
	ask: Ask,
	year: number,
	paper: { author: string; today: string }
): Promise<WrittenDocument> {
	const { author, today: asOf } = paper;
	const document = networkDocument(await showNetworkYear(ask, year), { author, asOf });
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
