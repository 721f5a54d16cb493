import { findCentre } from '#lib/features/house/centres/index.server.ts';
import { noteRefused } from '#lib/features/house/confidential/index.server.ts';
import {
	type CleanList,
	type DroppedFile,
	readCleanList
} from '#lib/features/year/imports/index.server.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { counted } from '#lib/shared/french-plural.ts';
import type { Acting } from '#lib/platform/database/acting.ts';
import { refuse } from '#lib/shared/refuse.ts';
import type { CommandWorld } from './command.ts';
import { readAnswers, readFiles } from './read-dropped.ts';

type Refusal = { refusal: string; message: string };
type Options = Record<string, string | boolean | undefined>;

/** What every command that imports files begins with. */
export type OpenedImport = {
	acting: Acting;
	dropped: DroppedFile[];
	answers: Record<string, string>;
	dryRun: boolean;
	/** In the centre's zone. */
	today: string;
};

/** Finds the centre of an import, its files and the answers to its questions. */
export async function openImport(
	world: CommandWorld,
	words: string[],
	options: Options
): Promise<OpenedImport | Refusal> {
	const at = world.now();
	const centre = await findCentre(world.database, at, String(options.centre));
	if (!centre) {
		return refuse('unknown-centre', `Aucun centre ne porte le nom court « ${options.centre} ».`);
	}
	const files = await readFiles(words);
	if ('refusal' in files) return files;
	const answers = await readAnswers(options.answers as string | undefined);
	if ('refusal' in answers) return answers;
	return {
		acting: { staffId: null, role: 'operator', centres: [centre.id], at },
		dropped: files.dropped,
		answers: answers.given,
		dryRun: options['dry-run'] === true,
		today: todayIn(centre.timeZone, at)
	};
}

/** The one list of such an import, already without its secrets, whose kinds are counted. */
export async function openList(
	world: CommandWorld,
	{ acting, dropped, dryRun }: OpenedImport,
	kind: 'members' | 'notebook'
): Promise<CleanList | Refusal> {
	const list = await readCleanList(dropped[0]!, kind);
	if ('refusal' in list) return list;
	const found = list.masked.flatMap(({ kinds }) => kinds.map((one) => ({ kind: one })));
	if (!dryRun) await noteRefused(world.database, acting, kind, found);
	return list;
}

/** The last line of such a command: what was written. */
export function writtenLine(written: number, isDryRun: boolean): string {
	if (isDryRun) return 'Essai\u00a0: rien n’a été écrit.';
	if (written === 0) return 'Rien à écrire\u00a0: le centre a déjà tout cela.';
	return `Écrit dans la base\u00a0: ${counted(written, 'ligne')}.`;
}
