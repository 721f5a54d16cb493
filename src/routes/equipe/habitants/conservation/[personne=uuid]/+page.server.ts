import * as v from 'valibot';
import {
	pauseRetention,
	resumeRetention,
	showRetention
} from '#lib/features/rights/retention/index.server.ts';
import { HOLDS } from '#lib/holds.server.ts';
import type { Asked } from '#lib/http/asked.ts';
import { deed, deeds, type Doing } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import { plainDay } from '#lib/shared/french-dates.ts';
import type { Actions } from './$types';

const LIST = '/equipe/habitants/conservation';

export const load = shown(
	'answer-rights',
	async (db, { params, timeZone, today }: Asked<'personne'>) => {
		const { lines } = await showRetention(db, { holds: HOLDS, timeZone, today }, [params.personne]);
		const [line] = lines;
		if (!line?.name) return null;
		return {
			personId: line.personId,
			name: line.name,
			lastContact: plainDay(line.lastContact),
			erasedFrom: line.step === 'warn' ? null : plainDay(line.erasedFrom),
			pause: line.pause && { ...line.pause, until: plainDay(line.pause.until) }
		};
	},
	'Cette personne n’est pas de votre centre, ou son nom ne s’efface pas bientôt.'
);

export const actions: Actions = deeds({
	pause: deed(
		'answer-rights',
		v.object({ raison: v.string(), jour: v.string() }),
		(db, { raison, jour }, { params, today }: Doing<'personne'>) =>
			pauseRetention(db, { personId: params.personne, reason: raison, until: jour, today }),
		LIST,
		{ until: 'jour', 'unknown-person': '', otherwise: 'raison' }
	),
	reprendre: deed(
		'answer-rights',
		v.object({}),
		(db, _nothing, { params, today }: Doing<'personne'>) =>
			resumeRetention(db, { personId: params.personne, today }),
		LIST
	)
});
