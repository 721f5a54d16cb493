import { error } from '@sveltejs/kit';
import * as v from 'valibot';
import { mayDo } from '#lib/features/house/staff/index.ts';
import type { Viewer } from '#lib/features/house/staff/index.server.ts';
import {
	readCentreCosts,
	readSettings,
	removeProvider,
	renewAddresses,
	setProvider,
	smsLine,
	submissionWords,
	tryLine
} from '#lib/features/reminders/messages/index.server.ts';
import {
	PROVIDER_FORMS,
	PROVIDER_NAMES,
	providerFormOf
} from '#lib/features/reminders/messages/index.ts';
import {
	haltReminders,
	openHalt,
	resumeReminders
} from '#lib/features/reminders/reminders/index.server.ts';
import { deed, deeds, here } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import { momentIn, monthName } from '#lib/shared/french-dates.ts';
import { readPhone } from '#lib/shared/phone-number.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { typedNumber, wholeNumber } from '#lib/shared/typed-values.ts';
import { addressesToCopy } from './addresses-to-copy.ts';
import type { Actions, PageServerLoad } from './$types';

function requireAdministration(viewer: Viewer | null): Viewer {
	if (viewer && mayDo(viewer.role, 'set-sms')) return viewer;
	error(403, { message: 'Seule l’administration du réseau ouvre cette page.' });
}

/** What the settings need of the outside world. */
const worldOf = ({ world, keys }: App.Locals) => ({ ...world, origin: keys.origin });

export const load: PageServerLoad = shown(
	requireAdministration,
	async (db, { locals, url, timeZone, today }) => {
		const { origin } = locals.keys;
		const settings = await readSettings(db, worldOf(locals));
		const halt = await openHalt(db, null);
		const asked = url.searchParams.get('fournisseur') ?? settings?.provider ?? '';
		const form = providerFormOf(asked);
		const { recordedAt, ...set } = settings ?? {};
		return {
			isDemo: locals.isDemo,
			settings: settings && {
				...(set as Omit<typeof settings, 'recordedAt'>),
				label: providerFormOf(settings.provider)?.label ?? settings.provider,
				since: momentIn(timeZone, recordedAt!)
			},
			costs: (await readCentreCosts(db, { today, timeZone })).map(
				({ centreId, name, ...cost }) => ({
					...cost,
					key: centreId,
					name
				})
			),
			month: monthName(today),
			halt: halt && { reason: halt.reason, since: momentIn(timeZone, halt.since) },
			providers: PROVIDER_NAMES.map((name) => ({ name, label: PROVIDER_FORMS[name].label })),
			form,
			signedAt: form && !form.isKeyed ? addressesToCopy(origin, form, null) : []
		};
	}
);

const words = v.optional(v.pipe(v.string(), v.trim()), '');
const accountNames = PROVIDER_NAMES.flatMap((name) => providerFormOf(name)!.fields).map(
	({ name }) => name
);
const typedIn = (form: FormData) =>
	Object.fromEntries(accountNames.map((name) => [name, String(form.get(name) ?? '')]));

const SettingsForm = v.object({
	fournisseur: v.string(),
	expediteur: words,
	prix: v.pipe(
		v.string(),
		v.trim(),
		v.transform((text) => (text === '' ? Number.NaN : Number(text.replace(',', '.')))),
		v.number('Écrivez un prix en centimes, comme 4,9.'),
		v.minValue(0, 'Un prix n’est pas négatif.'),
		v.maxValue(100, 'Un SMS coûte un euro au plus\u00a0: le prix est en centimes.')
	),
	cadence: v.pipe(
		typedNumber(),
		wholeNumber(
			'Écrivez combien de SMS partent par seconde.',
			[1, 'Un SMS par seconde au moins.'],
			[500, '500 SMS par seconde au plus.']
		)
	),
	'numero-essai': words
});

/** The mobile that somebody typed; refused when no SMS can reach it. */
function readMobile(text: string) {
	const phone = readPhone(text);
	if ('refusal' in phone || phone.kind === 'mobile') return phone;
	return refuse('landline', 'Un téléphone fixe ne reçoit pas de SMS\u00a0: écrivez un portable.');
}

const none = v.object({});

export const actions: Actions = deeds({
	regler: deed(
		requireAdministration,
		SettingsForm,
		async (db, sent, { locals, form }) => {
			const staging = sent['numero-essai'] ? readMobile(sent['numero-essai']) : null;
			if (staging && 'refusal' in staging) return staging;
			return setProvider(db, worldOf(locals), {
				provider: sent.fournisseur,
				typed: typedIn(form),
				sender: sent.expediteur || null,
				stagingNumber: staging?.e164 ?? null,
				centsPerSms: sent.prix,
				aSecond: sent.cadence
			});
		},
		({ secret }, { locals, url }, { fournisseur }) => {
			const form = providerFormOf(fournisseur)!;
			if (!secret || !form.isKeyed) return url.pathname;
			return { addresses: addressesToCopy(locals.keys.origin, form, secret) };
		},
		{
			'sms-address': 'passerelle',
			sender: 'expediteur',
			'no-number': 'numero-essai',
			'wrong-length': 'numero-essai',
			'not-a-person-number': 'numero-essai',
			landline: 'numero-essai'
		}
	),
	adresses: deed(
		requireAdministration,
		none,
		(db, _sent, { locals }) => renewAddresses(db, worldOf(locals)),
		({ secret, provider }, { locals }) => ({
			addresses: addressesToCopy(locals.keys.origin, providerFormOf(provider)!, secret)
		})
	),
	retirer: deed(requireAdministration, none, (db) => removeProvider(db), here),
	essayer: deed(
		requireAdministration,
		v.object({ numero: v.pipe(v.string(), v.trim()) }),
		async (_db, { numero }) => readMobile(numero),
		// Once the form is known to have been heard, so that pressing twice sends one; kept nowhere.
		async ({ e164 }, { locals, now }) => {
			const line = await smsLine(worldOf(locals));
			if (!line) return { tried: { isGone: false, sentence: 'Aucun fournisseur n’est prêt.' } };
			const tried = submissionWords(await tryLine(line, e164, now));
			return { tried: locals.isDemo ? NOTHING_LEFT : tried };
		},
		{ otherwise: 'numero' }
	),
	arreter: deed(
		requireAdministration,
		v.object({ raison: v.pipe(v.string(), v.trim(), v.minLength(1, 'Dites pourquoi.')) }),
		(db, { raison }) => haltReminders(db, null, raison),
		here,
		{ 'halt-reason': 'raison' }
	),
	reprendre: deed(requireAdministration, none, (db) => resumeReminders(db, null), here)
});

const NOTHING_LEFT = {
	isGone: false,
	sentence: 'Rien n’est parti\u00a0: une démonstration n’envoie aucun SMS, quel que soit le numéro.'
};
