import * as v from 'valibot';
import { mayDo } from '#lib/features/house/staff/index.ts';
import {
	addMachine,
	listMachines,
	returnLoan
} from '#lib/features/learning/equipment/index.server.ts';
import { MACHINE_KINDS, machineState } from '#lib/features/learning/equipment/index.ts';
import { deed, deeds } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import { isId } from '#lib/shared/identifier.ts';
import { chosenId } from '#lib/shared/typed-values.ts';
import type { Actions } from './$types';

export const load = shown('return-loans', async (db, { viewer, url, today }) => {
	const only = url.searchParams.has('prets') ? 'lent' : 'all';
	const id = url.searchParams.get('apres') ?? '';
	const name = url.searchParams.get('nom') ?? '';
	const after = isId(id) ? { id, name } : undefined;
	const { lines, next } = await listMachines(db, { only, after });
	return {
		only,
		mayKeep: mayDo(viewer.role, 'keep-equipment'),
		lines: lines.map((line) => ({ ...line, state: machineState(line, today) })),
		firstHref: after ? url.pathname : undefined,
		nextHref: next ? `?${new URLSearchParams({ apres: next.id, nom: next.name })}` : undefined
	};
});

const ThingForm = v.object({
	sorte: v.picklist(MACHINE_KINDS, 'Choisissez un type d’objet.'),
	nom: v.pipe(v.string(), v.trim(), v.minLength(1, 'Donnez un nom\u00a0: « Portable n° 3 ».')),
	achat: v.string()
});
const LentForm = v.object({
	pret: chosenId('Ce prêt n’existe plus\u00a0: rechargez la page.'),
	note: v.string()
});

export const actions: Actions = deeds({
	ajouter: deed(
		'keep-equipment',
		ThingForm,
		(db, { sorte: kind, nom: name, achat: boughtOn }, { today }) =>
			addMachine(db, { kind, name, boughtOn, today }),
		({ id }) => `/equipe/materiel/${id}`
	),
	rendre: deed(
		'return-loans',
		LentForm,
		(db, { pret: loanId, note }, { today }) => returnLoan(db, { loanId, note, today }),
		(_returned, { url }) => `${url.pathname}?prets`
	)
});
