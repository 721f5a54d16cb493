import { error } from '@sveltejs/kit';
import {
	importForScreen,
	type ImportRefusal,
	openRegisters,
	readDraftAnswers,
	type ShownReport
} from '#lib/features/year/imports/index.server.ts';
import { actingAs, asViewer } from '#lib/features/house/staff/index.server.ts';
import { askedBy, type Visit } from '#lib/http/asked.ts';
import { readDraftKey } from '../../draft-key.ts';

const OVER = 'Ces fichiers n’attendent plus\u00a0: déposez-les à nouveau. Rien n’a été écrit.';

/** Reads the files of a draft with the answers given so far; writes them only when asked. */
export async function readDraft(
	event: Visit<'brouillon'> & { request: Request },
	how: { dryRun: boolean }
): Promise<{
	year: number;
	answers: Record<string, string>;
	result: ShownReport | ImportRefusal;
}> {
	const { viewer, locals, cookies, params, today, now } = askedBy(event, 'import-registers');
	const { database, secrets } = locals.world;
	const draftId = params.brouillon;
	const draft = await asViewer(locals, async (db) => ({
		registers: await openRegisters(db, draftId, readDraftKey(cookies, draftId)),
		given: await readDraftAnswers(db, draftId)
	}));
	if (!draft.registers || !draft.given) error(410, { message: OVER });
	const year = draft.given.year ?? Number(today.slice(0, 4));
	const result = await importForScreen(database, actingAs(viewer, now, locals.post), {
		registers: draft.registers,
		signal: event.request.signal,
		year,
		answers: draft.given.answers,
		dryRun: how.dryRun,
		today,
		tracesKey: secrets.traces
	});
	return { year, answers: draft.given.answers, result };
}
