import { type Cookies, error } from '@sveltejs/kit';
import { noteRefused } from '#lib/features/house/confidential/index.server.ts';
import {
	type CleanList,
	keepList,
	openList,
	readCleanList,
	readDraftAnswers,
	writeDraftAnswers
} from '#lib/features/year/imports/index.server.ts';
import { actingAs, asViewer, beforehand } from '#lib/features/house/staff/index.server.ts';
import type { CentreViewer } from '#lib/http/asked.ts';
import type { Refusal } from '#lib/http/refused.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { keepDraftKey, readDraftKey } from './draft-key.ts';

const OVER = 'Ce fichier n’attend plus\u00a0: déposez-le à nouveau. Rien n’a été écrit.';

/** Reads the one file of a form, masks what is confidential, and keeps the rest until confirmed. */
export async function dropList(
	event: { locals: App.Locals; cookies: Cookies; url: URL; request: Request },
	form: FormData,
	{
		viewer,
		kind,
		year
	}: { viewer: CentreViewer; kind: 'members' | 'notebook'; year: number | null }
): Promise<{ id: string } | Refusal> {
	const file = form.getAll('fichiers').find((one) => one instanceof File && one.size > 0);
	if (!(file instanceof File)) return refuse('no-file', 'Choisissez un fichier.');
	const bytes = new Uint8Array(await file.arrayBuffer());
	const list = await readCleanList({ name: file.name, bytes }, kind, event.request.signal);
	if ('refusal' in list) return list;
	const { database, now } = event.locals.world;
	const secrets = list.masked.flatMap(({ kinds }) => kinds.map((one) => ({ kind: one })));
	await noteRefused(database, actingAs(viewer, now()), kind, secrets);
	// Sent again, the list waits a second time: the cookie that opens it went with the first answer.
	const draft = await asViewer(beforehand(event.locals), async (db) => {
		const kept = await keepList(db, list);
		if (!('refusal' in kept)) await writeDraftAnswers(db, kept.id, { year, answers: {} });
		return kept;
	});
	if ('refusal' in draft) return draft;
	keepDraftKey(event.cookies, draft.id, draft.key, event.url);
	return { id: draft.id };
}

/** The list of a draft and what was answered of it; a page says so when it waits no more. */
export async function readList(
	locals: App.Locals,
	cookies: Cookies,
	draftId: string
): Promise<{ list: CleanList; year: number | null; answers: Record<string, string> }> {
	const draft = await asViewer(locals, async (db) => ({
		list: await openList(db, draftId, readDraftKey(cookies, draftId)),
		given: await readDraftAnswers(db, draftId)
	}));
	if (!draft.list || !draft.given) error(410, { message: OVER });
	return { list: draft.list, ...draft.given };
}

/** Adds choices to those already made of a draft. */
export async function addAnswers(
	locals: App.Locals,
	draftId: string,
	choices: Iterable<[string, string]>
): Promise<void> {
	await asViewer(beforehand(locals), async (db) => {
		const given = await readDraftAnswers(db, draftId);
		if (!given) error(410, { message: OVER });
		const answers = { ...given.answers, ...Object.fromEntries(choices) };
		await writeDraftAnswers(db, draftId, { year: given.year, answers });
	});
}

/** What a form answers to questions: its fields `q:…`. */
export function questionsIn(form: FormData): [string, string][] {
	return [...form]
		.filter(([name]) => name.startsWith('q:'))
		.map(([name, value]) => [name.slice(2), String(value)]);
}

/** Keeps what a form answers to questions: one that is not ticked keeps its answer. */
export async function keepAnswers(
	locals: App.Locals,
	draftId: string,
	form: FormData
): Promise<void> {
	await addAnswers(locals, draftId, questionsIn(form));
}
