/** The thread of registers: what is read, understood, matched and planned of them holds nobody else. */
import { gunzipSync, gzipSync } from 'node:zlib';
import {
	type ActingApart,
	type Statement,
	transactionOfAsker
} from '#lib/platform/database/through-thread.ts';
import { answerAsked, type AskBack } from '#lib/platform/threads/answer-asked.ts';
import { type ShownReport, showReport } from '../../domain/plan/show-report.ts';
import type { ReadingContext } from '../../domain/register.ts';
import type { DroppedFile } from '../read/pack-files.ts';
import { type ReadFile, readDropped } from '../read/read-dropped.ts';
import { type Understood, understandFiles, type UnreadableFile } from '../read/understand-files.ts';
import type { ImportChoices, ImportReport } from '../registers/import-report.ts';
import { recordRegisters } from '../registers/record-registers.ts';
import type { ClosedYear } from '../write/refuse-closed-year.ts';

/** Registers once read, packed to wait or to travel: what was confidential in them is already gone. */
export type ReadRegisters = { packed: Uint8Array; kinds: ReadFile['kinds'] };

type Recording = { acting: ActingApart; isForScreen: boolean } & Omit<
	ImportChoices,
	'tracesKey'
> & {
		tracesKey: Uint8Array;
	};

/** What the thread is asked; what it understood is kept for what it then records. */
export type RegistersQuestion =
	| { read: DroppedFile[] }
	| { understand: Uint8Array; context: ReadingContext }
	| { record: Recording };

export type RegistersAnswer = {
	read?: ReadRegisters;
	understood?: UnreadableFile | null;
	recorded?: ImportReport | ShownReport | ClosedYear;
};

let understood: Understood | null = null;

answerAsked<RegistersQuestion, RegistersAnswer>(async (question, askBack) => {
	if ('read' in question) return { read: packRegisters(await readDropped(question.read)) };
	if ('understand' in question) {
		const files = JSON.parse(gunzipSync(question.understand).toString()) as ReadFile[];
		const read = understandFiles(files, question.context);
		understood = 'refusal' in read ? null : read;
		return { understood: 'refusal' in read ? read : null };
	}
	return { recorded: await record(question.record, askBack) };
});

function packRegisters(files: ReadFile[]): ReadRegisters {
	const packed = new Uint8Array(gzipSync(JSON.stringify(files), { level: 3 }));
	return { packed, kinds: files.flatMap(({ kinds }) => kinds) };
}

async function record(
	{ acting, isForScreen, tracesKey, ...choices }: Recording,
	askBack: AskBack
): Promise<ImportReport | ShownReport | ClosedYear> {
	if (!understood) throw new Error('registers are understood before they are recorded');
	const db = transactionOfAsker((statement: Statement) => askBack(statement), acting);
	const key = Buffer.from(tracesKey);
	const report = await recordRegisters(db, { ...choices, tracesKey: key, understood });
	return 'refusal' in report || !isForScreen ? report : showReport(report);
}
