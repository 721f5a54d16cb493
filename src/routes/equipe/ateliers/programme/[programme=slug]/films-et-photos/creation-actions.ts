import { redirect } from '@sveltejs/kit';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import {
	addCreation,
	changeCreationPeople,
	recordAgreement,
	removeCreation,
	withdrawAgreement
} from '#lib/features/learning/creations/index.server.ts';
import {
	AgreementForm,
	CreationForm,
	PeopleChangeForm,
	RemovalForm,
	WithdrawalForm
} from '#lib/features/learning/creations/index.ts';
import { redrawPhoto } from '#lib/platform/pictures/redraw-photo.ts';
import { requireDeed } from '#lib/http/asked.ts';
import { deed, type Doing } from '#lib/http/deed.ts';
import { readForm } from '#lib/http/read-form.ts';
import { refuseForm } from '#lib/http/refused.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { programmeOf } from '../../../groupes/former/programme-of.ts';
import type { RequestEvent } from './$types';

type OfProgramme = Doing<'programme'>;

/** The field beside which each refusal is said. */
const BESIDE: Readonly<Record<string, string>> = {
	'to-come': 'jour',
	closed: 'jour',
	'no-length': 'duree',
	'only-a-film': 'duree',
	'says-a-name': 'titre',
	'nobody-said': 'reconnus',
	'both-said': 'reconnus'
};

const NO_PICTURE = 'Choisissez une image sur votre appareil.';

/** Its picture is redrawn before anything is written: it takes seconds, no transaction waits. */
export async function ajouter({ request, locals, params, url }: RequestEvent) {
	const { centre } = requireDeed(locals.viewer, 'plan-workshops');
	const today = todayIn(centre.timeZone, locals.world.now());
	const form = await request.formData();
	const again = (status: 400 | 409, errors: Record<string, string>) =>
		refuseForm<never>(status, { name: 'ajouter', form, errors, why: null });
	const read = readForm(CreationForm, form);
	const file = form.get('fichier');
	const picture = file instanceof File && file.size > 0 ? file : null;
	if ('errors' in read || !picture) {
		const errors = 'errors' in read ? read.errors : {};
		return again(400, picture ? errors : { ...errors, fichier: NO_PICTURE });
	}
	const drawn = await redrawPhoto(new Uint8Array(await picture.arrayBuffer()), {
		team: centre.id,
		signal: request.signal
	});
	if ('refusal' in drawn) return again(400, { fichier: drawn.message });
	const { sent } = read;
	const added = await asViewer(locals, async (db) =>
		addCreation(db, {
			programmeId: (await programmeOf(db, params.programme)).id,
			kind: sent.sorte,
			title: sent.titre,
			day: sent.jour,
			alternative: sent.description,
			minutes: sent.duree,
			address: sent.lienfilm,
			recognised: sent.reconnus,
			made: sent.auteurs,
			nobodyRecognised: sent.sanspersonne,
			redrawn: drawn.redrawn,
			today
		})
	);
	if ('refusal' in added) return again(409, { [BESIDE[added.refusal] ?? '']: added.message });
	redirect(303, `${url.pathname}?annee=${sent.jour.slice(0, 4)}`);
}

const ofYear = (url: URL, year: number) => `${url.pathname}?annee=${year}`;

export const creationActions = {
	personnes: deed(
		'plan-workshops',
		PeopleChangeForm,
		(db, { creation, reconnus, auteurs, sanspersonne }) =>
			changeCreationPeople(db, {
				creationId: creation,
				recognised: reconnus,
				made: auteurs,
				nobodyRecognised: sanspersonne
			}),
		(_done, { url }, sent) => ofYear(url, sent.annee),
		{ otherwise: 'reconnus' }
	),
	retirer: deed(
		'plan-workshops',
		RemovalForm,
		(db, { creation }) => removeCreation(db, creation),
		(_done, { url }, sent) => ofYear(url, sent.annee)
	),
	accord: deed(
		'plan-workshops',
		AgreementForm,
		async (db, sent, { params, today }: OfProgramme) =>
			recordAgreement(db, {
				programmeId: (await programmeOf(db, params.programme)).id,
				year: sent.annee,
				personId: sent.enfant,
				saidBy: sent.parole,
				answer: sent.reponse,
				support: sent.forme,
				keptAt: sent.rangement,
				day: sent.jour,
				today
			}),
		(_done, { url }, sent) => ofYear(url, sent.annee),
		{
			'to-come': 'jour',
			'not-signed': 'forme',
			'no-place': 'rangement',
			'nothing-signed': 'rangement',
			confidential: 'rangement',
			'answers-alone': 'parole',
			otherwise: 'enfant'
		}
	),
	retrait: deed(
		'plan-workshops',
		WithdrawalForm,
		async (db, { annee, enfant, parole }, { params, today }: OfProgramme) =>
			withdrawAgreement(db, {
				programmeId: (await programmeOf(db, params.programme)).id,
				year: annee,
				personId: enfant,
				saidBy: parole,
				today
			}),
		(_done, { url }, sent) => ofYear(url, sent.annee)
	)
};
