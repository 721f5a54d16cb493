import { utimesSync, writeFileSync } from 'node:fs';
import { pdfOf } from './sheets.ts';

/** What a scanner writes: a sheet, and a picture of one. */
export const PDF = pdfOf(1, 'la feuille scannée');
export const JPEG = Buffer.from(
	'\xff\xd8\xff\xe0 la photo, \0 et tous ses octets \xff\xd9',
	'latin1'
);

/** A scanner has written that, and has finished some time ago. */
export function layScan(path: string, bytes: Buffer | string, secondsAgo = 60): void {
	writeFileSync(path, typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes);
	const then = new Date(Date.now() - secondsAgo * 1000);
	utimesSync(path, then, then);
}
