import * as v from 'valibot';
import { asViewer, beforehand, type Viewer } from '#lib/features/house/staff/index.server.ts';
import {
	importAndName,
	listPlaceImports,
	readPlaceFiles,
	undoImport,
	whoArbitrates
} from '#lib/features/resources/places/index.server.ts';
import { groupFaults } from '#lib/features/resources/places/index.ts';
import { ofTeam } from '#lib/http/asked.ts';
import { deed, type Doing } from '#lib/http/deed.ts';
import { refuseForm } from '#lib/http/refused.ts';
import { shown } from '#lib/http/shown.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { counted } from '#lib/shared/french-plural.ts';
import { chosenId } from '#lib/shared/typed-values.ts';
import { byArbiter, requireArbiter } from '../require-arbiter.ts';
import type { Actions } from './$types';

const writes = ofTeam('write-places');
/** Beyond, a page is read by nobody: the command says all of them. */
const MOST_TOLD = 300;

export const load = shown(writes, async (db, { timeZone }) => ({
	...(await whoArbitrates(db)),
	imports: (await listPlaceImports(db, 20)).map(({ on, ...one }) => ({
		...one,
		on: todayIn(timeZone, on)
	}))
}));

const Undo = v.object({ import: chosenId('Choisissez un import de la liste.') });

type Event = Parameters<Actions[string]>[0];

/** Reads the files of the form; the second time, they must be those that were read the first. */
async function readThem(event: Event, name: 'essayer' | 'importer') {
	writes(event.locals.viewer);
	const form = await event.request.formData();
	const refused = (message: string) =>
		refuseForm(400, { name, form, errors: { fichiers: message }, why: null });
	const dropped = await Promise.all(
		form
			.getAll('fichiers')
			.filter((file): file is File => file instanceof File && file.size > 0)
			.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }))
	);
	if (dropped.length === 0) return refused('Choisissez au moins un fichier.');
	const files = await readPlaceFiles(dropped, event.request.signal);
	const print = [...new Set(files.map(({ sha256 }) => sha256))].sort().join(' ');
	const isAnother = name === 'importer' && print !== form.get('empreinte');
	if (isAnother)
		return refused('Ce n’est pas le fichier relu. Choisissez le même, ou relisez celui-ci.');
	const unread = files.flatMap(({ format, faults }) => (format ? [] : faults));
	if (unread.length === files.length)
		return refused(unread.map(({ message }) => message).join(' '));
	const isDryRun = name === 'essayer';
	const key = event.locals.world.secrets.places;
	// Tried twice, it is read twice; written twice, it is written once.
	const locals = isDryRun ? beforehand(event.locals) : event.locals;
	const { outcome, alike } = await asViewer(locals, (db) =>
		importAndName(db, files, { isDryRun, key })
	);
	const { problems, notes, written, changed, same } = outcome;
	const [toCorrect, toKnow] = [groupFaults(problems), groupFaults(notes)];
	return {
		outcome: {
			...{ written, changed, same, alike: alike.slice(0, MOST_TOLD) },
			...{ problems: toCorrect.slice(0, MOST_TOLD), notes: toKnow.slice(0, MOST_TOLD) },
			...{ problemCount: problems.length, noteCount: notes.length, print, isDryRun },
			areAllShown: toCorrect.length <= MOST_TOLD
		}
	};
}

export const actions: Actions = {
	essayer: (event) => readThem(event, 'essayer'),
	importer: (event) => readThem(event, 'importer'),
	defaire: deed(
		requireArbiter,
		Undo,
		byArbiter((db, sent: { import: string }, { locals }: Doing<never, Viewer>) =>
			undoImport(db, sent.import, locals.world.secrets.places)
		),
		({ undone, kept }) => ({
			done: `${counted(undone, 'lieu', 'lieux')} comme avant l’import.${kept.length > 0 ? ` Corrigés ou vérifiés depuis, donc laissés\u00a0: ${kept.map(({ name }) => name).join(', ')}.` : ''}`
		})
	)('defaire')
};
